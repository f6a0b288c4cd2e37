import type { Locale } from '../../../i18n/locale';
import { humanized } from '../../../i18n/enum-word';

/** What was done, as a sentence says it after who did it: 人民银行 出具意见 · The People’s Bank filed an opinion. */
const WORDS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  openSubstanceCase: { zh: '启动业务实质认定', en: 'opened the determination' },
  fileOpinion: { zh: '出具意见', en: 'filed an opinion' },
  reviseOpinion: { zh: '修改意见', en: 'revised its opinion' },
  withdrawOpinion: { zh: '撤回意见', en: 'withdrew its opinion' },
  declineOpinion: { zh: '回复不属本部门职责', en: 'answered that it is not its to judge' },
  addConcernedAgency: { zh: '增加涉及部门', en: 'added an agency concerned' },
  markUrgent: { zh: '标记紧急', en: 'marked it urgent' },
  takeUpCase: { zh: '提级办理', en: 'took the matter up' },
  declareDisagreement: { zh: '说明地区间意见不一致', en: 'declared that the places disagree' },
  withdrawSubstanceCase: { zh: '终止认定', en: 'ended the determination' },
  closeSubstanceCase: { zh: '办结认定事项', en: 'closed the determination' },
  closeCollection: { zh: '征求意见期限届满', en: 'ended the collection of opinions' },
  extendCollection: { zh: '无一反馈，重新征求意见', en: 'began the collection anew, as nobody had answered' },
  determineByConsensus: { zh: '意见一致，作出认定', en: 'determined it by consensus' },
  openDispute: { zh: '意见不一致，形成意见协调事项', en: 'opened a dispute, as the opinions differ' },
  settleDispute: { zh: '协商一致，作出认定', en: 'settled the dispute: all agree' },
  referDispute: { zh: '提请领导小组', en: 'referred it to the leading group' },
  referDisputeUpward: { zh: '提请上级领导小组', en: 'referred it to the leading group above' },
  acceptDispute: { zh: '受理意见协调事项', en: 'accepted the dispute' },
  requestSupplement: { zh: '通知补正', en: 'asked for a supplement' },
  supplementDispute: { zh: '补正', en: 'supplied what was asked for' },
  completeSupplement: { zh: '补正结束', en: 'ended the wait for supplements' },
  tableRuling: { zh: '提出送审稿', en: 'laid a draft before the review' },
  passLegalReview: { zh: '合法性审查通过', en: 'passed the draft in the legality review' },
  returnDraft: { zh: '合法性审查退回起草', en: 'returned the draft to its drafters' },
  returnToParties: { zh: '合法性审查退回协商', en: 'returned the matter to the agencies' },
  reviewDisputeLegality: { zh: '出具合法性审查意见', en: 'reviewed the draft for its legality' },
  conveneDeliberation: { zh: '召集会议', en: 'convened the leading group' },
  recordPanelAdvice: { zh: '登记专家咨询意见', en: 'recorded experts’ advice' },
  recuse: { zh: '自行回避', en: 'stood aside' },
  decideRecusal: { zh: '作出回避决定', en: 'decided on a recusal' },
  castVote: { zh: '对送审稿表决', en: 'voted on the draft' },
  stateView: { zh: '就送审稿发表意见', en: 'said what they think of the draft' },
  noteAbsence: { zh: '记录成员缺席', en: 'noted that a member is absent' },
  rejectDraft: { zh: '不予采纳送审稿', en: 'did not adopt the draft' },
  ruleDispute: { zh: '作出研究认定', en: 'pronounced the finding' },
  startImplementation: { zh: '开始执行', en: 'began to carry it out' },
  closeDispute: { zh: '办结意见协调事项', en: 'closed the dispute' },
  suspendDispute: { zh: '中止意见协调事项', en: 'suspended the dispute' },
  withdrawDispute: { zh: '意见协调事项随认定终止', en: 'ended the dispute with its determination' },
  reopenDispute: { zh: '重新提请', en: 'reopened the dispute' },
  orderInterimMeasure: { zh: '采取临时管控措施', en: 'ordered an interim measure' },
  liftInterimMeasure: { zh: '解除临时管控措施', en: 'lifted an interim measure' },
  endWithDispute: { zh: '临时管控措施随意见协调终止', en: 'ended the interim measure with the dispute' },
  escalateDeadline: { zh: '逾期督办', en: 'told those above that it is late' },
  recomputeDeadline: { zh: '按放假通知重新计算期限', en: 'worked the deadline out again' },
};

/** `resumeDrafting` and its like: whatever stage goes on. */
const RESUMED = { zh: '恢复意见协调事项', en: 'resumed the dispute' };

/** A step as it stands in a sentence after who did it. */
export function stepWord(command: string, locale: Locale): string {
  const word = WORDS[command] ?? (command.startsWith('resume') ? RESUMED : undefined);
  return word?.[locale] ?? humanized(command.replaceAll(/([A-Z])/g, '_$1'));
}
