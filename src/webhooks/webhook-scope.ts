import type { DataSource, EntityManager } from 'typeorm';
import { idempotencyActor, type Caller } from '../identity/index.js';
import { runIdempotent } from '../database/index.js';
import { ok, refused, type Clock, type Outcome } from '../kernel/index.js';
import { webhookRoleNotAllowed } from './webhook.errors.js';
import { mayManageWebhooks } from './webhook-permissions.js';

/** What every use case here works with, opened for one caller's operation. */
export interface WebhookScope {
  readonly database: DataSource;
  readonly clock: Clock;
  readonly caller: Caller;
  /** Whether private addresses, and plain HTTP, may be registered. */
  readonly allowPrivate: boolean;
  /** How long messages are signed with an earlier secret as well. */
  readonly secretGraceHours: number;
}

/** Runs a change for the caller once for its idempotency key. Refuses WEBHOOK_ROLE_NOT_ALLOWED, IDEMPOTENCY_KEY_REUSED. */
export async function changeOnce(
  { database, caller }: WebhookScope,
  { operation, idempotencyKey, input }: { operation: string; idempotencyKey: string; input: unknown },
  change: (manager: EntityManager) => Promise<Outcome<string>>,
): Promise<Outcome<string>> {
  if (!mayManageWebhooks(caller.role)) return refused(webhookRoleNotAllowed({ role: caller.role }));
  const request = { actor: idempotencyActor(caller), operation, key: idempotencyKey, input };
  // Whether the caller may was asked above, before any key is looked up.
  return runIdempotent(database, request, { authorize: async () => ok(null), perform: change });
}
