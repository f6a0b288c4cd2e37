import type { EntityManager } from 'typeorm';
import { notifyAfterCommit, runStatement } from '../../database/index.js';
import type { Actor } from '../../kernel/index.js';
import { appendToOutbox, OUTBOX_CHANNEL, type OutboxTopic } from '../../workflow/outbox/index.js';
import type { Reaction } from '../../workflow/recorder/index.js';
import type { MergeCommand } from '../model/platform-merge.machine.js';
import type { PlatformMergeEntity } from '../rows/platform-merge.entity.js';

const TOPICS: Partial<Record<MergeCommand, OutboxTopic>> = {
  approvePlatformMerge: 'platform.merged',
  approveMergeReversal: 'platform.merge_reversed',
};

/**
 * Who has rows or matters under one of these codes or under another code of the same platform: the agencies that publish to hold data or
 * a licence on it (持有部门), the parties of its substance cases, and whose orders on it are.
 */
async function holdersOf(manager: EntityManager, codes: readonly string[]): Promise<readonly Actor[]> {
  const rows = await runStatement<{ readonly agency: Actor }>(
    manager,
    `WITH standing AS (
       SELECT unnest($1::text[]) AS code
       UNION SELECT same_as FROM registry.same_platform WHERE code = ANY ($1)
     )
     SELECT agency FROM coordination.platform_holder JOIN standing ON code = platform_code
     UNION SELECT unnest(opened_by || concerned_agencies)
       FROM coordination.substance_case JOIN standing ON code = platform_code
     UNION SELECT unnest(ARRAY[addressee, verifier, issued_by])
       FROM coordination.rectification_order JOIN standing ON code = platform_code
     ORDER BY agency`,
    [codes],
  );
  return rows.map(({ agency }) => agency);
}

/**
 * 归并通知: tells those who keep something under either code that both are one platform now, or two again. Codes alone; what the register
 * says of them, each asks for under its own authorization.
 */
export const publishMerge: Reaction<PlatformMergeEntity> = async (manager, { command, after, metadata }) => {
  const topic = TOPICS[command as MergeCommand];
  if (topic === undefined) return;
  // Whoever keeps a copy of the register is told of every change of it, whoever holds rows.
  notifyAfterCommit(manager, OUTBOX_CHANNEL);
  const { id, version, absorbed, surviving } = after;
  const recipients = await holdersOf(manager, [absorbed, surviving]);
  if (recipients.length === 0) return;
  const subject = { kind: 'PLATFORM_MERGE', id, version };
  const body = { merge: id, absorbed, surviving };
  await appendToOutbox(manager, { topic, subject, recipients, body, at: metadata.at });
};
