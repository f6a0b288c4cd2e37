/** What messages are about, by the first part of a topic, in the words of the office. */
const SUBJECTS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  task: ['待办', 'Task'],
  case: ['认定事项', 'Determination'],
  dispute: ['意见协调', 'Dispute'],
  order: ['交办单', 'Order'],
  crime_transfer: ['涉嫌犯罪案件移送', 'Crime transfer'],
  major_case: ['重大情况快报', 'Major case'],
  clue: ['线索', 'Clue'],
  team_task: ['联合小组任务', 'Team task'],
  webhook: ['回调', 'Webhook'],
};

/** What happened, by the second part. */
const EVENTS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  opened: ['产生', 'opened'],
  deadline_near: ['临近期限', 'deadline near'],
  deadline_moved: ['期限调整', 'deadline moved'],
  deadline_missed: ['逾期', 'deadline missed'],
  determined: ['已认定', 'determined'],
  taken_up: ['提级办理', 'taken up'],
  decided: ['已研究认定', 'decided'],
  issued: ['下达', 'issued'],
  verified: ['核查通过', 'verified'],
  returned: ['退回', 'returned'],
  extended: ['延期', 'extended'],
  withdrawn: ['撤销', 'withdrawn'],
  closed: ['办结', 'closed'],
  due_soon: ['临近到期', 'due soon'],
  overdue: ['逾期', 'overdue'],
  escalated: ['督办', 'escalated'],
  handed_over: ['移送', 'handed over'],
  received: ['接收', 'received'],
  papers_missing: ['告知补正', 'papers missing'],
  forwarded: ['转送', 'forwarded'],
  not_police_matter: ['不属公安管辖', 'not a police matter'],
  review_extended: ['审查延期', 'review extended'],
  case_filed: ['立案', 'case filed'],
  refused: ['不予立案', 'not filed'],
  objected: ['申请复议', 'objected'],
  filing_ordered: ['通知立案', 'filing ordered'],
  supervision_ended: ['立案监督结束', 'supervision ended'],
  goods_handed_over: ['涉案物品移交', 'goods handed over'],
  reported: ['报送', 'reported'],
  acknowledged: ['签收', 'acknowledged'],
  fed_back: ['反馈', 'fed back'],
  progress: ['进展', 'progress'],
  done: ['完成', 'done'],
  disabled: ['停用', 'disabled'],
};

/** Every topic that the hub tells of, as `OUTBOX_TOPICS` has them. */
export const TOPICS: readonly string[] = [
  'task.opened',
  ...['deadline_near', 'deadline_moved', 'determined', 'taken_up'].map((event) => `case.${event}`),
  ...['decided', 'deadline_near', 'deadline_missed', 'deadline_moved'].map((event) => `dispute.${event}`),
  ...[
    'issued',
    'verified',
    'returned',
    'extended',
    'withdrawn',
    'taken_up',
    'closed',
    'due_soon',
    'overdue',
    'escalated',
    'deadline_moved',
  ].map((event) => `order.${event}`),
  ...[
    'handed_over',
    'received',
    'papers_missing',
    'forwarded',
    'not_police_matter',
    'review_extended',
    'case_filed',
    'refused',
    'objected',
    'filing_ordered',
    'supervision_ended',
    'goods_handed_over',
    'returned',
    'overdue',
    'escalated',
    'deadline_moved',
  ].map((event) => `crime_transfer.${event}`),
  ...['reported', 'acknowledged', 'overdue', 'escalated'].map((event) => `major_case.${event}`),
  ...['received', 'fed_back'].map((event) => `clue.${event}`),
  ...['progress', 'done', 'withdrawn', 'due_soon', 'overdue', 'escalated'].map(
    (event) => `team_task.${event}`,
  ),
  'webhook.disabled',
];

/** A topic in words: 交办单·逾期; the topic itself where it is not known. */
export function topicWord(topic: string, locale: 'zh' | 'en'): string {
  const [subject = '', event = ''] = topic.split('.');
  const [one, other] = [SUBJECTS[subject], EVENTS[event]];
  if (!one || !other) return topic;
  return locale === 'zh' ? `${one[0]}·${other[0]}` : `${one[1]}: ${other[1]}`;
}
