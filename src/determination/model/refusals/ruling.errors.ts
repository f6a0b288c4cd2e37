import { defineRefusal, MAX_YEARS_AHEAD, inChinese, inEnglish } from '../../../kernel/index.js';

export const teamMemberRepeated = defineRefusal<{ agency: string }>('TEAM_MEMBER_REPEATED', ({ agency }) => ({
  message: {
    en: inEnglish`${agency} is named twice in the joint team.`,
    zh: inChinese`${agency} 在联合小组中重复列出。`,
  },
  remedy: {
    en: 'Name each agency once; the lead is no member.',
    zh: '每个部门只列一次；牵头部门不列为成员。',
  },
}));

export const taskOutsideTeam = defineRefusal<{ agency: string; team: readonly string[] }>(
  'TASK_OUTSIDE_TEAM',
  ({ agency, team }) => ({
    message: {
      en: inEnglish`${agency} is given a task and is not in the joint team.`,
      zh: inChinese`${agency} 承担任务但不在联合小组中。`,
    },
    remedy: {
      en: inEnglish`Give the task to one of ${team}, or name ${agency} in the team.`,
      zh: inChinese`请将任务交由 ${team}，或将 ${agency} 列入联合小组。`,
    },
  }),
);

export const dueDatePassed = defineRefusal<{ field: string; day: string; today: string }>(
  'DUE_DATE_PASSED',
  ({ field, day, today }) => ({
    message: {
      en: inEnglish`${field} is ${day}, before today (${today}).`,
      zh: inChinese`${field} 为 ${day}，早于今日（${today}）。`,
    },
    remedy: { en: 'Table the ruling with a later day.', zh: '请以更晚的日期提出送审稿。' },
  }),
);

export const dayTooFarAhead = defineRefusal<{ field: string; day: string }>(
  'DAY_TOO_FAR_AHEAD',
  ({ field, day }) => ({
    message: {
      en: inEnglish`${field} is ${day}, more than ${MAX_YEARS_AHEAD} years ahead.`,
      zh: inChinese`${field} 为 ${day}，距今超过${MAX_YEARS_AHEAD}年。`,
    },
    remedy: {
      en: 'Give an earlier day, or leave it out where there is no end.',
      zh: '请填写较早的日期；没有期限的，请不填写。',
    },
  }),
);

export const meetingNotBegun = defineRefusal<{ disputeId: string; begins: string }>(
  'MEETING_NOT_BEGUN',
  ({ begins }) => ({
    message: {
      en: inEnglish`The meeting begins at ${begins}; nothing is voted on or ruled before.`,
      zh: inChinese`会议将于 ${begins} 举行，会前不得表决和作出认定。`,
    },
    remedy: {
      en: 'Vote and rule when the meeting has begun. The office may convene an earlier one with conveneDeliberation.',
      zh: '请于会议开始后表决、作出认定。办公室可以提前召集会议。',
    },
  }),
);

export const rulingNotTabled = defineRefusal<{ disputeId: string }>('RULING_NOT_TABLED', () => ({
  message: {
    en: 'No draft ruling is before the members.',
    zh: '该意见协调事项尚无送审稿提请审议。',
  },
  remedy: {
    en: 'The office or a member tables one with tableRuling.',
    zh: '请由办公室或者成员提出送审稿。',
  },
}));

export const rulingDiffersFromDraft = defineRefusal<{ fields: readonly string[] }>(
  'RULING_DIFFERS_FROM_DRAFT',
  ({ fields }) => ({
    message: {
      en: inEnglish`The ruling says something else than the draft that was voted on: ${fields}.`,
      zh: inChinese`研究认定意见与送审稿不一致：${fields}。`,
    },
    remedy: {
      en: 'Leave the text out to rule what was voted on, or table a new draft with tableRuling.',
      zh: '如按送审稿作出的，有关内容请留空；如需变更，请提出新的送审稿。',
    },
  }),
);

export const quorumNotMet = defineRefusal<{ have: number; need: number }>(
  'QUORUM_NOT_MET',
  ({ have, need }) => ({
    message: {
      en: inEnglish`${have} of the members have voted, and ${need} are needed.`,
      zh: inChinese`已表决成员${have}人，法定人数为${need}人。`,
    },
    remedy: {
      en: 'Rule when enough members have voted; recused members may be replaced with decideRecusal.',
      zh: '请待表决人数达到法定人数后作出认定；回避成员可以指定代为参会人员。',
    },
  }),
);

export const majorityNotReached = defineRefusal<{
  for: number;
  against: number;
  abstain: number;
  need: number;
  simpleMajorityFrom: string;
}>('MAJORITY_NOT_REACHED', ({ for: inFavour, against, abstain, need, simpleMajorityFrom }) => ({
  message: {
    en: inEnglish`${inFavour} for, ${against} against, ${abstain} abstaining: ${need} for are needed.`,
    zh: inChinese`赞成${inFavour}票，反对${against}票，弃权${abstain}票：须有${need}票赞成。`,
  },
  remedy: {
    en: inEnglish`Table another draft with tableRuling; from ${simpleMajorityFrom} on a simple majority decides.`,
    zh: inChinese`请提出新的送审稿；自 ${simpleMajorityFrom} 起以简单多数决定。`,
  },
}));

export const voteClosed = defineRefusal<{ disputeId: string; state: string }>('VOTE_CLOSED', ({ state }) => ({
  message: {
    en: inEnglish`The dispute has been ruled (${state}): the vote is closed.`,
    zh: inChinese`该意见协调事项已认定（${state}），表决已截止。`,
  },
  remedy: {
    en: 'A late vote is not counted; new evidence goes to the office, which may reopen the dispute.',
    zh: '逾期投票不计；如有新证据，请提交办公室，由其决定是否重新提请。',
  },
}));
