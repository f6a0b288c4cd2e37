import { defineRefusal } from '../../kernel/index.js';

export const majorCaseUnknown = defineRefusal('MAJOR_CASE_UNKNOWN', () => ({
  message: {
    en: 'There is no such report, or none that you may see.',
    zh: '未找到该重大情况快报，或者您无权查看。',
  },
  remedy: { en: 'Look its id up with the query majorCases.', zh: '请在重大情况快报列表中核对编号。' },
}));

export const majorCaseNotYours = defineRefusal('MAJOR_CASE_NOT_YOURS', () => ({
  message: {
    en: 'Agencies report major cases, and the offices of the leading groups acknowledge them; you do not act for one.',
    zh: '重大情况由有关部门报告，由领导小组办公室签收，您无权办理该步骤。',
  },
  remedy: {
    en: 'Have an officer of such an agency or office take the step.',
    zh: '请由有关部门或者领导小组办公室的经办人员办理。',
  },
}));

export const majorCaseFieldUnusable = defineRefusal('MAJOR_CASE_FIELD_UNUSABLE', () => ({
  message: {
    en: 'Amount or people are no plausible number, or the first sight lies in the future.',
    zh: '涉及金额、人数应当为合理的非负整数，发现时间不得晚于当前时间。',
  },
  remedy: {
    en: 'Give up to 18 digits of minor units, at most a thousand million people, and a past instant.',
    zh: '请更正；金额以分计，不超过18位数字。',
  },
}));

export const majorCaseNoGroup = defineRefusal('MAJOR_CASE_NO_GROUP', () => ({
  message: {
    en: 'No leading group decides in that region on this day.',
    zh: '该地区当日没有研究认定的领导小组。',
  },
  remedy: { en: 'Correct the region.', zh: '请更正地区。' },
}));
