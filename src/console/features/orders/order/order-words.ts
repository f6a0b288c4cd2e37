import { humanized } from '../../../i18n/enum-word';
import type { Locale } from '../../../i18n/locale';

/** Steps of an order as a sentence says them after who took them. */
const WORDS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  issueRectificationOrder: { zh: '交办', en: 'issued it' },
  acceptRectificationOrder: { zh: '签收', en: 'received it' },
  reportRectificationProgress: { zh: '报告办理进展', en: 'reported progress' },
  recordFirmHearing: { zh: '记录听取当事人意见的情况', en: 'recorded how the firm was heard' },
  submitRectification: { zh: '提交反馈', en: 'handed the work in' },
  passVerification: { zh: '核查通过', en: 'found it carried out' },
  returnForRectification: { zh: '退回整改', en: 'sent it back' },
  extendRectificationOrder: { zh: '延长期限', en: 'extended the period' },
  withdrawRectificationOrder: { zh: '撤销交办', en: 'withdrew it' },
  takeUpRectificationOrder: { zh: '提级办理', en: 'took it up' },
  closeRectificationOrder: { zh: '办结', en: 'closed it' },
  warnOfDeadline: { zh: '期限将至，预警', en: 'warned of the deadline' },
  remindOverdue: { zh: '逾期催办', en: 'reminded of the missed deadline' },
  escalateOverdue: { zh: '逾期督办', en: 'told those above that it is late' },
  recomputeDeadline: { zh: '按放假通知重新计算期限', en: 'worked the deadline out again' },
};

export function orderStepWord(command: string, locale: Locale): string {
  return WORDS[command]?.[locale] ?? humanized(command.replaceAll(/([A-Z])/g, '_$1'));
}
