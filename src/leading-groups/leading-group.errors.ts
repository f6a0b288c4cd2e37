import { defineRefusal, chineseOffice, MAX_YEARS_AHEAD, inChinese, inEnglish } from '../kernel/index.js';

export const notTheOfficesLeader = defineRefusal<{ level: string; region: string | null }>(
  'NOT_THE_OFFICES_LEADER',
  ({ level, region }) => {
    const place = region === null ? level : `${level} ${region}`;
    return {
      message: {
        en: inEnglish`The members of the leading group ${place} are registered by a leader of its office, or of an office above it.`,
        zh: inChinese`领导小组（${chineseOffice(place)}）成员由其办公室或上级办公室的负责人登记。`,
      },
      remedy: {
        en: 'Have a leader of that office do it, with a token of OFFICE in the role LEADER.',
        zh: '请由该办公室负责人以 OFFICE 的 LEADER 角色令牌办理。',
      },
    };
  },
);

export const leadingGroupMismatch = defineRefusal<{ level: string; region: string | null }>(
  'LEADING_GROUP_MISMATCH',
  ({ level, region }) => ({
    field: 'region',
    message: {
      en: inEnglish`There is no leading group of the level ${level} ${region === null ? 'without a region' : `in ${region}`}.`,
      zh: inChinese`${region === null ? '未填写行政区划的' : `${region}的`}${level}领导小组不存在。`,
    },
    remedy: {
      en: 'Give NATIONAL without a region, or a region with its own level.',
      zh: '国家级不填行政区划；其他层级请填写与之相符的行政区划代码。',
    },
  }),
);

export const membershipTextUnusable = defineRefusal<{ field: string; limit: number }>(
  'MEMBERSHIP_TEXT_UNUSABLE',
  ({ field, limit }) => ({
    message: {
      en: inEnglish`${field} is empty, longer than ${limit} characters, or holds characters that are no text.`,
      zh: inChinese`${field} 为空、超过${limit}个字符或含有非文本字符。`,
    },
    remedy: {
      en: inEnglish`Give ${field} in 1 to ${limit} characters.`,
      zh: inChinese`请以1至${limit}个字符填写 ${field}。`,
    },
  }),
);

export const membershipPeriodInvalid = defineRefusal<{
  /** Which of the two does not fit. */
  field: 'from' | 'to';
  from: string;
  to: string | null;
}>('MEMBERSHIP_PERIOD_INVALID', ({ from, to }) => ({
  message: {
    en: inEnglish`A membership cannot be from ${from} ${to === null ? 'on' : `to ${to}`}.`,
    zh: inChinese`任职期间不能为自 ${from} 起${to === null ? '' : `至 ${to} 止`}。`,
  },
  remedy: {
    en: inEnglish`Begin and end it now or later, the end after the beginning, and at most ${MAX_YEARS_AHEAD} years ahead.`,
    zh: inChinese`起止时间均不得早于当前时间，终止时间应晚于起始时间，且不得超过${MAX_YEARS_AHEAD}年。`,
  },
}));

export const termInvalid = defineRefusal<{ term: number }>('TERM_INVALID', ({ term }) => ({
  field: 'term',
  message: {
    en: inEnglish`${term} is no term of a leading group.`,
    zh: inChinese`“${term}”不是有效的任职称谓。`,
  },
  remedy: { en: 'Count the terms from 1.', zh: '届次从1起计。' },
}));

export const memberAlreadyAppointed = defineRefusal<{ member: string; membershipId: string }>(
  'MEMBER_ALREADY_APPOINTED',
  ({ member }) => ({
    field: 'member',
    message: {
      en: inEnglish`${member} has a seat in this leading group in that time already.`,
      zh: inChinese`${member} 在该期间已任本领导小组成员。`,
    },
    remedy: {
      en: 'End that membership first, or begin the new one when it is over.',
      zh: '请先终止该任职，或自其届满起重新任命。',
    },
  }),
);

export const chairAlreadyAppointed = defineRefusal<{ member: string; membershipId: string }>(
  'CHAIR_ALREADY_APPOINTED',
  ({ member }) => ({
    field: 'chair',
    message: {
      en: inEnglish`${member} is the chair of this leading group in that time.`,
      zh: inChinese`该期间本领导小组组长为 ${member}。`,
    },
    remedy: {
      en: 'A group has one chair at a time: end that membership first.',
      zh: '同一时间只设一名组长，请先终止其任职。',
    },
  }),
);

export const membershipUnknown = defineRefusal<{ membershipId: string }>('MEMBERSHIP_UNKNOWN', () => ({
  message: {
    en: 'There is no such membership, or you may not see it.',
    zh: '未找到该任职记录，或者您无权查看。',
  },
  remedy: { en: 'Look it up with leadingGroups.', zh: '请在领导小组成员名单中查询。' },
}));

export const membershipEnded = defineRefusal<{ membershipId: string; seatedUntil: string }>(
  'MEMBERSHIP_ENDED',
  ({ seatedUntil }) => ({
    message: {
      en: inEnglish`The membership ended at ${seatedUntil}.`,
      zh: inChinese`该任职已于 ${seatedUntil} 终止。`,
    },
    remedy: { en: 'Appoint the member anew with appointMember.', zh: '如需再任，请重新登记。' },
  }),
);

export const membershipChanged = defineRefusal<{ expected: number; actual: number }>(
  'MEMBERSHIP_CHANGED',
  ({ expected, actual }) => ({
    message: {
      en: inEnglish`You saw version ${expected} of the membership; it is version ${actual} now.`,
      zh: inChinese`您所见任职版本为 ${expected}，当前版本为 ${actual}。`,
    },
    remedy: { en: 'Read it again and decide anew.', zh: '请重新读取后再作决定。' },
  }),
);

export const decisionModePeriodInvalid = defineRefusal<{ from: Date }>(
  'DECISION_MODE_PERIOD_INVALID',
  ({ from }) => ({
    field: 'from',
    message: {
      en: inEnglish`A way of deciding cannot hold from ${from}.`,
      zh: inChinese`议事方式不能自${from}起施行。`,
    },
    remedy: {
      en: inEnglish`Let it hold from now on or later, and at most ${MAX_YEARS_AHEAD} years ahead: what was opened before keeps the way of its day.`,
      zh: inChinese`施行时间不得早于当前时间，且不得超过${MAX_YEARS_AHEAD}年；此前启动的事项适用其启动时的议事方式。`,
    },
  }),
);

export const decisionModeAlreadySet = defineRefusal<{ from: Date }>(
  'DECISION_MODE_ALREADY_SET',
  ({ from }) => ({
    field: 'from',
    message: {
      en: inEnglish`How this leading group decides from ${from} is set already.`,
      zh: inChinese`该领导小组自${from}起的议事方式已经登记。`,
    },
    remedy: { en: 'Set another one from a later time.', zh: '如需变更，请填写更晚的施行时间。' },
  }),
);
