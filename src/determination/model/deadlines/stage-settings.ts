/** What an operator may set of the stages after the consultation, in working days. Product defaults, not law. */
export interface StageSettings {
  /** 受理期限: for the office to accept a referred dispute. */
  readonly acceptanceWorkingDays: number;
  /** 补正期限: for the parties to supply what is missing, at most. */
  readonly supplementWorkingDays: number;
  /** 合法性审查期限. */
  readonly legalReviewWorkingDays: number;
  /** 研究期限: for the leading group to decide. */
  readonly deliberationWorkingDays: number;
  /** 临期提醒: how long before a deadline those who are waited for are warned. */
  readonly warningWorkingDays: number;
  /** 督办期限: how long after the office was told that it is late the leading group is told. */
  readonly escalationWorkingDays: number;
}

export const DEFAULT_STAGE_SETTINGS: StageSettings = {
  acceptanceWorkingDays: 5,
  supplementWorkingDays: 5,
  legalReviewWorkingDays: 5,
  deliberationWorkingDays: 30,
  warningWorkingDays: 1,
  escalationWorkingDays: 3,
};
