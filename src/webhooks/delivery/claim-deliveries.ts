import type { DataSource } from 'typeorm';
import type { JsonObject } from '../../kernel/index.js';
import type { WebhookEndpoint, WebhookMessage } from './send-webhook.js';
import { runQuery } from '../../database/index.js';

/** A delivery that this process may send, until its lease ends. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly webhookId: string;
  /** Which attempt this is, from 1; whoever records its result names it, so that a claim that lapsed records nothing. */
  readonly attempt: number;
  readonly attemptsLeft: number;
  readonly endpoint: WebhookEndpoint;
  readonly message: WebhookMessage;
}

interface ClaimedRow {
  readonly id: string;
  readonly webhook_id: string;
  readonly attempts: number;
  readonly attempts_left: number;
  readonly url: string;
  readonly secrets: readonly string[];
  readonly message_id: string;
  readonly topic: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly subject_version: number | null;
  readonly body: JsonObject;
  readonly occurred_at: Date;
}

export interface ClaimOptions {
  readonly now: Date;
  /** How long others leave what is claimed alone; then they take it that this process has died. */
  readonly leaseMilliseconds: number;
  readonly most: number;
  /** Deliveries of one webhook at most, so that one that is slow does not hold up the others. */
  readonly mostOfOne: number;
  /** Webhooks with enough under way. */
  readonly busy: readonly string[];
}

/**
 * Claims deliveries that are due, the longest due first: no two processes get the same one, and none of a subject while
 * an earlier one of it is pending for the same webhook, none of a disabled webhook, and none before its receiver wants
 * to be called again.
 */
export async function claimDeliveries(
  database: DataSource,
  { now, leaseMilliseconds, most, mostOfOne, busy }: ClaimOptions,
): Promise<readonly ClaimedDelivery[]> {
  const rows: ClaimedRow[] = await runQuery(
    database,
    `UPDATE coordination.webhook_delivery AS delivery
     SET attempts = delivery.attempts + 1, attempts_left = greatest(delivery.attempts_left - 1, 0), last_attempt_at = $1,
         next_attempt_at = $2
     FROM (
       SELECT due.id FROM coordination.webhook
       CROSS JOIN LATERAL (
         SELECT candidate.id, candidate.next_attempt_at FROM coordination.webhook_delivery AS candidate
         WHERE candidate.webhook_id = webhook.id AND candidate.state = 'PENDING'
           AND candidate.next_attempt_at <= $1
           AND NOT EXISTS (
             SELECT FROM coordination.webhook_delivery AS earlier
             WHERE earlier.webhook_id = candidate.webhook_id AND earlier.state = 'PENDING'
               AND earlier.subject = candidate.subject
               AND earlier.message_sequence < candidate.message_sequence)
         ORDER BY candidate.next_attempt_at, candidate.message_sequence
         LIMIT $4 FOR UPDATE SKIP LOCKED
       ) AS due
       WHERE webhook.removed_at IS NULL AND webhook.disabled_at IS NULL
         AND (webhook.paused_until IS NULL OR webhook.paused_until <= $1) AND webhook.id <> ALL ($5::uuid[])
       ORDER BY due.next_attempt_at LIMIT $3
     ) AS claimed, coordination.webhook,
     coordination.outbox_message AS message
     WHERE delivery.id = claimed.id AND webhook.id = delivery.webhook_id
       AND message.id = delivery.message_id
     RETURNING delivery.id, delivery.webhook_id, delivery.attempts, delivery.attempts_left, webhook.url,
       ARRAY(SELECT secret FROM coordination.webhook_secret AS secret
         WHERE secret.webhook_id = webhook.id AND (secret.expires_at IS NULL OR secret.expires_at > $1)
         ORDER BY secret.expires_at DESC NULLS FIRST) AS secrets, delivery.message_id, message.topic, message.subject_kind, message.subject_id,
       message.subject_version, message.body, message.occurred_at`,
    [now, new Date(now.getTime() + leaseMilliseconds), most, mostOfOne, busy],
  );
  return rows.map((row) => ({
    id: row.id,
    webhookId: row.webhook_id,
    attempt: row.attempts,
    attemptsLeft: row.attempts_left,
    endpoint: { url: row.url, secrets: row.secrets },
    message: {
      id: row.message_id,
      topic: row.topic,
      subject: { kind: row.subject_kind, id: row.subject_id, version: row.subject_version },
      body: row.body,
      occurredAt: row.occurred_at,
    },
  }));
}
