import { chineseOffice, defineRefusal, inChinese, inEnglish, officeName } from '../../../kernel/index.js';

export const leadingGroupEmpty = defineRefusal<{ level: string; region: string | null }>(
  'LEADING_GROUP_EMPTY',
  ({ level, region }) => ({
    message: {
      en: inEnglish`The leading group ${officeName({ level, region })} has no registered member.`,
      zh: inChinese`领导小组（${chineseOffice(officeName({ level, region }))}）尚无登记成员。`,
    },
    remedy: {
      en: 'A leader of its office registers them with appointMember.',
      zh: '请由其办公室负责人登记成员。',
    },
  }),
);

export const notAMember = defineRefusal<{ member: string; level: string; region: string | null }>(
  'NOT_A_MEMBER',
  ({ member, level, region }) => ({
    message: {
      en: inEnglish`${member} does not sit in the leading group ${officeName({ level, region })} at this time.`,
      zh: inChinese`${member} 现不是领导小组（${chineseOffice(officeName({ level, region }))}）成员。`,
    },
    remedy: {
      en: 'A member or a named substitute has to act; leadingGroups shows who sits there.',
      zh: '应当由成员或者指定的代为参会人员办理。',
    },
  }),
);

export const notPresiding = defineRefusal<{ member: string; presiding: string }>(
  'NOT_PRESIDING',
  ({ member, presiding }) => ({
    message: {
      en: inEnglish`${presiding} presides over this deliberation, not ${member}.`,
      zh: inChinese`本次研究由 ${presiding} 主持，${member} 不是主持人。`,
    },
    remedy: { en: inEnglish`${presiding} has to act.`, zh: inChinese`应当由 ${presiding} 办理。` },
  }),
);

export const recusalNotYours = defineRefusal<{ member: string; decider: 'OFFICE' | 'PRESIDING' }>(
  'RECUSAL_NOT_YOURS',
  ({ member, decider }) => ({
    message: {
      en: inEnglish`Whether ${member} is recused is not yours to decide.`,
      zh: inChinese`${member} 是否回避，您无权决定。`,
    },
    remedy:
      decider === 'OFFICE'
        ? {
            en: 'For whoever presides, a leader of the office decides.',
            zh: '主持人的回避由办公室负责人决定。',
          }
        : { en: 'Whoever presides over the deliberation decides.', zh: '由主持人决定。' },
  }),
);

const PROBLEMS = {
  NOT_RECUSED: { en: 'the member is not recused', zh: '该成员未回避' },
  SEATED: { en: 'he takes part already', zh: '其已参加本次研究' },
  RECUSED: { en: 'he is recused himself', zh: '其本人已回避' },
} as const;

export const substituteNotPossible = defineRefusal<{ substitute: string; problem: keyof typeof PROBLEMS }>(
  'SUBSTITUTE_NOT_POSSIBLE',
  ({ substitute, problem }) => ({
    message: {
      en: inEnglish`${substitute} cannot take the member's place: ${PROBLEMS[problem].en}.`,
      zh: inChinese`${substitute} 不能代为参会：${PROBLEMS[problem].zh}。`,
    },
    remedy: {
      en: 'Name a recused member, and somebody who does not take part yet.',
      zh: '请针对已回避的成员，指定尚未参加的人员代为参会。',
    },
  }),
);
