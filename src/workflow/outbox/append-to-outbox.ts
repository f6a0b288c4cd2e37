import type { EntityManager } from 'typeorm';
import { notifyAfterCommit, runStatement } from '../../database/index.js';
import { newId, type Actor, type JsonObject } from '../../kernel/index.js';
import type { OutboxTopic } from './topics.js';

/** On which dispatchers are woken once something that they are to send has committed. */
export const OUTBOX_CHANNEL = 'outbox_appended';

/** What happened, for those whom it concerns. */
export interface OutboxMessage {
  readonly topic: OutboxTopic;
  /** What it happened to, and the version that the step made; null where the subject has none. */
  readonly subject: { readonly kind: string; readonly id: string; readonly version: number | null };
  /** Whose systems are told. Nobody else is. */
  readonly recipients: readonly Actor[];
  /** Ids and codes, by which a recipient reads the rest under its own authorization. No personal data. */
  readonly body: JsonObject;
  /** When it happened (UTC). */
  readonly at: Date;
}

/**
 * 发件箱: records in the transaction of a step that somebody has to be told of it, so that neither happens without the
 * other. Messages of one subject are told in the order of these calls, as long as the transaction holds the subject's row.
 */
export async function appendToOutbox(manager: EntityManager, message: OutboxMessage): Promise<void> {
  const { topic, subject, recipients, body, at } = message;
  await runStatement(
    manager,
    `INSERT INTO coordination.outbox_message
       (id, topic, subject_kind, subject_id, subject_version, recipients, body, occurred_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [newId(), topic, subject.kind, subject.id, subject.version, recipients, JSON.stringify(body), at],
  );
  notifyAfterCommit(manager, OUTBOX_CHANNEL);
}
