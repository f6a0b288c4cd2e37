import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { runStatement } from '../rows/run-statement.js';
import { inTransaction, type TransactionOptions } from './transaction.js';
import { untilItsEnd } from './before-commit.js';
import {
  CodedError,
  defineRefusal,
  readRequiredText,
  refused,
  type IdempotencyActor,
  type Outcome,
} from '../../kernel/index.js';

export const idempotencyKeyReused = defineRefusal<{ key: string }>('IDEMPOTENCY_KEY_REUSED', ({ key }) => ({
  message: {
    en: `The idempotency key "${key}" was already used for a different request.`,
    zh: `幂等键“${key}”已用于另一请求。`,
  },
  remedy: { en: 'Send the new request under a new key.', zh: '请为新请求使用新的幂等键。' },
}));

/** Longest idempotency key, in UTF-16 code units. */
const MAX_KEY = 200;

/** What makes two requests the same request. */
export interface IdempotentRequest {
  /** Who acts, as `idempotencyActor` alone names him: keys of different callers never meet. */
  readonly actor: IdempotencyActor;
  /** The mutation's name. */
  readonly operation: string;
  /** The caller's `idempotencyKey`, as it was sent. */
  readonly key: string;
  /** Everything else that the caller sent; a different one under the same key is refused. */
  readonly input: unknown;
  /** What the work will most likely answer, where that is known before; it spares a statement. */
  readonly answer?: unknown;
}

/** What is done once for a key, in two parts, both in one transaction. */
export interface IdempotentWork<Ground, Answer> {
  /**
   * Whether the caller has the right to what is asked for, whatever state it is in; it locks what it looks at. It is asked
   * of a repeated request too, before the first one's answer is given: a right may have been lost meanwhile.
   */
  readonly authorize: (manager: EntityManager) => Promise<Outcome<Ground>>;
  /**
   * Returns a JSON value (usually the id of what it wrote). It must write through the manager it is given, and nowhere
   * else: in a serializable transaction it may run again.
   */
  readonly perform: (manager: EntityManager, ground: Ground) => Promise<Outcome<Answer>>;
}

class RolledBack extends CodedError {
  readonly code = 'ROLLED_BACK';
}

/**
 * Runs `work` in one transaction, at most once for each idempotency key: a repeated request of somebody who still has the
 * right gets the first one's answer, a refused one leaves nothing behind and may be sent again under the same key.
 *
 * @returns the work's outcome, or a refusal of the key: `INPUT_MISSING`, `INPUT_TOO_LONG` (200 characters),
 *   `INPUT_UNREADABLE` or `IDEMPOTENCY_KEY_REUSED`
 * @throws what the database throws; nothing is written then
 */
export async function runIdempotent<Ground, Answer>(
  database: DataSource,
  request: IdempotentRequest,
  { authorize, perform }: IdempotentWork<Ground, Answer>,
  options: TransactionOptions = {},
): Promise<Outcome<Answer>> {
  const key = readRequiredText('idempotencyKey', request.key, MAX_KEY);
  if (!key.ok) return key;
  const identity = [request.actor, request.operation, key.value];
  const requestHash = createHash('sha256').update(JSON.stringify(request.input)).digest('hex');
  const expected = request.answer === undefined ? null : JSON.stringify(request.answer);
  let outcome: Outcome<Answer> | undefined;
  try {
    await inTransaction(database, options, async (manager) => {
      // A second request under the same key waits here until the first has committed or rolled back.
      const inserted = await runStatement(
        manager,
        `INSERT INTO coordination.idempotency_key (actor, operation, key, request_hash, answer)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key`,
        [...identity, requestHash, expected],
      );
      if (inserted.length === 0) {
        const permitted = await authorize(manager);
        if (!permitted.ok) {
          outcome = permitted;
          return;
        }
        // The lock is written to the log, so that this commit, too, waits for the synchronous standby: what it answers by
        // may have been committed by a request that the standby never confirmed.
        const [earlier]: { request_hash: string; answer: Answer }[] = await manager.query(
          `SELECT request_hash, answer FROM coordination.idempotency_key
           WHERE actor = $1 AND operation = $2 AND key = $3 FOR SHARE`,
          identity,
        );
        outcome =
          earlier?.request_hash === requestHash
            ? { ok: true, value: earlier.answer }
            : refused(idempotencyKeyReused({ key: key.value }));
        return;
      }
      outcome = await untilItsEnd(
        manager,
        async () => {
          const ground = await authorize(manager);
          return ground.ok ? perform(manager, ground.value) : ground;
        },
        ({ ok }) => ok,
      );
      if (!outcome.ok) throw new RolledBack();
      const answer = JSON.stringify(outcome.value);
      if (answer === expected) return;
      await runStatement(
        manager,
        `UPDATE coordination.idempotency_key SET answer = $4 WHERE actor = $1 AND operation = $2 AND key = $3`,
        [...identity, answer],
      );
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
  if (!outcome) throw new Error('The transaction ended without an outcome.');
  return outcome;
}
