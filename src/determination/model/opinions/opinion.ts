import type { Gravity } from '../cases/disposition-law.js';
import type { Severity } from './severity.js';
import type { Actor, Conduct, Disposition, RedLine, SubstanceClass } from '../../../kernel/index.js';

/**
 * 使用限制: how an agency lets the others use what its opinion says. The first is what the rules on shared government
 * information ask of every receiver (国发〔2016〕51号: used for the receiver's own duties and the purpose stated, and not
 * passed on); the others add to it what the handling codes of Europol's exchange system let a provider ask for
 * (Regulation (EU) 2016/794, art. 19: consent before use as evidence, consent before it goes further).
 */
export const HANDLINGS = ['OFFICIAL_USE', 'CONSENT_BEFORE_EVIDENCE', 'CONSENT_BEFORE_ONWARD'] as const;
export type Handling = (typeof HANDLINGS)[number];

/** What holds where an opinion names nothing. */
export const DEFAULT_HANDLING: Handling = 'OFFICIAL_USE';

/** 触碰红线: a red line that an opinion finds crossed, and what shows it. */
export interface RedLineFinding {
  readonly redLine: RedLine;
  readonly evidence: string;
}

/** 法律依据: one article of one law. */
export interface LegalBasis {
  readonly law: string;
  readonly article: string;
}

/** 证据: what a finding rests on and where it came from. */
export interface Evidence {
  readonly description: string;
  readonly source: string;
  /** SHA-256 of the document, 64 lower-case hexadecimal digits; null where there is no file. */
  readonly sha256: string | null;
}

/** 新证据: what has come to light since a determination that the answer departs from; null where nothing is claimed. */
interface OnNewEvidence {
  readonly newEvidence: string | null;
}

/** 业务实质认定意见: what one agency finds a business to be and what should be done about it. */
export interface OpinionContent extends OnNewEvidence {
  readonly substanceClass: SubstanceClass;
  /** 监管责任: the agency that should supervise it; null says that it is none of the agencies. */
  readonly responsibleAgency: Actor | null;
  readonly disposition: Disposition;
  /** 经营行为: what the disposition follows from; null where the opinion does not say. Never compared. */
  readonly conduct: Conduct | null;
  /** 违法违规情节: how grave it is; null where the opinion does not say. Never compared. */
  readonly gravity: Gravity | null;
  /** 情节和危害程度; null where the opinion does not say. Never compared. */
  readonly severity: Severity | null;
  /** 未能认定的理由: why conduct and gravity, or the harm, cannot be said; null where nothing is left open. Never compared. */
  readonly unassessedReason: string | null;
  /** In the order of their codes, each line once. */
  readonly redLines: readonly RedLineFinding[];
  /** 现有资质: the licence that the platform holds; null where the opinion does not say. */
  readonly licenceHeld: string | null;
  /** 没有金融业务牌照: that the platform holds no financial licence; false where one is named, and where nothing is said. */
  readonly unlicensed: boolean;
  /** 应有资质: the licence that the substance calls for; null where the opinion does not say. */
  readonly licenceNeeded: string | null;
  readonly legalBasis: readonly LegalBasis[];
  readonly evidence: readonly Evidence[];
  /** How sure the agency is, 0 to 1; null where it does not say. Never compared. */
  readonly confidence: number | null;
  /** 使用限制: how others may use what the opinion says. Never compared. */
  readonly handling: Handling;
}

/** 不属本部门职责: the agency was asked, and answers that the business is not its to judge. */
export interface Declination extends OnNewEvidence {
  readonly declineReason: string;
  readonly legalBasis: readonly LegalBasis[];
}

/** 答复: an opinion, or the answer that it is not ours to give. */
export type OpinionAnswer = OpinionContent | Declination;

/** Whether an opinion says that the firm holds a financial licence; null where it says nothing of it. */
export function licensedBy({ licenceHeld, unlicensed }: OpinionContent): boolean | null {
  if (unlicensed) return false;
  return licenceHeld === null ? null : true;
}

export function isDeclined(answer: OpinionAnswer): answer is Declination {
  return 'declineReason' in answer;
}

/** ACTIVE: an opinion stands. DECLINED: the agency has answered that it is not its to give. */
export const OPINION_STATUSES = ['ACTIVE', 'DECLINED', 'WITHDRAWN'] as const;
export type OpinionStatus = (typeof OPINION_STATUSES)[number];

/** What made a version of an opinion. */
export const OPINION_ACTS = ['FILED', 'REVISED', 'DECLINED', 'WITHDRAWN'] as const;
export type OpinionAct = (typeof OPINION_ACTS)[number];

/** What an agency says now, be it an opinion or that it is not its to give. */
export interface CurrentAnswer {
  readonly agency: Actor;
  readonly answer: OpinionAnswer;
}
