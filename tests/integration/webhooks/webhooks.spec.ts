import type { DataSource } from 'typeorm';
import { Agent } from 'undici';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { roleAddress } from '../../../src/database/index.js';
import { newId, SettableClock, type Actor } from '../../../src/kernel/index.js';
import { appendToOutbox, type OutboxTopic } from '../../../src/workflow/outbox/index.js';
import { MAX_ATTEMPTS } from '../../../src/webhooks/delivery/back-off.js';
import { announcePlatformChanges } from '../../../src/webhooks/delivery/announce-platform-changes.js';
import { claimDeliveries } from '../../../src/webhooks/delivery/claim-deliveries.js';
import { distributeMessages } from '../../../src/webhooks/delivery/distribute-messages.js';
import { sendWebhook } from '../../../src/webhooks/delivery/send-webhook.js';
import { WebhookDispatcher } from '../../../src/webhooks/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { ENDLESS, WebhookReceiver } from '../../testkit/peers/webhook-receiver.js';
import { PATIENCE } from '../../testkit/patience.js';

let owned: TestDatabase;
let owner: DataSource;
let coordination: DataSource;
let webhooks: DataSource;
let receiver: WebhookReceiver;
let clock: SettableClock;
const dispatchers: WebhookDispatcher[] = [];
const errors: Error[] = [];
const wokenAt: Date[] = [];

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
beforeAll(async () => {
  owned = await createTestDatabase();
  owner = await owned.asOwner();
  coordination = await owned.as('huishang_coordination');
  webhooks = await owned.as('huishang_webhooks');
  // The register was filled when no hub ran: that is told to nobody.
  await announcePlatformChanges(webhooks, new Date());
});
beforeEach(async () => {
  receiver = new WebhookReceiver();
  receiver.secret = SECRET;
  await receiver.start();
  clock = new SettableClock(new Date());
  errors.length = 0;
  wokenAt.length = 0;
});
afterEach(async () => {
  for (const dispatcher of dispatchers.splice(0)) await dispatcher.stop();
  await receiver.stop();
  await owner.query('TRUNCATE coordination.outbox_message, coordination.webhook CASCADE');
});
afterAll(() => owned?.drop());

async function addSecret(webhookId: string, secret: string, expiresAt: Date | null): Promise<void> {
  await owner.query(
    'INSERT INTO coordination.webhook_secret (webhook_id, secret, expires_at) VALUES ($1, $2, $3)',
    [webhookId, secret, expiresAt],
  );
}

async function register(agency: Actor, url: string, topics: string[] = []): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO coordination.webhook (id, agency, url, topics, registered_by, registered_at)
     VALUES ($1, $2, $3, $4, 'admin', now())`,
    [id, agency, url, topics],
  );
  await addSecret(id, SECRET, null);
  return id;
}

async function tell(
  recipients: readonly Actor[],
  {
    topic = 'dispute.decided',
    id = newId(),
    version = 3,
  }: { topic?: OutboxTopic; id?: string; version?: number } = {},
): Promise<string> {
  await coordination.transaction((manager) =>
    appendToOutbox(manager, {
      topic,
      subject: { kind: 'DISPUTE', id, version },
      recipients,
      body: { dispute: id },
      at: new Date('2016-06-13T02:00:00Z'),
    }),
  );
  return id;
}

async function dispatch(listening = false, timeoutMilliseconds = 5_000): Promise<WebhookDispatcher> {
  const dispatcher = new WebhookDispatcher({
    database: webhooks,
    clock,
    allowPrivate: true,
    wakeUps: { wakeUp: async (_queue, at) => void wokenAt.push(at) },
    onError: (error) => errors.push(error),
    timeoutMilliseconds,
  });
  dispatchers.push(dispatcher);
  if (listening) await dispatcher.start(roleAddress(owned.connection, 'huishang_webhooks'));
  return dispatcher;
}

interface DeliveryRow {
  readonly state: string;
  readonly attempts: number;
  readonly last_status: number | null;
  readonly last_error: string | null;
  readonly next_attempt_at: Date | null;
}

function deliveries(): Promise<DeliveryRow[]> {
  return owner.query(
    `SELECT state, attempts, last_status, last_error, next_attempt_at
     FROM coordination.webhook_delivery ORDER BY message_sequence, webhook_id`,
  );
}

async function settled(state: string, count = 1): Promise<readonly DeliveryRow[]> {
  return vi.waitFor(async () => {
    const rows = await deliveries();
    expect(rows.map((row) => row.state)).toEqual(Array.from({ length: count }, () => state));
    return rows;
  }, PATIENCE);
}

/** Has what failed come due; receivers refuse a signature of another hour, so the clock stays. */
async function comeDue(): Promise<void> {
  await owner.query(`UPDATE coordination.webhook_delivery SET next_attempt_at = $1 WHERE state = 'PENDING'`, [
    clock.now(),
  ]);
}

describe('a message', () => {
  it('is sent to its recipients, signed, with ids and nothing else', async () => {
    await register('BANKING', receiver.url);
    await register('POLICE', receiver.url);
    const id = await tell(['BANKING']);
    await (await dispatch()).look();
    await settled('DELIVERED');
    const [message] = receiver.requests;
    expect(receiver.bad).toBe(0);
    expect(message).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      type: 'dispute.decided',
      timestamp: '2016-06-13T02:00:00.000Z',
      data: { dispute: id, subject: { kind: 'DISPUTE', id, version: 3 } },
    });
    expect(receiver.requests).toHaveLength(1);
  });

  it('is sent as soon as it is committed', async () => {
    await register('BANKING', receiver.url);
    await dispatch(true);
    await tell(['BANKING']);
    await vi.waitFor(() => expect(receiver.taken.size).toBe(1), PATIENCE);
  });

  it('goes only where its topic is wanted', async () => {
    await register('BANKING', receiver.url, ['task.opened', 'order.issued']);
    await tell(['BANKING']);
    await tell(['BANKING'], { topic: 'order.issued' });
    await (await dispatch()).look();
    await settled('DELIVERED');
    expect(receiver.requests.map(({ type }) => type)).toEqual(['order.issued']);
  });

  it('is sent once by several processes, and to each webhook of several', async () => {
    await register('BANKING', receiver.url);
    await register('BANKING', receiver.url);
    for (let n = 0; n < 20; n += 1) await tell(['BANKING']);
    const both = [await dispatch(), await dispatch()];
    await Promise.all(both.map((each) => each.look()));
    await settled('DELIVERED', 40);
    expect(receiver.requests).toHaveLength(40);
    expect(receiver.taken.size).toBe(20);
    expect(errors).toEqual([]);
  });
});

describe('a receiver', () => {
  it('that is down gets the message when it is back, under the id that it was first sent with', async () => {
    await register('BANKING', receiver.url);
    await tell(['BANKING']);
    await receiver.stop();
    const dispatcher = await dispatch();
    await dispatcher.look();
    await vi.waitFor(() => expect(wokenAt).toHaveLength(1), PATIENCE);
    const [failed] = await deliveries();
    expect(failed).toMatchObject({ state: 'PENDING', attempts: 1, last_status: null });
    expect(failed?.last_error).toContain('ECONNREFUSED');
    expect(wokenAt[0]).toEqual(failed?.next_attempt_at);
    await receiver.start();
    await dispatcher.look();
    expect(receiver.requests, 'not before it is due').toHaveLength(0);
    clock.advance(10_000);
    await dispatcher.look();
    await settled('DELIVERED');
    expect(receiver.taken.size).toBe(1);
  });

  it('that dies after taking a message sees it again under the same id', async () => {
    await register('BANKING', receiver.url);
    await tell(['BANKING']);
    receiver.beforeAnswer = () => receiver.stop();
    const dispatcher = await dispatch();
    await dispatcher.look();
    await vi.waitFor(() => expect(wokenAt).toHaveLength(1), PATIENCE);
    receiver.beforeAnswer = async () => undefined;
    await receiver.start();
    clock.advance(10_000);
    await dispatcher.look();
    await settled('DELIVERED');
    expect(receiver.requests).toHaveLength(2);
    expect(receiver.taken.size).toBe(1);
  });

  it('that refuses is tried ten times, then left alone', async () => {
    await register('BANKING', receiver.url);
    await tell(['BANKING']);
    receiver.status = 500;
    const dispatcher = await dispatch();
    for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt += 1) {
      await dispatcher.look();
      await vi.waitFor(() => expect(wokenAt).toHaveLength(attempt), PATIENCE);
      await comeDue();
    }
    await dispatcher.look();
    await settled('DEAD');
    expect(await deliveries()).toMatchObject([
      { state: 'DEAD', attempts: MAX_ATTEMPTS, last_status: 500, next_attempt_at: null },
    ]);
    expect(receiver.taken.size).toBe(1);
    await comeDue();
    await dispatcher.look();
    expect(receiver.requests).toHaveLength(MAX_ATTEMPTS);
  });

  it('that redirects is not followed', async () => {
    await register('BANKING', receiver.url);
    await tell(['BANKING']);
    receiver.status = 307;
    receiver.headers = { location: `${receiver.url}/elsewhere` };
    await (await dispatch()).look();
    await vi.waitFor(async () => {
      expect(await deliveries()).toMatchObject([{ state: 'PENDING', last_status: 307 }]);
    }, PATIENCE);
    expect(receiver.requests).toHaveLength(1);
  });

  it('that is slow fails at the time limit and holds up nobody else', async () => {
    await register('BANKING', receiver.url);
    const quick = new WebhookReceiver();
    quick.secret = SECRET;
    await quick.start();
    try {
      await register('POLICE', quick.url);
      let release = (): void => undefined;
      receiver.beforeAnswer = () => new Promise((resolve) => (release = resolve));
      await tell(['BANKING']);
      await tell(['POLICE']);
      await (await dispatch(false, 500)).look();
      await vi.waitFor(() => expect(quick.taken.size).toBe(1), PATIENCE);
      await vi.waitFor(async () => {
        const [slow] = await deliveries();
        expect(slow?.last_error).toContain('within 500 ms');
      }, PATIENCE);
      release();
    } finally {
      await quick.stop();
    }
  });
});

describe('an answer', () => {
  const EARLIER = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;

  it.each<[string, Partial<Pick<WebhookReceiver, 'status' | 'headers' | 'body'>>]>([
    ['of a megabyte', { status: 200, body: 'x'.repeat(1_000_000) }],
    ['that is encoded', { status: 200, headers: { 'content-encoding': 'gzip' }, body: 'not gzip' }],
    ['that never ends', { status: 202, body: ENDLESS }],
    ['of 299', { status: 299 }],
  ])('%s with a status of success is taken as one', async (_name, answer) => {
    Object.assign(receiver, answer);
    await register('BANKING', receiver.url);
    await tell(['BANKING']);
    await (await dispatch()).look();
    await settled('DELIVERED');
    expect(receiver.requests).toHaveLength(1);
  });

  it.each([300, 301, 302, 308, 400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 502, 503, 504])(
    'of %i is tried again later, and leaves the webhook as it is',
    async (status) => {
      Object.assign(receiver, { status, headers: { location: `${receiver.url}/elsewhere` } });
      await register('BANKING', receiver.url);
      await tell(['BANKING']);
      await (await dispatch()).look();
      await vi.waitFor(() => expect(wokenAt).toHaveLength(1), PATIENCE);
      expect(await deliveries()).toMatchObject([{ state: 'PENDING', attempts: 1, last_status: status }]);
      expect(await owner.query('SELECT status, paused_until FROM coordination.webhook')).toEqual([
        { status: 'ACTIVE', paused_until: null },
      ]);
    },
  );

  it.each([
    [429, '3600', 3_600],
    [503, '3600', 3_600],
    [503, '9999999', 86_400],
    [429, 'DATE', 7_200],
  ])('of %i with Retry-After: %s is obeyed for all that waits', async (status, value, seconds) => {
    const date = new Date(Math.floor(clock.now().getTime() / 1_000) * 1_000 + 7_200_000);
    receiver.status = status;
    receiver.headers = { 'retry-after': value === 'DATE' ? date.toUTCString() : value };
    await register('BANKING', receiver.url);
    await tell(['BANKING']);
    const dispatcher = await dispatch();
    await dispatcher.look();
    await vi.waitFor(() => expect(wokenAt).toHaveLength(1), PATIENCE);
    const wait = ((wokenAt[0]?.getTime() ?? 0) - clock.now().getTime()) / 1_000;
    expect(Math.abs(wait - seconds)).toBeLessThanOrEqual(1);
    await tell(['BANKING']);
    receiver.status = 204;
    receiver.requests.length = 0;
    clock.advance((seconds - 2) * 1_000);
    await dispatcher.look();
    await dispatcher.look();
    expect(receiver.requests, 'not before').toHaveLength(0);
    // Receivers refuse a signature of another hour: what was asked for is brought to now.
    clock = new SettableClock(new Date());
    await owner.query(`UPDATE coordination.webhook SET paused_until = $1`, [clock.now()]);
    await comeDue();
    await (await dispatch()).look();
    await settled('DELIVERED', 2);
  });

  it('of 410 disables the webhook and tells the agency; what waits goes out when it is enabled', async () => {
    const other = new WebhookReceiver();
    other.secret = SECRET;
    await other.start();
    try {
      const gone = await register('BANKING', receiver.url, ['dispute.decided', 'webhook.disabled']);
      await register('BANKING', other.url, ['webhook.disabled']);
      receiver.status = 410;
      receiver.headers = { 'retry-after': '60' };
      await tell(['BANKING']);
      const dispatcher = await dispatch();
      await dispatcher.look();
      await vi.waitFor(() => expect(other.taken.size).toBe(1), PATIENCE);
      expect(other.requests[0]).toMatchObject({
        type: 'webhook.disabled',
        data: { webhook: gone, reason: 'RECEIVER_GONE', subject: { kind: 'WEBHOOK', id: gone } },
      });
      expect(
        await owner.query('SELECT status, disabled_reason FROM coordination.webhook WHERE id = $1', [gone]),
      ).toEqual([{ status: 'DISABLED', disabled_reason: 'RECEIVER_GONE' }]);
      await tell(['BANKING']);
      clock.advance(100_000);
      await dispatcher.look();
      expect(receiver.requests, 'nothing more').toHaveLength(1);
      receiver.status = 204;
      await owner.query('UPDATE coordination.webhook SET disabled_at = NULL, disabled_reason = NULL');
      await dispatcher.look();
      await settled('DELIVERED', 3);
      expect(receiver.requests).toHaveLength(3);
    } finally {
      await other.stop();
    }
  });

  it('is signed for with each secret until its grace time is over', async () => {
    const id = await register('BANKING', receiver.url);
    await addSecret(id, EARLIER, new Date(clock.now().getTime() + 60_000));
    const dispatcher = await dispatch();
    for (const secret of [SECRET, EARLIER]) {
      receiver.secret = secret;
      await tell(['BANKING']);
      await dispatcher.look();
      await vi.waitFor(() => expect(receiver.requests.length + receiver.bad).toBeGreaterThan(0), PATIENCE);
      expect(receiver.bad).toBe(0);
      receiver.requests.length = 0;
    }
    clock.advance(60_000);
    await tell(['BANKING']);
    await dispatcher.look();
    await vi.waitFor(() => expect(receiver.bad).toBe(1), PATIENCE);
    await webhooks.query('SELECT coordination.purge_webhook_secrets($1)', [clock.now()]);
    expect(await owner.query('SELECT secret FROM coordination.webhook_secret')).toEqual([{ secret: SECRET }]);
  });
});

describe('messages of one subject', () => {
  it('are sent in their order, and others do not wait for them', async () => {
    await register('BANKING', receiver.url);
    const id = await tell(['BANKING'], { version: 1 });
    await tell(['BANKING'], { id, version: 2 });
    await tell(['BANKING'], { id, version: 3 });
    receiver.status = 500;
    const dispatcher = await dispatch();
    await dispatcher.look();
    await vi.waitFor(() => expect(wokenAt).toHaveLength(1), PATIENCE);
    receiver.status = 204;
    const other = await tell(['BANKING']);
    await dispatcher.look();
    await vi.waitFor(() => expect(receiver.requests).toHaveLength(2), PATIENCE);
    expect(receiver.requests[1]?.data['dispute']).toBe(other);
    clock.advance(10_000);
    await dispatcher.look();
    await settled('DELIVERED', 4);
    const versions = receiver.requests.filter(({ data }) => data['dispute'] === id);
    expect(versions.map(({ data }) => data.subject['version'])).toEqual([1, 1, 2, 3]);
  });
});

describe('a process that is killed between sending and recording', () => {
  it('leaves a message that another sends again under the same id, once the lease is over', async () => {
    await register('BANKING', receiver.url);
    await tell(['BANKING']);
    // All that the dispatcher does up to the record, and then nothing more.
    await distributeMessages(webhooks, clock.now());
    const lease = { leaseMilliseconds: 30_000, most: 10, mostOfOne: 4, busy: [] };
    const [claimed] = await claimDeliveries(webhooks, { now: clock.now(), ...lease });
    if (!claimed) throw new Error('Nothing was claimed.');
    const agent = new Agent();
    const sent = await sendWebhook(claimed.endpoint, claimed.message, {
      dispatcher: agent,
      allowPrivate: true,
      timeoutMilliseconds: 5_000,
      signal: new AbortController().signal,
      at: clock.now(),
    });
    await agent.close();
    expect(sent).toEqual({ status: 204, error: null, gone: false, retryAt: null });

    const dispatcher = await dispatch();
    clock.advance(29_000);
    await dispatcher.look();
    expect(receiver.requests).toHaveLength(1);
    clock.advance(2_000);
    await dispatcher.look();
    await settled('DELIVERED');
    expect(receiver.requests).toHaveLength(2);
    expect(receiver.taken.size).toBe(1);
  });
});

describe('the role that sends', () => {
  it('reads what it sends and nothing else, and registers nothing', async () => {
    for (const statement of [
      'SELECT * FROM coordination.task',
      'SELECT * FROM coordination.opinion',
      'SELECT * FROM coordination.platform',
      'DELETE FROM coordination.outbox_message',
      `UPDATE coordination.webhook SET url = 'https://elsewhere.example'`,
      `UPDATE coordination.outbox_message SET body = '{}'`,
    ]) {
      await expect(webhooks.query(statement), statement).rejects.toThrow('permission denied');
    }
  });

  it('is the only one that reads secrets', async () => {
    await expect(coordination.query('SELECT secret FROM coordination.webhook_secret')).rejects.toThrow(
      'permission denied',
    );
    await expect(webhooks.query('SELECT secret FROM coordination.webhook_secret')).resolves.toEqual([]);
  });
});
