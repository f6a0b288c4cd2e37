import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../../src/identity/index.js';
import { newId, regionCodeOf, SettableClock, type Level } from '../../../src/kernel/index.js';
import { appendToOutbox } from '../../../src/workflow/outbox/index.js';
import { distributeMessages } from '../../../src/webhooks/delivery/distribute-messages.js';
import { openWebhooks, webhookEntities } from '../../../src/webhooks/index.js';
import { MAX_WEBHOOKS } from '../../../src/webhooks/register-webhook.js';
import { openAccessDatabase, type AccessDatabase } from '../../testkit/fixtures/access-database.js';

const NOW = new Date('2026-06-01T00:00:00Z');
const clock = new SettableClock(NOW);

const office = (level: Level, region: string | null): Caller => ({
  agency: 'BANKING',
  role: 'SYSTEM_ADMINISTRATOR',
  level,
  region: region === null ? null : regionCodeOf(region),
  officer: 'admin',
  purpose: null,
  caseId: null,
  basis: null,
  locale: 'en',
});

const OFFICES = {
  nation: office('NATIONAL', null),
  province: office('PROVINCIAL', '440000'),
  city: office('MUNICIPAL', '440300'),
  district: office('DISTRICT', '440305'),
  neighbour: office('DISTRICT', '440306'),
  otherCity: office('MUNICIPAL', '440400'),
  otherProvince: office('PROVINCIAL', '110000'),
} as const;
type Office = keyof typeof OFFICES;
const ALL = Object.keys(OFFICES) as Office[];

/** Whose webhooks each office manages: its own, and those of the offices below it. */
const MANAGES: Readonly<Record<Office, readonly Office[]>> = {
  nation: ALL,
  province: ['province', 'city', 'district', 'neighbour', 'otherCity'],
  city: ['city', 'district', 'neighbour'],
  district: ['district'],
  neighbour: ['neighbour'],
  otherCity: ['otherCity'],
  otherProvince: ['otherProvince'],
};
const PAIRS = ALL.flatMap((who) => ALL.map((whose) => [who, whose, MANAGES[who].includes(whose)] as const));

let database: AccessDatabase;
beforeAll(async () => {
  database = await openAccessDatabase(webhookEntities);
});
afterAll(() => database.test.drop());

const as = (who: Office | Caller) =>
  openWebhooks(
    {
      database: database.coordination,
      context: {
        caller: typeof who === 'string' ? OFFICES[who] : who,
        grants: new Set<string>(),
        masked: new Set<string>(),
        warrant: null,
      },
      clock,
      jurisdiction: null,
    },
    { allowPrivate: true },
  );

const input = () => ({ idempotencyKey: newId(), url: 'https://receiver.example/' });
async function register(who: Office): Promise<string> {
  const { webhook, refusal } = await as(who).register(input());
  if (!webhook) throw new Error(refusal?.message);
  return webhook.id;
}
const on = (webhookId: string) => ({ idempotencyKey: newId(), webhookId });

describe('offices of one agency', () => {
  const webhooks = new Map<Office, string>();
  const deliveries = new Map<Office, string>();
  const webhookOf = (whose: Office): string => webhooks.get(whose) ?? '';
  const officeOf = (webhookId: string): Office | undefined =>
    ALL.find((each) => webhooks.get(each) === webhookId);

  beforeEach(async () => {
    await database.owner.query(
      `UPDATE coordination.webhook SET removed_at = $1, removed_by = 'admin' WHERE removed_at IS NULL`,
      [NOW],
    );
    for (const each of ALL) webhooks.set(each, await register(each));
    await database.coordination.transaction((manager) =>
      appendToOutbox(manager, {
        topic: 'case.determined',
        subject: { kind: 'CASE', id: newId(), version: 1 },
        recipients: ['BANKING'],
        body: {},
        at: NOW,
      }),
    );
    await distributeMessages(await database.test.as('huishang_webhooks'), NOW);
    await database.owner.query(
      `UPDATE coordination.webhook_delivery SET state = 'DEAD', attempts_left = 0, next_attempt_at = NULL`,
    );
    for (const each of ALL) {
      const [row]: { id: string }[] = await database.owner.query(
        `SELECT id FROM coordination.webhook_delivery WHERE webhook_id = $1`,
        [webhookOf(each)],
      );
      deliveries.set(each, row?.id ?? '');
    }
  });

  it.each(ALL)(
    '%s lists its own webhooks and those of the offices below, and so their deliveries',
    async (who) => {
      const listed = (await as(who).list()).map(({ id }) => officeOf(id));
      expect(new Set(listed)).toEqual(new Set(MANAGES[who]));
      const { edges } = await as(who).deliveries({}, 50, null);
      const sent = edges.flatMap(({ node }) => officeOf(node.webhookId) ?? []);
      expect(new Set(sent)).toEqual(new Set(MANAGES[who]));
    },
  );

  it('manage and replay what they list, and nothing else: WEBHOOK_UNKNOWN, WEBHOOK_DELIVERY_UNKNOWN', async () => {
    const found = [];
    const expected = [];
    for (const [who, whose, may] of PAIRS) {
      const webhookId = webhookOf(whose);
      const filtered = await as(who).deliveries({ webhookId }, 1, null);
      const replayed = await as(who).replay({
        idempotencyKey: newId(),
        deliveryId: deliveries.get(whose) ?? '',
      });
      const rotated = await as(who).rotateSecret({ ...on(webhookId), endPreviousAtOnce: true });
      const enabled = await as(who).enable(on(webhookId));
      found.push([
        who,
        whose,
        filtered.edges.length,
        replayed.refusal?.code ?? null,
        rotated.refusal?.code ?? null,
        enabled.refusal?.code,
      ]);
      expected.push(
        may
          ? [who, whose, 1, null, null, 'WEBHOOK_NOT_DISABLED']
          : [who, whose, 0, 'WEBHOOK_DELIVERY_UNKNOWN', 'WEBHOOK_UNKNOWN', 'WEBHOOK_UNKNOWN'],
      );
      await database.owner.query(
        `UPDATE coordination.webhook_delivery SET state = 'DEAD', attempts_left = 0, next_attempt_at = NULL`,
      );
    }
    expect(found).toEqual(expected);
  });

  it('remove what they list, and nothing else: WEBHOOK_UNKNOWN', async () => {
    for (const [who, whose, may] of PAIRS) {
      const webhookId = may ? await register(whose) : webhookOf(whose);
      const { refusal } = await as(who).remove(on(webhookId));
      expect([who, whose, refusal?.code ?? null]).toEqual([who, whose, may ? null : 'WEBHOOK_UNKNOWN']);
    }
    expect(new Set((await as('nation').list()).map(({ id }) => officeOf(id)))).toEqual(new Set(ALL));
  });

  it('have each a limit of their own: WEBHOOK_LIMIT_REACHED in one leaves the others theirs', async () => {
    for (let count = 1; count < MAX_WEBHOOKS; count += 1) await register('district');
    expect((await as('district').register(input())).refusal?.code).toBe('WEBHOOK_LIMIT_REACHED');
    for (const each of ['neighbour', 'city', 'nation'] as const) await register(each);
  });

  it('get the replay of a request only where they sent it: a key is an office’s own', async () => {
    const request = input();
    const first = await as('city').register(request);
    const second = await as('otherCity').register(request);
    expect(second.webhook?.id).not.toBe(first.webhook?.id);
    expect(second.secret).not.toBeNull();
  });
});

it('the office of a division sees and manages the webhooks of those that became it', async () => {
  const webhookId = await register('district');
  // As it was stored while there was a division 下城区.
  await database.owner.query(`UPDATE coordination.webhook SET region = '330103' WHERE id = $1`, [webhookId]);
  const sees = async (who: Caller): Promise<boolean> =>
    (await as(who).list()).some(({ id }) => id === webhookId);
  const [successor, neighbour] = [office('DISTRICT', '330105'), office('DISTRICT', '330106')];
  expect([await sees(successor), await sees(neighbour)]).toEqual([true, false]);
  expect((await as(neighbour).remove(on(webhookId))).refusal?.code).toBe('WEBHOOK_UNKNOWN');
  expect((await as(successor).remove(on(webhookId))).refusal).toBeNull();
});

it('of another agency nothing is seen, not by its national office', async () => {
  const webhookId = await register('nation');
  const police: Caller = { ...OFFICES.nation, agency: 'POLICE' };
  expect(await as(police).list()).toEqual([]);
  expect((await as(police).remove(on(webhookId))).refusal?.code).toBe('WEBHOOK_UNKNOWN');
});
