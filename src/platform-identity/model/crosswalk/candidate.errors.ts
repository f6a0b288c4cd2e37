import { defineRefusal } from '../../../kernel/index.js';

export const candidateUnknown = defineRefusal('CANDIDATE_UNKNOWN', () => ({
  message: {
    en: 'There is no such candidate, or none in your area.',
    zh: '未找到该疑似同一机构的线索，或者不在您的管辖范围内。',
  },
  remedy: {
    en: 'Look its id up with the query platformCandidates.',
    zh: '请在疑似同一机构列表（platformCandidates）中核对编号。',
  },
}));
