import { defineRefusal } from '../../kernel/index.js';

export const clueUnknown = defineRefusal('CLUE_UNKNOWN', () => ({
  message: { en: 'There is no such clue, or none that you may see.', zh: '未找到该线索，或者您无权查看。' },
  remedy: { en: 'Look its id up with the query clues.', zh: '请在线索列表中核对编号。' },
}));

export const clueStepNotYours = defineRefusal('CLUE_STEP_NOT_YOURS', () => ({
  message: {
    en: 'The People’s Bank passes clues on, and the office that received one answers it; you do not act for either.',
    zh: '线索由人民银行移送，由接收单位签收和反馈，您无权办理该步骤。',
  },
  remedy: { en: 'Leave it to the office concerned.', zh: '请由有关单位经办人员办理。' },
}));

export const clueReceiverUnusable = defineRefusal('CLUE_RECEIVER_UNUSABLE', () => ({
  message: {
    en: 'Clues are passed on to another agency that enforces the law, at an office with a region of its own.',
    zh: '线索应当移送其他有执法权的机关，并列明其层级和地区。',
  },
  remedy: { en: 'Name the competent organ and its office.', zh: '请填写有管辖权的机关及其层级和地区。' },
}));

export const cluePlatformUnknown = defineRefusal('CLUE_PLATFORM_UNKNOWN', () => ({
  message: { en: 'The registry has no such firm.', zh: '登记簿中没有该从业机构。' },
  remedy: { en: 'Look the firm up with the query platforms.', zh: '请核对从业机构代码。' },
}));
