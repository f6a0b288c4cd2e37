import { defineRefusal, inChinese, inEnglish } from '../../../kernel/index.js';

export const highestLevel = defineRefusal<{ disputeId: string }>('HIGHEST_LEVEL', () => ({
  message: {
    en: 'The dispute is before the national leading group, and none is above it.',
    zh: '该意见协调事项已由国家级领导小组研究，没有上一级领导小组。',
  },
  remedy: {
    en: 'It is ruled there; convene the members with conveneDeliberation.',
    zh: '应由该领导小组研究认定，请召集会议。',
  },
}));

export const partyRepeated = defineRefusal<{ agency: string }>('PARTY_REPEATED', ({ agency }) => ({
  message: { en: inEnglish`${agency} is named twice.`, zh: inChinese`${agency} 重复列出。` },
  remedy: { en: 'Name each party once, with all it has to supply.', zh: '请将每一方所缺材料合并为一项。' },
}));

export const supplementNotAsked = defineRefusal<{ agency: string; asked: readonly string[] }>(
  'SUPPLEMENT_NOT_ASKED',
  ({ agency, asked }) => ({
    message: { en: inEnglish`Nothing was asked of ${agency}.`, zh: inChinese`未要求 ${agency} 补正。` },
    remedy: { en: inEnglish`Asked were ${asked}.`, zh: inChinese`被要求补正的部门：${asked}。` },
  }),
);

export const supplementAlreadyGiven = defineRefusal<{ agency: string }>(
  'SUPPLEMENT_ALREADY_GIVEN',
  ({ agency }) => ({
    message: {
      en: inEnglish`${agency} has already supplied what was asked.`,
      zh: inChinese`${agency} 已补正。`,
    },
    remedy: {
      en: 'The office asks again with requestSupplement if something is still missing.',
      zh: '如仍有缺漏，由办公室通过 requestSupplement 再次要求补正。',
    },
  }),
);

export const deadlineOutOfRange = defineRefusal<{ field: string; after: Date; until: Date }>(
  'DEADLINE_OUT_OF_RANGE',
  ({ field, after, until }) => ({
    message: {
      en: inEnglish`${field} is not a time that can be set.`,
      zh: inChinese`${field} 不在允许的时间范围内。`,
    },
    remedy: {
      en: inEnglish`Give a time after ${after} and not after ${until}.`,
      zh: inChinese`请填写晚于 ${after} 且不晚于 ${until} 的时间。`,
    },
  }),
);

export const disputeNotUrgent = defineRefusal<{ disputeId: string }>('DISPUTE_NOT_URGENT', () => ({
  message: {
    en: 'The dispute is not urgent; interim measures are for urgent ones.',
    zh: '该意见协调事项未标记为紧急，不得采取临时管控措施。',
  },
  remedy: { en: 'Mark its case with markUrgent first.', zh: '请先将认定事项标记为紧急。' },
}));

export const interimMeasureUnknown = defineRefusal<{ measureId: string }>('INTERIM_MEASURE_UNKNOWN', () => ({
  message: {
    en: 'This dispute has no such interim measure.',
    zh: '未找到该项临时管控措施。',
  },
  remedy: {
    en: 'Look it up in interimMeasures of the dispute.',
    zh: '请在该事项的临时管控措施中查找。',
  },
}));

export const caseAlreadyUrgent = defineRefusal<{ caseId: string }>('CASE_ALREADY_URGENT', () => ({
  message: {
    en: 'The case is urgent already.',
    zh: '该认定事项已标记为紧急。',
  },
  remedy: { en: 'Nothing more is to be done.', zh: '无需重复标记。' },
}));

export const caseAlreadyDetermined = defineRefusal<{ caseId: string }>('CASE_ALREADY_DETERMINED', () => ({
  message: {
    en: 'The case has been determined before and cannot be withdrawn.',
    zh: '该认定事项已作出过认定，不得撤回。',
  },
  remedy: {
    en: 'The reopened dispute is ruled anew by the leading group.',
    zh: '重新提请的意见协调事项由领导小组再次研究认定。',
  },
}));

export const implementationUnfinished = defineRefusal<{ caseId: string }>(
  'IMPLEMENTATION_UNFINISHED',
  () => ({
    message: {
      en: 'What was determined in the case is being carried out.',
      zh: '该认定事项的认定正在执行。',
    },
    remedy: {
      en: 'It closes by itself with its last rectification order.',
      zh: '最后一份交办单办结后自动办结。',
    },
  }),
);

export const ordersOutstanding = defineRefusal<{
  caseId: string;
  missing: readonly string[];
  rules: readonly string[];
}>('ORDERS_OUTSTANDING', ({ missing, rules }) => ({
  message: {
    en: inEnglish`What was determined in the case asks for orders together, and these are missing: ${missing} (${rules.join(', ')}).`,
    zh: inChinese`按该事项的认定所依据的分类施策规定，有关措施应当一并交办，尚未交办：${missing}。`,
  },
  remedy: {
    en: 'Issue them with issueRectificationOrder, or let it be determined anew.',
    zh: '请补充下达交办单；情况变化的，请重新认定。',
  },
}));

export const caseRuled = defineRefusal<{ caseId: string; disputeId: string | null }>('CASE_RULED', () => ({
  message: {
    en: 'The case was determined by a ruling, not by consensus.',
    zh: '该认定事项系经领导小组研究认定，而非协商一致。',
  },
  remedy: {
    en: 'Close its dispute with closeDispute.',
    zh: '请办结其意见协调事项。',
  },
}));

export const caseAlreadyClosed = defineRefusal<{ caseId: string }>('CASE_ALREADY_CLOSED', () => ({
  message: { en: 'The case is closed already.', zh: '该认定事项已办结。' },
  remedy: { en: 'Nothing more is to be done.', zh: '无需重复办结。' },
}));
