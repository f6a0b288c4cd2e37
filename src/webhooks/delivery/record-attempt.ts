import type { DataSource } from 'typeorm';
import { newId } from '../../kernel/index.js';
import { backOff } from './back-off.js';
import type { ClaimedDelivery } from './claim-deliveries.js';
import type { AttemptResult } from './send-webhook.js';
import { runQuery } from '../../database/index.js';

/** Longest text that is kept of a failure. */
const MAX_ERROR = 500;

/** What follows from an attempt. */
export interface RecordedAttempt {
  /** When it is tried again; null when it was taken, is dead, or waits until its webhook is enabled. */
  readonly again: Date | null;
  /** Whether this attempt disabled the webhook. */
  readonly disabled: boolean;
}

/** After the usual pause, and never before the receiver wants to be called again. */
function nextAttempt(attempt: number, retryAt: Date | null, now: Date): Date {
  const backedOff = now.getTime() + backOff(attempt, Math.random());
  return new Date(Math.max(backedOff, retryAt?.getTime() ?? 0));
}

/**
 * Records what became of an attempt: delivered, due again later, or dead when no attempt is left. An attempt whose claim
 * has lapsed, because another process made the next one or somebody had it sent again, records nothing of the delivery.
 * A receiver that asked for a pause gets it for all that waits for its webhook. One that is gone has its webhook disabled
 * and its agency told; the attempt does not count, and the delivery waits.
 */
export async function recordAttempt(
  database: DataSource,
  { id, webhookId, attempt, attemptsLeft }: ClaimedDelivery,
  { status, error, gone, retryAt }: AttemptResult,
  now: Date,
): Promise<RecordedAttempt> {
  const waits = error !== null && (gone || attemptsLeft > 0);
  const due = gone ? now : nextAttempt(attempt, retryAt, now);
  const state = error === null ? 'DELIVERED' : waits ? 'PENDING' : 'DEAD';
  const disabled = await database.transaction(async (manager) => {
    if (retryAt && !gone) {
      await runQuery(
        manager,
        `UPDATE coordination.webhook SET paused_until = $2
         WHERE id = $1 AND (paused_until IS NULL OR paused_until < $2)`,
        [webhookId, retryAt],
      );
    }
    const [{ disabled: changed } = { disabled: false }]: { disabled: boolean }[] = gone
      ? await runQuery(
          manager,
          `SELECT coordination.disable_webhook($1, 'RECEIVER_GONE', $2, $3) AS disabled`,
          [webhookId, newId(), now],
        )
      : [];
    await runQuery(
      manager,
      `UPDATE coordination.webhook_delivery
       SET state = $3, next_attempt_at = $4, last_status = $5, last_error = $6, delivered_at = $7,
           attempts_left = attempts_left + $8
       WHERE id = $1 AND attempts = $2 AND state = 'PENDING'`,
      [
        id,
        attempt,
        state,
        waits ? due : null,
        status,
        error?.slice(0, MAX_ERROR) ?? null,
        state === 'DELIVERED' ? now : null,
        gone ? 1 : 0,
      ],
    );
    return changed;
  });
  return { again: waits && !gone ? due : null, disabled };
}
