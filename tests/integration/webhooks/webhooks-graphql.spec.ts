import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId } from '../../../src/kernel/index.js';
import { appendToOutbox, OUTBOX_TOPICS } from '../../../src/workflow/outbox/index.js';
import { MAX_WEBHOOKS } from '../../../src/webhooks/register-webhook.js';
import { MAX_WEBHOOK_SECRETS } from '../../../src/webhooks/rotate-webhook-secret.js';
import { startTestHub, type TestCaller, type TestHub } from '../../testkit/hub.js';
import { WebhookReceiver } from '../../testkit/peers/webhook-receiver.js';
import { PATIENCE } from '../../testkit/patience.js';

const REGISTER = `mutation Register($input: RegisterWebhookInput!) {
  registerWebhook(input: $input) { webhook { id url topics registeredBy } secret refusal { code message remedy } }
}`;
const REMOVE = `mutation Remove($input: RemoveWebhookInput!) {
  removeWebhook(input: $input) { webhookId refusal { code } }
}`;
const ROTATE = `mutation Rotate($input: RotateWebhookSecretInput!) {
  rotateWebhookSecret(input: $input) {
    webhook { id status secretRotatedAt previousSecretsUntil } secret refusal { code message remedy }
  }
}`;
const ENABLE = `mutation Enable($input: EnableWebhookInput!) {
  enableWebhook(input: $input) { webhook { id status disabledReason } refusal { code message remedy } }
}`;
const REPLAY = `mutation Replay($input: ReplayWebhookDeliveryInput!) {
  replayWebhookDelivery(input: $input) { delivery { id status } refusal { code } }
}`;
const DELIVERIES = `query Deliveries($filter: WebhookDeliveryFilter, $first: Int, $after: String) {
  webhookDeliveries(filter: $filter, first: $first, after: $after) {
    edges { node { id webhookId messageId topic status attempts lastStatus lastError deliveredAt } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Refused {
  readonly refusal: { readonly code: string } | null;
}
interface Registered extends Refused {
  readonly webhook: { readonly id: string; readonly url: string; readonly topics: string[] } | null;
  readonly secret: string | null;
}
interface Delivery {
  readonly id: string;
  readonly status: string;
  readonly attempts: number;
  readonly lastError: string | null;
}
interface Page {
  readonly edges: readonly { readonly node: Delivery }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

let hub: TestHub;
let receiver: WebhookReceiver;
let administrator: TestCaller;
let leader: TestCaller;

beforeAll(async () => {
  hub = await startTestHub({ webhooksAllowPrivate: true });
  receiver = new WebhookReceiver();
  await receiver.start();
  administrator = await hub.as('BANKING', { role: 'SYSTEM_ADMINISTRATOR' });
  leader = await hub.as('BANKING', { role: 'LEADER' });
});
afterAll(async () => {
  await receiver?.stop();
  await hub?.stop();
});

async function ask<Answer>(
  caller: TestCaller,
  text: string,
  field: string,
  variables: Record<string, unknown>,
): Promise<Answer> {
  const { data, errors } = await caller.ask(text, variables);
  expect(errors).toEqual([]);
  return (data as Record<string, Answer>)[field] as Answer;
}

function register(
  caller: TestCaller,
  input: { url?: string; topics?: string[]; idempotencyKey?: string } = {},
): Promise<Registered> {
  return ask(caller, REGISTER, 'registerWebhook', {
    input: { idempotencyKey: newId(), url: receiver.url, ...input },
  });
}

function remove(caller: TestCaller, webhookId: string): Promise<Refused> {
  return ask(caller, REMOVE, 'removeWebhook', { input: { idempotencyKey: newId(), webhookId } });
}

function replay(caller: TestCaller, deliveryId: string): Promise<Refused & { delivery: Delivery | null }> {
  return ask(caller, REPLAY, 'replayWebhookDelivery', { input: { idempotencyKey: newId(), deliveryId } });
}

function page(caller: TestCaller, variables: Record<string, unknown> = {}): Promise<Page> {
  return ask(caller, DELIVERIES, 'webhookDeliveries', variables);
}

async function tell(): Promise<void> {
  const coordination = await hub.database.as('huishang_coordination');
  await coordination.transaction((manager) =>
    appendToOutbox(manager, {
      topic: 'case.determined',
      subject: { kind: 'CASE', id: newId(), version: 2 },
      recipients: ['BANKING'],
      body: {},
      at: new Date(),
    }),
  );
}

it('are about topics that everybody is told of, with what they are called', async () => {
  const caller = await hub.as('BANKING', { role: 'SYSTEM_ADMINISTRATOR', language: 'zh' });
  const topics = await ask<readonly { readonly topic: string; readonly title: string }[]>(
    caller,
    '{ webhookTopics { topic title } }',
    'webhookTopics',
    {},
  );
  expect(topics.map(({ topic }) => topic)).toEqual(OUTBOX_TOPICS);
  expect(topics.filter(({ title }) => !/^[\u4e00-\u9fff]+·[\u4e00-\u9fff]+$/.test(title))).toEqual([]);
  expect(topics).toContainEqual({ topic: 'order.overdue', title: '交办单·逾期' });
});

describe('registerWebhook', () => {
  it('gives the secret once, and a running hub then tells', async () => {
    const idempotencyKey = newId();
    const first = await register(administrator, {
      idempotencyKey,
      topics: ['case.determined', 'case.determined'],
    });
    expect(first).toMatchObject({
      webhook: {
        url: receiver.url,
        topics: ['case.determined'],
        registeredBy: 'banking-system_administrator',
      },
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
      refusal: null,
    });
    const again = await register(administrator, { idempotencyKey, topics: ['case.determined'] });
    expect(again).toMatchObject({ webhook: { id: first.webhook?.id }, secret: null });

    receiver.secret = first.secret ?? '';
    await tell();
    await vi.waitFor(() => expect(receiver.taken.size).toBe(1), PATIENCE);
    expect(receiver.bad).toBe(0);
    const listed = await administrator.ask('{ webhooks { id url topics } }');
    expect(listed.data).toEqual({
      webhooks: [{ id: first.webhook?.id, url: receiver.url, topics: ['case.determined'] }],
    });
    const byId = `{ webhook(id: "${first.webhook?.id}") { url } }`;
    expect((await leader.ask(byId)).data).toEqual({ webhook: { url: receiver.url } });
    const police = await hub.as('POLICE', { role: 'LEADER' });
    expect(await police.ask(byId)).toMatchObject({ data: { webhook: null }, errors: [] });
    expect((await remove(leader, first.webhook?.id ?? '')).refusal).toBeNull();
  });

  it.each(['OFFICER', 'SYSTEM', 'AUDITOR', 'SECURITY_ADMINISTRATOR'] as const)(
    'refuses %s with WEBHOOK_ROLE_NOT_ALLOWED',
    async (role) => {
      const { refusal } = await register(await hub.as('BANKING', { role }));
      expect(refusal?.code).toBe('WEBHOOK_ROLE_NOT_ALLOWED');
    },
  );

  it.each([
    'not a url',
    'ftp://example.org/',
    'https://user:password@example.org/',
    `https://example.org/${'a'.repeat(2_000)}`,
  ])('refuses %.40s with WEBHOOK_URL_UNUSABLE', async (url) => {
    expect((await register(leader, { url })).refusal?.code).toBe('WEBHOOK_URL_UNUSABLE');
  });

  it('refuses a topic that there is none of with WEBHOOK_TOPIC_UNKNOWN', async () => {
    const { refusal } = await register(leader, { topics: ['case.determined', 'case.closed'] });
    expect(refusal).toMatchObject({
      code: 'WEBHOOK_TOPIC_UNKNOWN',
      message: expect.stringContaining('case.closed'),
    });
  });

  it('refuses another request under the same key with IDEMPOTENCY_KEY_REUSED', async () => {
    const idempotencyKey = newId();
    const { webhook } = await register(leader, { idempotencyKey });
    const { refusal } = await register(leader, { idempotencyKey, topics: ['task.opened'] });
    expect(refusal?.code).toBe('IDEMPOTENCY_KEY_REUSED');
    await remove(leader, webhook?.id ?? '');
  });

  it.each([
    ['INPUT_TOO_LONG', 'k'.repeat(3_000)],
    ['INPUT_MISSING', ' '],
    ['INPUT_UNREADABLE', 'a\u0007'],
  ])('refuses a key that cannot be one with %s', async (code, idempotencyKey) => {
    const { webhook, refusal } = await register(leader, { idempotencyKey });
    expect(webhook).toBeNull();
    expect(refusal).toMatchObject({ code, message: expect.stringContaining('idempotencyKey') });
  });

  it('refuses one too many with WEBHOOK_LIMIT_REACHED, also of those that come together', async () => {
    const police = await hub.as('POLICE', { role: 'LEADER' });
    const answers = await Promise.all(Array.from({ length: MAX_WEBHOOKS + 1 }, () => register(police)));
    expect(answers.flatMap(({ refusal }) => refusal?.code ?? [])).toEqual(['WEBHOOK_LIMIT_REACHED']);
    const webhook = answers.find((each) => each.webhook)?.webhook;
    await remove(police, webhook?.id ?? '');
    expect((await register(police)).refusal).toBeNull();
  });
});

function rotate(
  caller: TestCaller,
  webhookId: string,
  input: { idempotencyKey?: string; endPreviousAtOnce?: boolean } = {},
): Promise<Refused & { secret: string | null; webhook: { previousSecretsUntil: string | null } | null }> {
  return ask(caller, ROTATE, 'rotateWebhookSecret', {
    input: { idempotencyKey: newId(), webhookId, ...input },
  });
}

function enable(caller: TestCaller, webhookId: string): Promise<Refused & { webhook: object | null }> {
  return ask(caller, ENABLE, 'enableWebhook', { input: { idempotencyKey: newId(), webhookId } });
}

describe('rotateWebhookSecret', () => {
  it('keeps the webhook and what was sent to it, and gives the new secret once', async () => {
    const { webhook, secret } = await register(leader);
    const id = webhook?.id ?? '';
    receiver.secret = secret ?? '';
    receiver.requests.length = 0;
    await tell();
    await vi.waitFor(() => expect(receiver.requests).toHaveLength(1), PATIENCE);
    const idempotencyKey = newId();
    const rotated = await rotate(administrator, id, { idempotencyKey });
    expect(rotated).toMatchObject({
      webhook: { id, status: 'ACTIVE', secretRotatedAt: expect.any(String) },
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
      refusal: null,
    });
    expect(rotated.secret).not.toBe(secret);
    const grace = Date.parse(rotated.webhook?.previousSecretsUntil ?? '') - Date.now();
    expect(Math.round(grace / 3_600_000)).toBe(24);
    expect(await rotate(administrator, id, { idempotencyKey })).toMatchObject({
      webhook: { id },
      secret: null,
    });
    // The receiver knows the earlier secret, then the new one.
    for (const [index, known] of [secret, rotated.secret].entries()) {
      receiver.secret = known ?? '';
      await tell();
      await vi.waitFor(() => expect(receiver.requests).toHaveLength(index + 2), PATIENCE);
    }
    expect(receiver.bad).toBe(0);
    expect((await page(leader, { filter: { webhookId: id } })).edges).toHaveLength(3);

    const ended = await rotate(leader, id, { endPreviousAtOnce: true });
    expect(ended).toMatchObject({ webhook: { previousSecretsUntil: null }, refusal: null });
    const owner = await hub.database.asOwner();
    expect(
      await owner.query('SELECT secret FROM coordination.webhook_secret WHERE webhook_id = $1', [id]),
    ).toEqual([{ secret: ended.secret }]);
    await remove(leader, id);
  });

  it('refuses a sixth secret with WEBHOOK_SECRET_LIMIT_REACHED, and what is not the caller’s with WEBHOOK_UNKNOWN', async () => {
    const { webhook } = await register(leader);
    const id = webhook?.id ?? '';
    const codes = [];
    for (let n = 0; n < MAX_WEBHOOK_SECRETS; n += 1)
      codes.push((await rotate(leader, id)).refusal?.code ?? null);
    expect(codes).toEqual([null, null, null, null, 'WEBHOOK_SECRET_LIMIT_REACHED']);
    expect((await rotate(leader, id, { endPreviousAtOnce: true })).refusal).toBeNull();
    const police = await hub.as('POLICE', { role: 'LEADER' });
    expect((await rotate(police, id)).refusal?.code).toBe('WEBHOOK_UNKNOWN');
    expect((await rotate(leader, 'x')).refusal?.code).toBe('WEBHOOK_UNKNOWN');
    const officer = await hub.as('BANKING', { role: 'OFFICER' });
    expect((await rotate(officer, id)).refusal?.code).toBe('WEBHOOK_ROLE_NOT_ALLOWED');
    await remove(leader, id);
    expect((await rotate(leader, id)).refusal?.code).toBe('WEBHOOK_UNKNOWN');
  });
});

describe('a webhook whose receiver is gone', () => {
  it('is shown as disabled, sends nothing, and sends what waited once it is enabled', async () => {
    const { webhook, secret } = await register(leader);
    const id = webhook?.id ?? '';
    expect((await enable(leader, id)).refusal?.code).toBe('WEBHOOK_NOT_DISABLED');
    receiver.secret = secret ?? '';
    await tell();
    const filter = { webhookId: id };
    const [sent] = await vi.waitFor(async () => {
      const { edges } = await page(leader, { filter: { ...filter, status: 'DELIVERED' } });
      expect(edges).toHaveLength(1);
      return edges;
    }, PATIENCE);
    receiver.status = 410;
    await tell();
    const read = () => leader.ask('{ webhooks { id status disabledReason disabledAt } }');
    await vi.waitFor(async () => {
      expect((await read()).data).toEqual({
        webhooks: [
          { id, status: 'DISABLED', disabledReason: 'RECEIVER_GONE', disabledAt: expect.any(String) },
        ],
      });
    }, PATIENCE);
    expect((await replay(leader, sent?.node.id ?? '')).refusal?.code).toBe('WEBHOOK_DISABLED');
    receiver.status = 204;
    const police = await hub.as('POLICE', { role: 'LEADER' });
    expect((await enable(police, id)).refusal?.code).toBe('WEBHOOK_UNKNOWN');
    expect(await enable(administrator, id)).toMatchObject({
      webhook: { id, status: 'ACTIVE', disabledReason: null },
      refusal: null,
    });
    await vi.waitFor(async () => {
      expect((await page(leader, { filter: { ...filter, status: 'DELIVERED' } })).edges).toHaveLength(2);
    }, PATIENCE);
    await remove(leader, id);
  });
});

describe('removeWebhook', () => {
  it('destroys the secret and refuses what is not the caller’s with WEBHOOK_UNKNOWN', async () => {
    const { webhook } = await register(leader);
    const id = webhook?.id ?? '';
    const police = await hub.as('POLICE', { role: 'LEADER' });
    expect((await remove(police, id)).refusal?.code).toBe('WEBHOOK_UNKNOWN');
    expect((await remove(leader, 'x')).refusal?.code).toBe('WEBHOOK_UNKNOWN');
    expect((await remove(leader, id)).refusal).toBeNull();
    expect((await remove(leader, id)).refusal?.code).toBe('WEBHOOK_UNKNOWN');
    const owner = await hub.database.asOwner();
    expect(
      await owner.query('SELECT * FROM coordination.webhook_secret WHERE webhook_id = $1', [id]),
    ).toEqual([]);
  });
});

describe('webhookDeliveries and replayWebhookDelivery', () => {
  it('show what became of each message, page by page, and send it again', async () => {
    const { webhook, secret } = await register(leader);
    const filter = { webhookId: webhook?.id };
    receiver.secret = secret ?? '';
    receiver.requests.length = 0;
    for (let n = 0; n < 3; n += 1) await tell();
    const all = await vi.waitFor(async () => {
      const { edges } = await page(leader, { filter: { ...filter, status: 'DELIVERED' } });
      expect(edges).toHaveLength(3);
      return edges.map(({ node }) => node.id);
    }, PATIENCE);
    const first = await page(leader, { filter, first: 2 });
    const second = await page(leader, { filter, first: 2, after: first.pageInfo.endCursor });
    expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(all);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);

    const [id = ''] = all;
    expect(await replay(administrator, id)).toMatchObject({ delivery: { id }, refusal: null });
    await vi.waitFor(() => expect(receiver.requests).toHaveLength(4), PATIENCE);
    expect(new Set(receiver.requests.map((request) => request.id)).size).toBe(3);

    const police = await hub.as('POLICE', { role: 'LEADER' });
    expect((await page(police, { filter })).edges).toEqual([]);
    expect((await replay(police, id)).refusal?.code).toBe('WEBHOOK_DELIVERY_UNKNOWN');
    expect((await replay(leader, 'x')).refusal?.code).toBe('WEBHOOK_DELIVERY_UNKNOWN');
    await remove(leader, webhook?.id ?? '');
    expect((await replay(leader, id)).refusal?.code).toBe('WEBHOOK_UNKNOWN');
  });

  it('refuse one that is still being tried with WEBHOOK_DELIVERY_PENDING, and show why it fails', async () => {
    const { webhook } = await register(leader, { url: 'http://127.0.0.1:9/' });
    await tell();
    const filter = { webhookId: webhook?.id };
    const failed = await vi.waitFor(async () => {
      const [edge] = (await page(leader, { filter })).edges;
      expect(edge?.node.lastError).toContain('ECONNREFUSED');
      return edge?.node;
    }, PATIENCE);
    expect(failed).toMatchObject({ status: 'PENDING', attempts: 1 });
    expect((await replay(leader, failed?.id ?? '')).refusal?.code).toBe('WEBHOOK_DELIVERY_PENDING');
    await remove(leader, webhook?.id ?? '');
    expect((await page(leader, { filter })).edges[0]?.node).toMatchObject({
      status: 'DEAD',
      lastError: 'The webhook was removed.',
    });
  });

  it.each(['OFFICER', 'AUDITOR'] as const)('are denied to %s', async (role) => {
    const caller = await hub.as('BANKING', { role });
    for (const text of [
      '{ webhooks { id } }',
      '{ webhook(id: "none") { id } }',
      '{ webhookDeliveries { edges { cursor } } }',
    ]) {
      const { data, errors } = await caller.ask(text);
      expect(Object.values(data as object)).toEqual([null]);
      expect(errors[0]?.extensions).toMatchObject({ code: 'FIELD_DENIED', reason: 'ROLE_NOT_ALLOWED' });
    }
  });

  it('refuse a cursor of another list', async () => {
    const after = Buffer.from(newId()).toString('base64url');
    const { errors } = await leader.ask(DELIVERIES, { after });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('a hub that does not allow private addresses', () => {
  it('refuses them, and plain HTTP, with WEBHOOK_URL_UNUSABLE', async () => {
    const strict = await startTestHub();
    try {
      const caller = await strict.as('BANKING', { role: 'LEADER' });
      for (const url of [
        'http://example.org/',
        'https://127.0.0.1/',
        'https://[::1]/',
        'https://localhost/',
        'https://localhost./',
        'https://api.localhost./',
        'https://2130706433/',
        'https://0x7f.1/',
        'https://[::ffff:127.0.0.1]/',
        'https://[::ffff:a01:203]/',
        'https://169.254.169.254/latest/meta-data',
        'https://user:word@example.org/',
        'https://example.org/#fragment',
        'file:///etc/passwd',
        'javascript:alert(1)',
        'https://10.1.2.3/',
      ]) {
        const { refusal } = await register(caller, { url });
        expect(refusal?.code, url).toBe('WEBHOOK_URL_UNUSABLE');
      }
    } finally {
      await strict.stop();
    }
  });
});
