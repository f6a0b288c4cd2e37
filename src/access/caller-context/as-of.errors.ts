import { defineRefusal, inChinese, inEnglish } from '../../kernel/index.js';

/** 截至时间: the platform's fields of an operation must all be of one instant, and nothing else may stand beside them. */
export const asOfMixed = defineRefusal('AS_OF_MIXED', () => ({
  message: {
    en: 'An operation with asOf asks for platforms of one instant, and for nothing else.',
    zh: '使用 asOf 的操作只能查询同一截至时间的从业机构，不得同时查询其他内容。',
  },
  remedy: {
    en: 'Give the same asOf to each platform field, and ask for the rest in an operation of its own.',
    zh: '请为每个 platform 字段使用相同的 asOf，其余内容另行查询。',
  },
}));

/** What an agency's site, or a part of the hub, answers that keeps no history of its values. */
export const asOfUnsupported = defineRefusal<{ agency: string }>('AS_OF_UNSUPPORTED', ({ agency }) => ({
  message: {
    en: inEnglish`${agency} keeps no history of these values, so it cannot say what they were.`,
    zh: inChinese`${agency} 未保存该类数据的沿革，无法提供截至该时间的数据。`,
  },
  remedy: {
    en: 'Leave the fields out, or ask for their present values without asOf.',
    zh: '请不查询这些字段，或不使用 asOf 查询现值。',
  },
}));

export const asOfBeforeHistory = defineRefusal<{ since: string }>('AS_OF_BEFORE_HISTORY', ({ since }) => ({
  message: {
    en: inEnglish`Values are kept since ${since}; of an earlier instant nobody can say what was recorded.`,
    zh: inChinese`数据沿革自 ${since} 起保存，无法提供更早时间的数据。`,
  },
  remedy: { en: 'Ask for an instant since then.', zh: '请使用该时间之后的截至时间。' },
}));

export const asOfInFuture = defineRefusal<{ now: string }>('AS_OF_IN_FUTURE', ({ now }) => ({
  message: {
    en: inEnglish`The instant asked for has not come yet: it is ${now} in the database.`,
    zh: inChinese`截至时间尚未到来，数据库当前时间为 ${now}。`,
  },
  remedy: {
    en: 'Ask for an instant in the past, or leave asOf out for the present values.',
    zh: '请使用过去的截至时间，或不使用 asOf 查询现值。',
  },
}));
