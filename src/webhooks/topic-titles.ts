import type { LocalizedText } from '../kernel/index.js';
import type { OutboxTopic } from '../workflow/outbox/index.js';

/** What a topic is about, and what happened to it: its parts before and after the point. */
type Subject<Topic> = Topic extends `${infer Before}.${string}` ? Before : never;
type Happening<Topic> = Topic extends `${string}.${infer After}` ? After : never;

const SUBJECTS: Readonly<Record<Subject<OutboxTopic>, LocalizedText>> = {
  task: { en: 'Task', zh: '待办' },
  case: { en: 'Determination', zh: '认定事项' },
  dispute: { en: 'Dispute', zh: '意见协调' },
  order: { en: 'Order', zh: '交办单' },
  crime_transfer: { en: 'Crime transfer', zh: '涉嫌犯罪案件移送' },
  major_case: { en: 'Major case', zh: '重大情况快报' },
  clue: { en: 'Clue', zh: '线索' },
  correction: { en: 'Correction', zh: '数据校核' },
  agreement: { en: 'Sharing agreement', zh: '共享协议' },
  onward_consent: { en: 'Onward sharing', zh: '向第三方提供' },
  team_task: { en: 'Team task', zh: '联合小组任务' },
  platform: { en: 'Firm', zh: '从业机构' },
  webhook: { en: 'Webhook', zh: '回调' },
};

const HAPPENINGS: Readonly<Record<Happening<OutboxTopic>, LocalizedText>> = {
  opened: { en: 'opened', zh: '产生' },
  deadline_near: { en: 'deadline near', zh: '临近期限' },
  deadline_moved: { en: 'deadline moved', zh: '期限调整' },
  deadline_missed: { en: 'deadline missed', zh: '逾期' },
  determined: { en: 'determined', zh: '已认定' },
  taken_up: { en: 'taken up', zh: '提级办理' },
  decided: { en: 'decided', zh: '已研究认定' },
  issued: { en: 'issued', zh: '下达' },
  verified: { en: 'verified', zh: '核查通过' },
  returned: { en: 'returned', zh: '退回' },
  extended: { en: 'extended', zh: '延期' },
  withdrawn: { en: 'withdrawn', zh: '撤销' },
  closed: { en: 'closed', zh: '办结' },
  due_soon: { en: 'due soon', zh: '临近到期' },
  overdue: { en: 'overdue', zh: '逾期' },
  escalated: { en: 'escalated', zh: '督办' },
  handed_over: { en: 'handed over', zh: '移送' },
  received: { en: 'received', zh: '接收' },
  papers_missing: { en: 'papers missing', zh: '告知补正' },
  forwarded: { en: 'forwarded', zh: '转送' },
  not_police_matter: { en: 'not a police matter', zh: '不属公安管辖' },
  review_extended: { en: 'review extended', zh: '审查延期' },
  case_filed: { en: 'case filed', zh: '立案' },
  refused: { en: 'not filed', zh: '不予立案' },
  objected: { en: 'objected', zh: '申请复议' },
  filing_ordered: { en: 'filing ordered', zh: '通知立案' },
  supervision_ended: { en: 'supervision ended', zh: '立案监督结束' },
  goods_handed_over: { en: 'goods handed over', zh: '涉案物品移交' },
  reported: { en: 'reported', zh: '报送' },
  acknowledged: { en: 'acknowledged', zh: '签收' },
  fed_back: { en: 'fed back', zh: '反馈' },
  accepted: { en: 'accepted', zh: '已更正' },
  declined: { en: 'declined', zh: '不予更正' },
  data_corrected: { en: 'data corrected', zh: '已查询数据更正' },
  consented: { en: 'consented', zh: '同意共享' },
  not_consented: { en: 'not consented', zh: '不同意共享' },
  answer_extended: { en: 'answer extended', zh: '延长答复期限' },
  requested: { en: 'requested', zh: '申请' },
  ended: { en: 'ended', zh: '终止' },
  provided: { en: 'provided', zh: '已提供数据' },
  split: { en: 'split', zh: '已拆分' },
  progress: { en: 'progress', zh: '进展' },
  done: { en: 'done', zh: '完成' },
  changed: { en: 'changed', zh: '变更' },
  merged: { en: 'merged', zh: '归并' },
  merge_reversed: { en: 'merge reversed', zh: '撤销归并' },
  disabled: { en: 'disabled', zh: '停用' },
};

/** A topic in words: 交办单·逾期 */
export function topicTitle(topic: OutboxTopic): LocalizedText {
  const [before = '', after = ''] = topic.split('.');
  const subject = SUBJECTS[before as Subject<OutboxTopic>];
  const happening = HAPPENINGS[after as Happening<OutboxTopic>];
  return { en: `${subject.en}: ${happening.en}`, zh: `${subject.zh}·${happening.zh}` };
}
