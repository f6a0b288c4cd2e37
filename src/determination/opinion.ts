import type { Agency, Disposition, RedLine, SubstanceClass } from '../kernel/index.js';

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

/** 业务实质认定意见: what one agency finds a business to be and what should be done about it. */
export interface OpinionContent {
  readonly substanceClass: SubstanceClass;
  /** 监管责任: the agency that should supervise it; null says that it is none of the agencies. */
  readonly responsibleAgency: Agency | null;
  readonly disposition: Disposition;
  /** In the order of the kernel's list, each line once. */
  readonly redLines: readonly RedLineFinding[];
  /** 现有资质: the licence that the platform holds; null where the opinion does not say. */
  readonly licenceHeld: string | null;
  /** 应有资质: the licence that the substance calls for; null where the opinion does not say. */
  readonly licenceNeeded: string | null;
  readonly legalBasis: readonly LegalBasis[];
  readonly evidence: readonly Evidence[];
  /** How sure the agency is, 0 to 1; null where it does not say. Never compared. */
  readonly confidence: number | null;
}

export const OPINION_STATUSES = ['STANDING', 'WITHDRAWN'] as const;
export type OpinionStatus = (typeof OPINION_STATUSES)[number];

/** What made a version of an opinion. */
export const OPINION_ACTS = ['FILED', 'REVISED', 'WITHDRAWN'] as const;
export type OpinionAct = (typeof OPINION_ACTS)[number];

/** An opinion that stands, with the agency whose it is. */
export interface StandingOpinion {
  readonly agency: Agency;
  readonly content: OpinionContent;
}
