import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import type { StreamedAnswer, TestStream } from '../../testkit/event-stream.js';
import { isQuiet, startTestHub, type As, type TestHub } from '../../testkit/hub.js';
import { PATIENCE } from '../../testkit/patience.js';
import { fileOpinion, openCase } from '../../testkit/fixtures/case-work.js';

let database: TestDatabase;
let owner: DataSource;
/** Its streams may share answers. */
let hub: TestHub;
/** Has one stream of each kind, which shares with nobody. */
let alone: TestHub;
const streams: TestStream[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  hub = await startTestHub({ database });
  alone = await startTestHub({ database });
});
afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.close();
  await vi.waitUntil(() => isQuiet(hub) && isQuiet(alone), PATIENCE);
});
afterAll(async () => {
  await hub?.stop();
  await alone?.stop();
  await database?.drop();
});

const EVENT = `subscription ($id: ID, $more: Boolean = false) { caseChanged(id: $id) {
  version event { command agency } substanceCase {
    platform { name banking { lending { overdueRate } } } opinions { agency substanceClass }
    availableActions { mutation label } concernedAgencies @include(if: $more)
  }
} }`;

interface Kind {
  readonly agency: Parameters<TestHub['as']>[0];
  readonly who: As;
  readonly more: boolean;
}

/** Callers of whom each two differ in one thing that an answer may depend on. */
const OFFICER: As = { role: 'OFFICER', officer: 'wang', purpose: 'STATISTICS', basis: 'streams' };
const KINDS: readonly Kind[] = [
  { agency: 'SECURITIES', who: OFFICER, more: false },
  { agency: 'SECURITIES', who: OFFICER, more: true },
  { agency: 'SECURITIES', who: { ...OFFICER, officer: 'zhao' }, more: false },
  { agency: 'SECURITIES', who: { ...OFFICER, language: 'zh' }, more: false },
  { agency: 'SECURITIES', who: { ...OFFICER, purpose: 'RECTIFICATION' }, more: false },
  { agency: 'SECURITIES', who: { ...OFFICER, role: 'LEADER' }, more: false },
  { agency: 'BANKING', who: OFFICER, more: false },
  { agency: 'BANKING', who: { ...OFFICER, level: 'PROVINCIAL', region: '110000' }, more: false },
];
const OF_EACH_KIND = 2;

async function listen(at: TestHub, { agency, who, more }: Kind, id: string): Promise<TestStream> {
  const before = at.streams().subscribers;
  const stream = (await at.as(agency, who)).subscribe(EVENT, { id, more });
  streams.push(stream);
  await expect.poll(() => at.streams().subscribers, PATIENCE).toBe(before + 1);
  return stream;
}

/** What an event tells. Its receipt, which each stream has of its own, is left out. */
function bytesOf(event: StreamedAnswer | null): string {
  expect(event?.extensions?.receipt).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  const { extensions: _receipt, ...told } = event ?? {};
  return JSON.stringify(told);
}

describe('streams that are told of one event', () => {
  it('get the bytes that each would get by itself, and have an entry each, written together', async () => {
    const id = await openCase(hub, ['BANKING', 'SECURITIES', 'INSURANCE']);
    const single: TestStream[] = [];
    const many: TestStream[][] = [];
    for (const kind of KINDS) {
      single.push(await listen(alone, kind, id));
      const alike: TestStream[] = [];
      for (let number = 0; number < OF_EACH_KIND; number++) alike.push(await listen(hub, kind, id));
      many.push(alike);
    }
    const [{ before }] = (await owner.query('SELECT clock_timestamp() AS before')) as [{ before: Date }];
    await fileOpinion(hub, 'INSURANCE', id);
    const expected = await Promise.all(single.map(async (stream) => bytesOf(await stream.next())));
    const told = await Promise.all(
      many.map((alike) => Promise.all(alike.map(async (each) => bytesOf(await each.next())))),
    );
    expect(told).toEqual(expected.map((text) => Array.from({ length: OF_EACH_KIND }, () => text)));
    // The oracle sees what the kinds differ in; otherwise equal bytes would say nothing.
    expect(new Set(expected).size).toBeGreaterThan(3);
    const [written] = (await owner.query(
      `SELECT count(*)::int AS entries, count(DISTINCT xmin::text)::int AS statements
       FROM audit.entry WHERE operation_kind = 'subscription' AND basis = 'streams' AND recorded_at > $1`,
      [before],
    )) as [{ entries: number; statements: number }];
    expect(written.entries).toBe(KINDS.length * (OF_EACH_KIND + 1));
    // Those that share an answer are entered by one statement.
    expect(written.statements).toBeLessThanOrEqual(KINDS.length * 2);
  });
});
