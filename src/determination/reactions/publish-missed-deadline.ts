import type { EntityManager } from 'typeorm';
import { readRow } from '../../database/index.js';
import type { Actor } from '../../kernel/index.js';
import { appendToOutbox } from '../../workflow/outbox/index.js';
import type { Reaction } from '../../workflow/recorder/index.js';
import { SubstanceCaseEntity } from '../rows/cases/substance-case.entity.js';
import type { DisputeEntity } from '../rows/disputes/dispute.entity.js';

/** 督办: whoever a stage that is late is escalated to. */
export const publishMissedDeadline: Reaction<DisputeEntity> = async (
  manager,
  { command, after, metadata },
) => {
  const { id, version, state, dueAt, escalatedTo } = after;
  if (command !== 'escalateDeadline' || escalatedTo === null) return;
  await appendToOutbox(manager, {
    topic: 'dispute.deadline_missed',
    subject: { kind: 'DISPUTE', id, version },
    recipients: [escalatedTo],
    body: { state, dueAt: dueAt?.toISOString() ?? null },
    at: metadata.at,
  });
};

/** The parties of a dispute, whom each of its deadlines concerns. */
export async function partiesOf(
  { caseId }: DisputeEntity,
  manager: EntityManager,
): Promise<readonly Actor[]> {
  const substanceCase = await readRow(manager, SubstanceCaseEntity, { id: caseId });
  return substanceCase?.concernedAgencies ?? [];
}
