import type { DataSource, EntityManager } from 'typeorm';
import { RowsPassedOver } from '../../workflow/jobs/index.js';
import { MAX_ATTEMPTS } from './back-off.js';
import { runQuery } from '../../database/index.js';

/** Messages of one statement at most. */
const BATCH = 500;

/** Messages that wait, the oldest first; `$2` are left where they are. */
const DISTRIBUTE = `
  WITH waiting AS (
    SELECT id, sequence, topic, subject_kind || '/' || subject_id AS subject, recipients
    FROM coordination.outbox_message
    WHERE dispatched_at IS NULL AND id <> ALL ($2::uuid[]) ORDER BY sequence LIMIT $3
  ), made AS (
    INSERT INTO coordination.webhook_delivery
      (id, webhook_id, message_id, message_sequence, subject, topic, state, attempts_left,
       next_attempt_at, created_at)
    SELECT gen_random_uuid(), webhook.id, waiting.id, waiting.sequence, waiting.subject, waiting.topic,
           'PENDING', ${MAX_ATTEMPTS}, $1, $1
    FROM waiting JOIN coordination.webhook
      ON webhook.agency = ANY (waiting.recipients) AND webhook.removed_at IS NULL
      AND waiting.subject <> 'WEBHOOK/' || webhook.id::text
      AND (webhook.topics = '{}' OR waiting.topic = ANY (webhook.topics))
    ON CONFLICT (message_id, webhook_id) DO NOTHING
  ), taken AS (
    UPDATE coordination.outbox_message SET dispatched_at = $1
    WHERE id IN (SELECT id FROM waiting) RETURNING id
  )
  SELECT count(*)::int AS taken FROM taken`;

const NEXT = `SELECT id FROM coordination.outbox_message
  WHERE dispatched_at IS NULL AND id <> ALL ($1::uuid[]) ORDER BY sequence LIMIT 1`;

/** One process at a time, so that deliveries of a subject are made in the order of its messages. */
function inTurn<Result>(
  database: DataSource,
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  return database.transaction(async (manager) => {
    await runQuery(manager, `SELECT pg_advisory_xact_lock(hashtext('huishang distribute'))`);
    return work(manager);
  });
}

async function distribute(
  manager: EntityManager,
  now: Date,
  passedOver: readonly string[],
  most: number,
): Promise<number> {
  const [{ taken } = { taken: 0 }]: { taken: number }[] = await runQuery(manager, DISTRIBUTE, [
    now,
    [...passedOver],
    most,
  ]);
  return taken;
}

/** Takes one message after the other, and passes over those that cannot be. @throws RowsPassedOver where there are such */
async function distributeOneByOne(database: DataSource, now: Date): Promise<number> {
  const failed = new Map<string, unknown>();
  for (let total = 0; ;) {
    let id: string | null = null;
    try {
      const taken = await inTurn(database, async (manager) => {
        const [next]: { id: string }[] = await runQuery(manager, NEXT, [[...failed.keys()]]);
        id = next?.id ?? null;
        return id === null ? 0 : distribute(manager, now, [...failed.keys()], 1);
      });
      total += taken;
      if (id === null) {
        if (failed.size > 0) throw new RowsPassedOver(failed);
        return total;
      }
    } catch (error) {
      if (id === null) throw error;
      failed.set(id, error);
    }
  }
}

/**
 * Makes a delivery of each message that waits in the outbox for each webhook of its recipients, and takes it out, in the order
 * of the messages. What is told of a webhook goes to the agency's other ones. A message that cannot be taken out stays and
 * keeps no other waiting.
 *
 * @param database as `huishang_webhooks`
 * @returns how many messages were taken out
 * @throws RowsPassedOver after all others were taken out
 */
export async function distributeMessages(database: DataSource, now: Date): Promise<number> {
  let total = 0;
  for (;;) {
    let taken: number;
    try {
      taken = await inTurn(database, (manager) => distribute(manager, now, [], BATCH));
    } catch {
      // Of many together nobody knows which one it was.
      return total + (await distributeOneByOne(database, now));
    }
    total += taken;
    if (taken < BATCH) return total;
  }
}
