import { newId, officeName, ok, refused, siteAddressProblem, type Outcome } from '../kernel/index.js';
import { OUTBOX_TOPICS } from '../workflow/outbox/index.js';
import { WebhookEntity } from './webhook.entity.js';
import { newWebhookSecret } from './webhook-secret.js';
import { webhookLimitReached, webhookTopicUnknown, webhookUrlUnusable } from './webhook.errors.js';
import { changeOnce, type WebhookScope } from './webhook-scope.js';
import { countRows, insertRow, runQuery, sql } from '../database/index.js';

export interface RegisterWebhook {
  readonly idempotencyKey: string;
  readonly url: string;
  /** None for all. */
  readonly topics?: readonly string[] | null | undefined;
}

export interface RegisteredWebhook {
  readonly id: string;
  /** Shown this once; null when the request repeats an earlier one. */
  readonly secret: string | null;
}

/** Webhooks of one office at most. */
export const MAX_WEBHOOKS = 10;
const MAX_URL = 2_000;
const MAX_TOPIC_SHOWN = 100;

const KNOWN: readonly string[] = OUTBOX_TOPICS;

function readUrl(text: string, allowPrivate: boolean): Outcome<string> {
  if (text.length > MAX_URL || !URL.canParse(text))
    return refused(webhookUrlUnusable({ problem: 'UNREADABLE' }));
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return refused(webhookUrlUnusable({ problem: 'NOT_HTTPS' }));
  const problem = siteAddressProblem(url, allowPrivate);
  return problem ? refused(webhookUrlUnusable({ problem })) : ok(url.href);
}

/**
 * 登记回调: has the caller's agency told of its messages at an address of its own.
 *
 * Refuses WEBHOOK_ROLE_NOT_ALLOWED, WEBHOOK_URL_UNUSABLE, WEBHOOK_TOPIC_UNKNOWN, WEBHOOK_LIMIT_REACHED and
 * IDEMPOTENCY_KEY_REUSED.
 */
export async function registerWebhook(
  scope: WebhookScope,
  { idempotencyKey, url: address, topics: asked }: RegisterWebhook,
): Promise<Outcome<RegisteredWebhook>> {
  const topics = [...new Set(asked)].toSorted();
  let secret: string | null = null;
  const input = { url: address, topics };
  const registered = await changeOnce(
    scope,
    { operation: 'registerWebhook', idempotencyKey, input },
    async (manager) => {
      const url = readUrl(address, scope.allowPrivate);
      if (!url.ok) return url;
      const topic = topics.find((each) => !KNOWN.includes(each));
      if (topic !== undefined)
        return refused(webhookTopicUnknown({ topic: topic.slice(0, MAX_TOPIC_SHOWN), topics: KNOWN }));
      const { agency, level, region, officer } = scope.caller;
      // Two at the same moment would each count the others' only.
      await runQuery(manager, `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
        `webhooks ${agency} ${officeName(scope.caller)}`,
      ]);
      const count = await countRows(manager, WebhookEntity, {
        where: { agency, level },
        matching: [sql`chosen.removed_at IS NULL AND chosen.region IS NOT DISTINCT FROM ${region}`],
      });
      if (count >= MAX_WEBHOOKS) return refused(webhookLimitReached({ most: MAX_WEBHOOKS }));
      const id = newId();
      await insertRow(manager, WebhookEntity, {
        id,
        agency,
        level,
        region,
        url: url.value,
        topics,
        registeredBy: officer,
        registeredAt: scope.clock.now(),
      });
      secret = newWebhookSecret();
      await runQuery(
        manager,
        `INSERT INTO coordination.webhook_secret (webhook_id, secret) VALUES ($1, $2)`,
        [id, secret],
      );
      return ok(id);
    },
  );
  return registered.ok ? ok({ id: registered.value, secret }) : registered;
}
