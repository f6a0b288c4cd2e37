import type { DataSource } from 'typeorm';
import { backOff } from './back-off.js';
import type { ClaimedDelivery } from './claim-deliveries.js';
import type { AttemptResult } from './send-webhook.js';

/** Longest text that is kept of a failure. */
const LONGEST_ERROR = 500;

/**
 * Records what became of an attempt: delivered, due again later, or dead when no attempt is left. An attempt whose claim
 * has lapsed, because another process made the next one or somebody had it sent again, records nothing.
 *
 * @returns when it is tried again, or null
 */
export async function recordAttempt(
  database: DataSource,
  { id, attempt, attemptsLeft }: ClaimedDelivery,
  { status, error }: AttemptResult,
  now: Date,
): Promise<Date | null> {
  const again =
    error !== null && attemptsLeft > 0 ? new Date(now.getTime() + backOff(attempt, Math.random())) : null;
  const state = error === null ? 'DELIVERED' : again === null ? 'DEAD' : 'PENDING';
  await database.query(
    `UPDATE coordination.webhook_delivery
     SET state = $3, next_attempt_at = $4, last_status = $5, last_error = $6, delivered_at = $7
     WHERE id = $1 AND attempts = $2 AND state = 'PENDING'`,
    [
      id,
      attempt,
      state,
      again,
      status,
      error?.slice(0, LONGEST_ERROR) ?? null,
      state === 'DELIVERED' ? now : null,
    ],
  );
  return again;
}
