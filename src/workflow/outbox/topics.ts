/**
 * What agencies' systems are told of. An opened task asks its assignee for something, and a deadline that comes near or
 * was missed asks again; a disabled webhook
 * asks its agency to mend its receiver; the others are results that bind their recipients, published to them at once.
 */
export const OUTBOX_TOPICS = [
  'task.opened',
  'case.deadline_near',
  'case.determined',
  'dispute.decided',
  'dispute.deadline_near',
  'dispute.deadline_missed',
  'order.issued',
  'order.verified',
  'order.returned',
  'order.extended',
  'order.withdrawn',
  'order.closed',
  'order.received',
  'order.review_extended',
  'order.case_filed',
  'order.refused',
  'order.due_soon',
  'order.overdue',
  'order.escalated',
  'crime_transfer.handed_over',
  'crime_transfer.received',
  'crime_transfer.papers_missing',
  'crime_transfer.forwarded',
  'crime_transfer.not_police_matter',
  'crime_transfer.review_extended',
  'crime_transfer.case_filed',
  'crime_transfer.refused',
  'crime_transfer.objected',
  'crime_transfer.filing_ordered',
  'crime_transfer.supervision_ended',
  'crime_transfer.goods_handed_over',
  'crime_transfer.returned',
  'crime_transfer.overdue',
  'crime_transfer.escalated',
  'webhook.disabled',
] as const;
export type OutboxTopic = (typeof OUTBOX_TOPICS)[number];
