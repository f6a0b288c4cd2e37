/** 案件阶段, from filing (立案, 刑事诉讼法 art. 112) to its end. */
export enum CaseStage {
  FILED = 'FILED',
  INVESTIGATION = 'INVESTIGATION',
  REFERRED_FOR_PROSECUTION = 'REFERRED_FOR_PROSECUTION',
  PROSECUTED = 'PROSECUTED',
  ADJUDICATED = 'ADJUDICATED',
  WITHDRAWN = 'WITHDRAWN',
}

/** Stages after which nothing more is decided: judged, or withdrawn (撤销案件, 刑事诉讼法 art. 163). */
const CLOSED: ReadonlySet<string> = new Set([CaseStage.ADJUDICATED, CaseStage.WITHDRAWN]);

/** Whether a case has been filed and neither judged nor withdrawn. */
export function isOpen(stage: string): boolean {
  return !CLOSED.has(stage);
}
