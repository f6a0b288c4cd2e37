import { defineRefusal, inChinese, inEnglish } from '../kernel/index.js';

export const onwardConsentUnknown = defineRefusal('ONWARD_CONSENT_UNKNOWN', () => ({
  message: {
    en: 'There is no such request for onward sharing, or none that you may see.',
    zh: '未找到该向第三方提供的申请，或者您无权查看。',
  },
  remedy: { en: 'Look its id up with the query onwardConsents.', zh: '请在列表中核对编号。' },
}));

export const onwardStepNotYours = defineRefusal('ONWARD_STEP_NOT_YOURS', () => ({
  message: {
    en: 'An officer or a leader of whoever holds the data asks, and another person of their source agency answers.',
    zh: '向第三方提供由数据使用方经办人员或者负责人申请，由数源部门的其他人员答复。',
  },
  remedy: { en: 'Leave the step to them.', zh: '请由有关人员办理。' },
}));

export const onwardPartiesUnusable = defineRefusal('ONWARD_PARTIES_UNUSABLE', () => ({
  field: 'recipient',
  message: {
    en: 'Data are given on to a third agency: neither the source agency nor your own.',
    zh: '第三方不得为数源部门或者本单位。',
  },
  remedy: { en: 'Name the agency that is to have them.', zh: '请填写接收数据的单位。' },
}));

export const onwardItemsUnusable = defineRefusal<{ items: readonly string[] }>(
  'ONWARD_ITEMS_UNUSABLE',
  ({ items }) => ({
    field: 'items',
    message: {
      en: inEnglish`The items are not all of one other agency, and shared conditionally: ${items.join(', ')}.`,
      zh: inChinese`目录项应当为同一其他部门的有条件共享数据：${items}。`,
    },
    remedy: {
      en: 'Ask each source agency by itself; what is shared without conditions needs no consent, and what is not shared is not given on.',
      zh: '请分别向各数源部门申请；无条件共享的无须同意，不予共享的不得提供。',
    },
  }),
);

export const onwardTermUnusable = defineRefusal('ONWARD_TERM_UNUSABLE', () => ({
  field: 'validTo',
  message: {
    en: 'A consent ends in time to come, and within a hundred years.',
    zh: '同意的终止时间应当晚于当前时间，且不超过一百年。',
  },
  remedy: { en: 'Give another validTo.', zh: '请填写其他终止时间。' },
}));

export const onwardPeriodMissing = defineRefusal<{ day: string }>('ONWARD_PERIOD_MISSING', ({ day }) => ({
  message: {
    en: inEnglish`No row says by when a request for onward sharing is answered on ${day}.`,
    zh: '当日没有向第三方提供申请答复期限的规定。',
  },
  remedy: {
    en: 'Have the operator add the row (docs/law.md).',
    zh: '请由运行维护单位补充期限数据。',
  },
}));
