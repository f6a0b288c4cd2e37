import type { Actor } from '../../../kernel/index.js';
import type { Assessment } from '../opinions/assessment.js';
import type { Finding } from '../determinations/determination.js';

/** 联合小组任务. */
export interface TeamTask {
  readonly agency: Actor;
  readonly task: string;
  /** Last day in Beijing, `YYYY-MM-DD`. */
  readonly dueOn: string;
}

/** 联合小组: the agencies that carry a ruling out together. */
export interface JointTeam {
  readonly lead: Actor;
  /** Without the lead; at least one. */
  readonly members: readonly Actor[];
  readonly tasks: readonly TeamTask[];
}

/** 研究认定意见内容: what a ruling says, as it was tabled. */
export interface RulingText extends Finding, Assessment {
  /** 整改意见: what the platform has to put right. */
  readonly rectificationOpinion: string;
  readonly reasons: string;
  /** 整改期限: last day in Beijing, `YYYY-MM-DD`; null where it sets none. */
  readonly rectifyBy: string | null;
  readonly jointTeam: JointTeam | null;
  /** 有效期: last day in Beijing, `YYYY-MM-DD`; null for no end. */
  readonly validUntil: string | null;
}

/** The text of a draft or a ruling alone, without what is kept beside it. */
export function rulingTextOf(draft: RulingText): RulingText {
  return {
    substanceClass: draft.substanceClass,
    responsibleAgency: draft.responsibleAgency,
    disposition: draft.disposition,
    conduct: draft.conduct,
    gravity: draft.gravity,
    severity: draft.severity,
    unassessedReason: draft.unassessedReason,
    redLines: draft.redLines,
    rectificationOpinion: draft.rectificationOpinion,
    reasons: draft.reasons,
    legalBasis: draft.legalBasis,
    rectifyBy: draft.rectifyBy,
    jointTeam: draft.jointTeam,
    validUntil: draft.validUntil,
  };
}

/** Whom a ruling concerns besides the parties: whoever is made responsible, and the joint team. Each once. */
export function addressees(responsible: Actor, team: JointTeam | null): readonly Actor[] {
  return [...new Set([responsible, ...(team ? [team.lead, ...team.members] : [])])];
}
