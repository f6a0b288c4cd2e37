import { z } from 'zod';
import { setting } from '../../settings/index.js';

/** What an operator may set of the stages after the consultation, in working days. Product defaults, not law. */
export interface StageSettings {
  /** 受理期限: for the office to accept a referred dispute. */
  readonly acceptanceWorkingDays: number;
  /** 补正期限: for the parties to supply what is missing, at most. */
  readonly supplementWorkingDays: number;
  /** 起草期限: for the office to lay a draft before the legality review. */
  readonly draftingWorkingDays: number;
  /** 合法性审查期限: at least {@link LEAST_LEGAL_REVIEW_WORKING_DAYS}. */
  readonly legalReviewWorkingDays: number;
  /** 研究期限: for the leading group to decide. */
  readonly deliberationWorkingDays: number;
  /** 临期提醒: how long before a deadline those who are waited for are warned. */
  readonly warningWorkingDays: number;
  /** 督办期限: how long after the office was told that it is late the leading group is told. */
  readonly escalationWorkingDays: number;
}

/** 重大行政决策程序暂行条例 art. 26: whoever reviews a draft has as a rule no fewer working days than this. */
export const LEAST_LEGAL_REVIEW_WORKING_DAYS = 7;
/** The longest time that whoever lays a draft before the review may give. */
export const MAX_LEGAL_REVIEW_WORKING_DAYS = 60;

export const DEFAULT_STAGE_SETTINGS: StageSettings = {
  acceptanceWorkingDays: 5,
  supplementWorkingDays: 5,
  draftingWorkingDays: 3,
  legalReviewWorkingDays: LEAST_LEGAL_REVIEW_WORKING_DAYS,
  deliberationWorkingDays: 30,
  warningWorkingDays: 1,
  escalationWorkingDays: 3,
};

const workingDays = (most: number, days: number, least = 1) =>
  z.coerce.number().int().min(least).max(most).default(days);

/** The variables of how long each stage of a dispute may take. */
export const stageVariables = {
  ACCEPTANCE_WORKING_DAYS: setting(workingDays(60, DEFAULT_STAGE_SETTINGS.acceptanceWorkingDays), {
    en: 'how long the office has to accept a referred dispute, 1 to 60',
    zh: '办公室受理期限，1 至 60 个工作日',
  }),
  SUPPLEMENT_WORKING_DAYS: setting(workingDays(60, DEFAULT_STAGE_SETTINGS.supplementWorkingDays), {
    en: 'how long the parties have at most to supply what is missing, 1 to 60',
    zh: '涉及部门补正期限，1 至 60 个工作日',
  }),
  DRAFTING_WORKING_DAYS: setting(workingDays(60, DEFAULT_STAGE_SETTINGS.draftingWorkingDays), {
    en: 'how long the office has to draft the finding, 1 to 60',
    zh: '办公室起草认定意见（送审稿）的期限，1 至 60 个工作日',
  }),
  LEGAL_REVIEW_WORKING_DAYS: setting(
    workingDays(
      MAX_LEGAL_REVIEW_WORKING_DAYS,
      DEFAULT_STAGE_SETTINGS.legalReviewWorkingDays,
      LEAST_LEGAL_REVIEW_WORKING_DAYS,
    ),
    {
      en: 'how long the legality review of a draft may take, 7 to 60',
      zh: '送审稿合法性审查期限，7 至 60 个工作日',
    },
  ),
  DELIBERATION_WORKING_DAYS: setting(workingDays(60, DEFAULT_STAGE_SETTINGS.deliberationWorkingDays), {
    en: 'how long the leading group has to decide, 1 to 60',
    zh: '领导小组研究期限，1 至 60 个工作日',
  }),
  DEADLINE_WARNING_WORKING_DAYS: setting(workingDays(10, DEFAULT_STAGE_SETTINGS.warningWorkingDays, 0), {
    en: 'how long before a deadline those waited for are warned, 0 to 10; 0 warns nobody',
    zh: '临期提醒提前的工作日数，0 至 10；0 为不提醒',
  }),
  ESCALATION_WORKING_DAYS: setting(workingDays(60, DEFAULT_STAGE_SETTINGS.escalationWorkingDays), {
    en: 'how long after the office was told that it is late the leading group is told, 1 to 60',
    zh: '办公室逾期督办后多久报领导小组，1 至 60 个工作日',
  }),
};

/**
 * As many working days as 90 days of the calendar have at the least, counted over the holidays of 2004 to 2026: the stages
 * of one leading group fit into 行政处罚法 (2021) art. 60.
 */
export const MAX_DISPUTE_WORKING_DAYS = 56;

/** @param problems is told, in one sentence, when the stages together take too long */
export function readStageSettings(
  values: z.infer<z.ZodObject<typeof stageVariables>>,
  consultationWorkingDays: number,
  problems: string[],
): StageSettings {
  const deadlines = {
    acceptanceWorkingDays: values.ACCEPTANCE_WORKING_DAYS,
    supplementWorkingDays: values.SUPPLEMENT_WORKING_DAYS,
    draftingWorkingDays: values.DRAFTING_WORKING_DAYS,
    legalReviewWorkingDays: values.LEGAL_REVIEW_WORKING_DAYS,
    deliberationWorkingDays: values.DELIBERATION_WORKING_DAYS,
    warningWorkingDays: values.DEADLINE_WARNING_WORKING_DAYS,
    escalationWorkingDays: values.ESCALATION_WORKING_DAYS,
  };
  const together =
    consultationWorkingDays +
    deadlines.acceptanceWorkingDays +
    deadlines.supplementWorkingDays +
    deadlines.draftingWorkingDays +
    deadlines.legalReviewWorkingDays +
    deadlines.deliberationWorkingDays;
  if (together > MAX_DISPUTE_WORKING_DAYS) {
    problems.push(
      `CONSULTATION_, ACCEPTANCE_, SUPPLEMENT_, DRAFTING_, LEGAL_REVIEW_ and DELIBERATION_WORKING_DAYS are ${together} together; ${MAX_DISPUTE_WORKING_DAYS} fit into 90 days.`,
    );
  }
  return deadlines;
}
