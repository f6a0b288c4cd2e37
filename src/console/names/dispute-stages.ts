/** The stages of a dispute in their order; 补正 stands within the referral. */
export const DISPUTE_STAGES = [
  'CONSULTATION',
  'REFERRED',
  'DRAFTING',
  'LEGAL_REVIEW',
  'DELIBERATION',
  'DECIDED',
  'IMPLEMENTING',
  'CLOSED',
] as const;
export type DisputeStage = (typeof DISPUTE_STAGES)[number];

const isStage = (status: string): status is DisputeStage =>
  (DISPUTE_STAGES as readonly string[]).includes(status);

/** The stage that a status is, or stands within; null for what is no stage: an end by agreement, a suspension, a withdrawal. */
export function disputeStage(status: string): DisputeStage | null {
  if (isStage(status)) return status;
  return status === 'COMPLETENESS' ? 'REFERRED' : null;
}

/** Whether a dispute of a status has come as far as a stage; one that was settled, suspended or withdrawn has not gone on. */
export function hasReached(status: string, stage: DisputeStage): boolean {
  const present = disputeStage(status);
  return present !== null && DISPUTE_STAGES.indexOf(present) >= DISPUTE_STAGES.indexOf(stage);
}

/** Every status in the order in which lists and charts have them: the stages, then where a dispute ended or was halted. */
export const DISPUTE_STATUSES: readonly string[] = [
  ...DISPUTE_STAGES.flatMap((stage) => (stage === 'REFERRED' ? [stage, 'COMPLETENESS'] : [stage])),
  'SETTLED',
  'SUSPENDED',
  'WITHDRAWN',
];
