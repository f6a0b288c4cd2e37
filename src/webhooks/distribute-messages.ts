import type { DataSource } from 'typeorm';
import { MOST_ATTEMPTS } from './back-off.js';

/** Messages of one statement at most. */
const BATCH = 500;

/**
 * Makes a delivery of each message that waits in the outbox for each webhook of its recipients, and takes it out. One
 * process at a time, so that deliveries of a subject are made in the order of its messages. What is told of a webhook goes to
 * the agency's other ones.
 *
 * @param database as `huishang_webhooks`
 * @returns how many messages were taken out
 */
export async function distributeMessages(database: DataSource, now: Date): Promise<number> {
  const distributeBatch = (): Promise<number> =>
    database.transaction(async (manager) => {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('huishang distribute'))`);
      const [{ taken } = { taken: 0 }]: { taken: number }[] = await manager.query(
        `WITH waiting AS (
           SELECT id, sequence, topic, subject_kind || '/' || subject_id AS subject, recipients
           FROM coordination.outbox_message WHERE dispatched_at IS NULL ORDER BY sequence LIMIT ${BATCH}
         ), made AS (
           INSERT INTO coordination.webhook_delivery
             (id, webhook_id, message_id, message_sequence, subject, topic, state, attempts_left,
              next_attempt_at, created_at)
           SELECT gen_random_uuid(), webhook.id, waiting.id, waiting.sequence, waiting.subject, waiting.topic,
                  'PENDING', ${MOST_ATTEMPTS}, $1, $1
           FROM waiting JOIN coordination.webhook
             ON webhook.agency = ANY (waiting.recipients) AND webhook.removed_at IS NULL
             AND waiting.subject <> 'WEBHOOK/' || webhook.id::text
             AND (webhook.topics = '{}' OR waiting.topic = ANY (webhook.topics))
           ON CONFLICT (message_id, webhook_id) DO NOTHING
         ), taken AS (
           UPDATE coordination.outbox_message SET dispatched_at = $1
           WHERE id IN (SELECT id FROM waiting) RETURNING id
         )
         SELECT count(*)::int AS taken FROM taken`,
        [now],
      );
      return taken;
    });
  let total = 0;
  for (;;) {
    const taken = await distributeBatch();
    total += taken;
    if (taken < BATCH) return total;
  }
}
