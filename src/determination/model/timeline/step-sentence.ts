import type { LocalizedText } from '../../../kernel/index.js';
import type { CaseCommand } from '../cases/substance-case.machine.js';
import type { DisputeCommand } from '../disputes/dispute.machine.js';
import type { InterimMeasureCommand } from '../disputes/interim-measure.machine.js';
import type { CASE_OPENING } from '../cases/substance-case.machine.js';

type Command = CaseCommand | (typeof CASE_OPENING)['command'] | DisputeCommand | InterimMeasureCommand;

/** What somebody did, as it stands after who did it. */
const DONE_BY_SOMEBODY = {
  openSubstanceCase: { zh: '启动业务实质认定', en: 'opened the determination' },
  fileOpinion: { zh: '出具意见', en: 'filed an opinion' },
  reviseOpinion: { zh: '修改意见', en: 'revised its opinion' },
  withdrawOpinion: { zh: '撤回意见', en: 'withdrew its opinion' },
  declineOpinion: { zh: '回复不属本部门职责', en: 'answered that it is not its to judge' },
  addConcernedAgency: { zh: '增加涉及部门', en: 'added an agency concerned' },
  markUrgent: { zh: '将事项标为紧急', en: 'marked it as urgent' },
  takeUpCase: { zh: '提级办理', en: 'took the matter up' },
  movePlatform: {
    zh: '随机构拆分将事项改列新代码',
    en: 'moved it to the code of the firm that was split off',
  },
  declareDisagreement: { zh: '说明地区间意见不一致', en: 'declared that the places disagree' },
  withdrawSubstanceCase: { zh: '终止认定', en: 'ended the determination' },
  closeSubstanceCase: { zh: '办结认定事项', en: 'closed the determination' },
  referDispute: { zh: '提请领导小组', en: 'referred it to the leading group' },
  referDisputeUpward: { zh: '提请上级领导小组', en: 'referred it to the leading group above' },
  acceptDispute: { zh: '受理意见协调事项', en: 'accepted the dispute' },
  requestSupplement: { zh: '通知补正', en: 'asked for a supplement' },
  supplementDispute: { zh: '补正', en: 'supplied what was asked for' },
  tableRuling: { zh: '提出送审稿', en: 'laid a draft before the review' },
  passLegalReview: { zh: '合法性审查通过', en: 'passed the draft in the legality review' },
  returnDraft: { zh: '合法性审查退回起草', en: 'returned the draft to its drafters' },
  returnToParties: { zh: '合法性审查退回协商', en: 'returned the matter to the agencies' },
  conveneDeliberation: { zh: '召集会议', en: 'convened the leading group' },
  recordPanelAdvice: { zh: '登记专家咨询意见', en: 'recorded experts’ advice' },
  recuse: { zh: '自行回避', en: 'stood aside' },
  decideRecusal: { zh: '作出回避决定', en: 'decided on a recusal' },
  castVote: { zh: '对送审稿表决', en: 'voted on the draft' },
  stateView: { zh: '就送审稿发表意见', en: 'said what they think of the draft' },
  noteAbsence: { zh: '记录成员缺席', en: 'noted that a member is absent' },
  rejectDraft: { zh: '不予采纳送审稿', en: 'did not adopt the draft' },
  ruleDispute: { zh: '作出研究认定', en: 'pronounced the finding' },
  closeDispute: { zh: '办结意见协调事项', en: 'closed the dispute' },
  suspendDispute: { zh: '中止意见协调事项', en: 'suspended the dispute' },
  reopenDispute: { zh: '重新提请', en: 'reopened the dispute' },
  orderInterimMeasure: { zh: '采取临时管控措施', en: 'ordered an interim measure' },
  liftInterimMeasure: { zh: '解除临时管控措施', en: 'lifted an interim measure' },
  resumeConsultation: { zh: '恢复意见协调事项', en: 'resumed the dispute' },
  resumeReferral: { zh: '恢复意见协调事项', en: 'resumed the dispute' },
  resumeCompleteness: { zh: '恢复意见协调事项', en: 'resumed the dispute' },
  resumeDrafting: { zh: '恢复意见协调事项', en: 'resumed the dispute' },
  resumeLegalReview: { zh: '恢复意见协调事项', en: 'resumed the dispute' },
  resumeDeliberation: { zh: '恢复意见协调事项', en: 'resumed the dispute' },
} as const satisfies Partial<Record<Command, LocalizedText>>;

/** What followed from a step, from the agencies together or from a day: nobody in particular did it. */
const CAME_ABOUT = {
  closeCollection: { zh: '征求意见期限届满', en: 'The time for opinions ended' },
  extendCollection: {
    zh: '无一部门反馈，重新征求意见',
    en: 'Nobody had answered, so that opinions are collected anew',
  },
  determineByConsensus: {
    zh: '各部门意见一致，作出认定',
    en: 'The agencies agree, and so it was determined',
  },
  openDispute: {
    zh: '各部门意见不一致，形成意见协调事项',
    en: 'The opinions differ, and so a dispute was opened',
  },
  settleDispute: {
    zh: '各部门协商一致，作出认定',
    en: 'The agencies have come to agree, and so it was determined',
  },
  completeSupplement: { zh: '补正结束', en: 'The time for supplements ended' },
  startImplementation: { zh: '认定开始落实', en: 'The finding began to be carried out' },
  withdrawDispute: { zh: '意见协调事项随认定终止', en: 'The dispute ended with its determination' },
  endWithDispute: { zh: '临时管控措施随意见协调终止', en: 'The interim measure ended with the dispute' },
  expire: { zh: '临时管控措施期限届满', en: 'The interim measure reached its last day' },
  escalateDeadline: { zh: '因逾期报上级督办', en: 'Those above were told that it is late' },
  recomputeDeadline: {
    zh: '期限按放假通知重新计算',
    en: 'The deadline was worked out anew from the notice of public holidays',
  },
} as const satisfies Record<Exclude<Command, keyof typeof DONE_BY_SOMEBODY>, LocalizedText>;

/** An opinion that the reader may not see yet. */
const HIDDEN: LocalizedText = {
  zh: '已就该事项作出答复，内容暂不公开',
  en: 'has answered; what it says is not disclosed yet',
};

/** The hub itself, where no agency took the step. */
const SYSTEM: LocalizedText = { zh: '本系统', en: 'The system' };

/** A step as far as its sentence tells of it. */
export interface SentenceStep {
  readonly command: string;
  /** The opinion that was given, as far as the reader may see it. */
  readonly opinion: { readonly act: string } | null;
}

const isKey = <Key extends string>(table: Readonly<Record<Key, unknown>>, key: string): key is Key =>
  Object.hasOwn(table, key);

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * One step in a sentence, as it stands in the record of a matter (办理记录): 人民银行出具意见。
 *
 * @param by the agency or body that took the step, as it was called on that day; null for the hub itself
 * @returns null for a command that this build does not know
 */
export function stepSentence(
  { command, opinion }: SentenceStep,
  by: LocalizedText | null,
): LocalizedText | null {
  if (isKey(CAME_ABOUT, command)) {
    const { zh, en } = CAME_ABOUT[command];
    return { zh: `${zh}。`, en: `${en}.` };
  }
  if (!isKey(DONE_BY_SOMEBODY, command)) return null;
  // While opinions are collected, an agency that declines answers by the same command.
  const told = opinion?.act === 'DECLINED' ? 'declineOpinion' : command;
  const { zh, en } = command === 'fileOpinion' && opinion === null ? HIDDEN : DONE_BY_SOMEBODY[told];
  const who = by ?? SYSTEM;
  return { zh: `${who.zh}${zh}。`, en: `${capitalized(who.en)} ${en}.` };
}
