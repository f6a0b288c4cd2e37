import type { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newId, type Actor } from '../../../src/kernel/index.js';
import { at, textAt } from '../../testkit/at.js';
import { startTestHub, type As, type TestCaller, type TestHub } from '../../testkit/hub.js';
import { WebhookReceiver, type ReceivedWebhook } from '../../testkit/peers/webhook-receiver.js';
import { PATIENCE } from '../../testkit/patience.js';

interface Changed {
  readonly codes: readonly string[];
  readonly after: string | null;
  readonly endCursor: string;
}

const CHANGES = `query Changes($after: String) {
  platformsChanged(first: 200, after: $after) { edges { cursor node { code mergedInto } } }
}`;

let hub: TestHub;
let owner: DataSource;
let li: TestCaller;
let wang: TestCaller;
const receivers: WebhookReceiver[] = [];
const webhooks: [Actor, string][] = [];

const BEIJING: As = { role: 'OFFICER', level: 'PROVINCIAL', region: '110000' };

beforeAll(async () => {
  hub = await startTestHub({ webhooksAllowPrivate: true });
  owner = await hub.database.asOwner();
  li = await hub.as('COMMERCE', { ...BEIJING, officer: 'li' });
  wang = await hub.as('COMMERCE', { ...BEIJING, officer: 'wang' });
});
afterEach(async () => {
  for (const [agency, webhookId] of webhooks.splice(0)) {
    const caller = await hub.as(agency, { role: 'LEADER' });
    await tell(caller, 'removeWebhook', { webhookId }, 'webhookId');
  }
  for (const receiver of receivers.splice(0)) await receiver.stop();
});
afterAll(() => hub?.stop());

async function tell(
  who: TestCaller,
  mutation: string,
  input: Record<string, unknown>,
  selection: string,
): Promise<unknown> {
  const name = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const { data, errors } = await who.ask(
    `mutation ($input: ${name}Input!) { ${mutation}(input: $input) { ${selection} refusal { code } } }`,
    { input: { idempotencyKey: newId(), ...input } },
  );
  expect(errors).toEqual([]);
  expect(at(data, mutation, 'refusal')).toBeNull();
  return at(data, mutation);
}

/** A system of an agency that is told of these topics. */
async function listen(agency: Actor, topics: readonly string[]): Promise<WebhookReceiver> {
  const receiver = new WebhookReceiver();
  await receiver.start();
  receivers.push(receiver);
  const leader = await hub.as(agency, { role: 'LEADER' });
  const input = { url: receiver.url, topics };
  const answer = await tell(leader, 'registerWebhook', input, 'webhook { id } secret');
  receiver.secret = textAt(answer, 'secret');
  webhooks.push([agency, textAt(answer, 'webhook', 'id')]);
  return receiver;
}

const changedIn = ({ requests }: WebhookReceiver): Changed[] =>
  requests.filter(({ type }) => type === 'platform.changed').map(({ data }) => data as unknown as Changed);
const codesIn = (receiver: WebhookReceiver): string[] => changedIn(receiver).flatMap(({ codes }) => codes);

/** The deliveries by which a code was told, once it has come so often. */
const toldOf = (receiver: WebhookReceiver, code: string, times = 1): Promise<Changed[]> =>
  vi.waitFor(() => {
    const told = changedIn(receiver).filter(({ codes }) => codes.includes(code));
    expect(told).toHaveLength(times);
    return told;
  }, PATIENCE);

let sites = 0;
/** A website without registration, in Beijing. */
async function website(): Promise<string> {
  const answer = await tell(
    li,
    'registerPlatform',
    {
      name: '某网站',
      operatingRegions: ['110105'],
      sectors: ['P2P_LENDING'],
      identifiers: [{ kind: 'DOMAIN', value: `site-${(sites += 1)}.example.com` }],
    },
    'platform { code }',
  );
  return textAt(answer, 'platform', 'code');
}
let firms = 0;
const firmCode = (): string => `91110105WH${String((firms += 1)).padStart(7, '0')}X`;
async function firm(): Promise<string> {
  const code = firmCode();
  await owner.query(
    `INSERT INTO coordination.platform (code, name, registered_region, operating_regions, sectors)
     VALUES ($1, '某金融信息服务有限公司', '110105', '{110105}', '{P2P_LENDING}')`,
    [code],
  );
  return code;
}
async function merge(absorbed: string, surviving: string): Promise<string> {
  const input = { absorbed, surviving, reason: '同一网站。' };
  const mergeId = textAt(await tell(li, 'mergePlatform', input, 'merge { id }'), 'merge', 'id');
  await tell(wang, 'approvePlatformMerge', { mergeId }, 'merge { id }');
  return mergeId;
}
async function reverse(mergeId: string): Promise<void> {
  await tell(wang, 'reverseMerge', { mergeId, reason: '查明不是同一机构。' }, 'merge { id }');
  await tell(li, 'approveMergeReversal', { mergeId }, 'merge { id }');
}
async function changesAfter(after: string | null): Promise<string[]> {
  const mirror = await hub.as('BANKING', { role: 'SYSTEM' });
  const { data, errors } = await mirror.ask(CHANGES, { after });
  expect(errors).toEqual([]);
  const edges = at(data, 'platformsChanged', 'edges') as { node: { code: string } }[];
  return edges.map(({ node }) => node.code);
}

describe('a webhook for platform.changed', () => {
  let receiver: WebhookReceiver;
  let others: WebhookReceiver;
  beforeEach(async () => {
    receiver = await listen('BANKING', ['platform.changed']);
  });

  /** Has another message written and delivered, after a look at what changed. */
  async function tellAnother(): Promise<void> {
    others = await listen('PBOC', ['platform.merged']);
    await owner.query(
      `INSERT INTO coordination.outbox_message (id, topic, subject_kind, subject_id, recipients, body, occurred_at)
       VALUES ($1, 'platform.merged', 'PLATFORM_MERGE', 'x', '{PBOC}', '{}', now())`,
      [newId()],
    );
    await owner.query(`SELECT pg_notify('outbox_appended', '')`);
  }

  it('is told of registrations, identifiers, names, merges and reversals: by codes, and by nothing else', async () => {
    const [one, other] = [await website(), await firm()];
    await toldOf(receiver, one);
    const add = { kind: 'BRAND', value: '新牌' };
    await owner.query(`INSERT INTO coordination.platform_identifier VALUES ($1, $2, $3)`, [
      add.kind,
      add.value,
      one,
    ]);
    await owner.query(`UPDATE coordination.platform SET name = '新名' WHERE code = $1`, [other]);
    // What no part of the hub has done is found at the next look; this registration causes one.
    await website();
    await toldOf(receiver, one, 2);
    const mergeId = await merge(one, other);
    await toldOf(receiver, one, 3);
    await reverse(mergeId);
    await toldOf(receiver, one, 4);
    for (const { data } of receiver.requests) {
      expect(Object.keys(data).toSorted()).toEqual(['after', 'codes', 'endCursor', 'subject']);
    }
    expect(JSON.stringify(receiver.requests)).not.toContain('新名');
    expect(receiver.bad).toBe(0);
  });

  it('finds what it was told of behind the cursor of the delivery, in the same order, and nothing missing between two', async () => {
    for (let count = 0; count < 3; count += 1) await toldOf(receiver, await website());
    const told = changedIn(receiver);
    for (const { codes, after } of told) {
      const found = await changesAfter(after);
      expect(found.slice(0, codes.length)).toEqual(codes);
    }
    expect(told.slice(1).map(({ after }) => after)).toEqual(
      told.slice(0, -1).map(({ endCursor }) => endCursor),
    );
    expect(await changesAfter(told.at(-1)?.endCursor ?? null)).toEqual([]);
  });

  it('is told when platformsChanged gives the change, and not while an earlier transaction is open', async () => {
    const [first, second] = [await website(), await website()];
    await toldOf(receiver, second);
    const earlier = owner.createQueryRunner();
    await earlier.startTransaction();
    await earlier.query(`UPDATE coordination.platform SET name = '先' WHERE code = $1`, [first]);
    const third = await website();
    // A message that is written later, and delivered, shows that the look in between told nothing of the third.
    await tellAnother();
    await vi.waitFor(() => expect(others.requests).toHaveLength(1), PATIENCE);
    expect(codesIn(receiver)).not.toContain(third);
    expect(await changesAfter(changedIn(receiver).at(-1)?.endCursor ?? null)).toEqual([]);
    await earlier.commitTransaction();
    await earlier.release();
    await toldOf(receiver, third);
    await toldOf(receiver, first, 2);
  });

  it('gets many changes of one transaction in pages of 200, in order', async () => {
    const codes = Array.from({ length: 450 }, firmCode);
    await owner.query(
      `INSERT INTO coordination.platform (code, name, registered_region, operating_regions, sectors)
       SELECT code, '某公司', '110105', '{110105}', '{P2P_LENDING}' FROM unnest($1::text[]) AS code`,
      [codes],
    );
    const last = await website();
    await toldOf(receiver, last);
    expect(changedIn(receiver).map((told) => told.codes.length)).toEqual([200, 200, 51]);
    expect(codesIn(receiver)).toEqual([...codes.toSorted(), last]);
  });

  it('is told to ask anew where the database is another one, as after a restore', async () => {
    await toldOf(receiver, await website());
    await owner.query(`UPDATE coordination.platform_change_announced SET cluster = '1'`);
    await owner.query(`SELECT pg_notify('outbox_appended', '')`);
    await vi.waitFor(
      () => expect(changedIn(receiver).at(-1)).toMatchObject({ codes: [], after: null }),
      PATIENCE,
    );
    await toldOf(receiver, await website());
  });
});

/** A determination on a platform's information intermediary business, opened by one agency, on which others are asked. */
async function openCase(platform: string, concernedAgencies: readonly Actor[]): Promise<void> {
  const opener = await hub.as('PBOC', { ...BEIJING, officer: 'zhou' });
  const input = { platform, businessLine: '网络借贷信息中介', reason: '存在资金归集。', concernedAgencies };
  await tell(opener, 'openSubstanceCase', input, 'substanceCase { id }');
}

describe('a merge and its reversal', () => {
  const topics = ['platform.merged', 'platform.merge_reversed'];

  it('are told to the agencies that have rows or cases of either code, in order, and to nobody else', async () => {
    const [absorbed, surviving] = [await website(), await firm()];
    await owner.query(
      `INSERT INTO banking.custody (platform_code, bank, arrangement, since, coverage, as_of)
       SELECT $1, bank, arrangement, since, coverage, as_of FROM banking.custody LIMIT 1`,
      [surviving],
    );
    await openCase(absorbed, ['PBOC', 'INSURANCE']);
    const told = new Map<Actor, WebhookReceiver>();
    for (const agency of ['BANKING', 'PBOC', 'INSURANCE', 'SECURITIES', 'POLICE'] as const)
      told.set(agency, await listen(agency, topics));
    const mergeId = await merge(absorbed, surviving);
    await reverse(mergeId);
    const requestsOf = (agency: Actor): readonly ReceivedWebhook[] => told.get(agency)?.requests ?? [];
    for (const agency of ['BANKING', 'PBOC', 'INSURANCE'] as const) {
      await vi.waitFor(() => expect(requestsOf(agency).map(({ type }) => type)).toEqual(topics), PATIENCE);
    }
    expect(requestsOf('BANKING').map(({ data }) => data)).toEqual(
      [2, 4].map((version) => ({
        merge: mergeId,
        absorbed,
        surviving,
        subject: { kind: 'PLATFORM_MERGE', id: mergeId, version },
      })),
    );
    expect([requestsOf('SECURITIES'), requestsOf('POLICE')]).toEqual([[], []]);
  });

  it('are not told while they are only proposed, and not when they are rejected', async () => {
    const [absorbed, surviving] = [await website(), await firm()];
    await openCase(surviving, ['PBOC', 'BANKING']);
    const receiver = await listen('PBOC', topics);
    const input = { absorbed, surviving, reason: '同一网站。' };
    const mergeId = textAt(await tell(li, 'mergePlatform', input, 'merge { id }'), 'merge', 'id');
    await tell(wang, 'rejectPlatformMerge', { mergeId }, 'merge { id }');
    const later = await merge(absorbed, surviving);
    await vi.waitFor(
      () => expect(receiver.requests.map(({ data }) => data['merge'])).toEqual([later]),
      PATIENCE,
    );
  });
});
