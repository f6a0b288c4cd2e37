import type { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readEvents, type StreamEvent } from '../../../src/client/event-stream.js';
import { at } from '../../testkit/at.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { concurrently, openCase } from '../../testkit/fixtures/case-work.js';
import { isQuiet, startTestHub, type As, type TestHub } from '../../testkit/hub.js';
import { PATIENCE } from '../../testkit/patience.js';

let database: TestDatabase;
let owner: DataSource;
/** Two processes of one hub. */
let hub: TestHub;
let replica: TestHub;
const open: AbortController[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  [hub, replica] = await Promise.all([startTestHub({ database }), startTestHub({ database })]);
});
afterEach(async () => {
  for (const each of open.splice(0)) each.abort();
  await vi.waitUntil(() => isQuiet(hub) && isQuiet(replica), PATIENCE);
});
afterAll(async () => {
  await hub?.stop();
  await replica?.stop();
  await database?.drop();
});

const VERSIONS = 'subscription ($id: ID) { caseChanged(id: $id) { id version } }';
const INSERT = `
  INSERT INTO coordination.substance_case_event (case_id, version, command, to_state, at, rule, changes)
  SELECT $1, version, 'reviseOpinion', 'COLLECTING', now(), '', '{}' FROM generate_series($2::int, $3::int) AS version`;
const ANNOUNCE = 'NOTIFY workflow_changed';

async function steps(id: string, first: number, last: number): Promise<void> {
  await owner.query(INSERT, [id, first, last]);
  await owner.query(ANNOUNCE);
}

interface Subscription {
  readonly id?: string;
  readonly lastEventId?: string | null;
  readonly basis?: string;
  readonly agency?: Parameters<TestHub['as']>[0];
  readonly who?: As;
}

/** A stream as it goes over the wire, read by the client's own parser. */
class Reader {
  /** The last that was given; null while there was none. */
  id: string | null = null;
  readonly #abort = new AbortController();
  readonly #events: AsyncGenerator<StreamEvent>;

  constructor(pieces: ReadableStream<Uint8Array>, abort: AbortController) {
    this.#abort = abort;
    this.#events = readEvents(pieces);
  }

  /** The next event or id. */
  async next(): Promise<StreamEvent> {
    const { value, done } = await this.#events.next();
    if (done) throw new Error('The stream is over.');
    this.id = value.id;
    return value;
  }

  /** The versions of the next so many events. */
  async versions(count: number): Promise<unknown[]> {
    const told: unknown[] = [];
    while (told.length < count) {
      const { event, data } = await this.next();
      if (event === 'next') told.push(at(JSON.parse(data), 'data', 'caseChanged', 'version'));
    }
    return told;
  }

  cut(): void {
    this.#abort.abort();
  }
}

async function subscribe(
  at_: TestHub,
  { id, lastEventId, basis, agency = 'SECURITIES', who }: Subscription,
): Promise<Reader> {
  const caller = await at_.as(agency, {
    role: 'OFFICER',
    purpose: 'STATISTICS',
    ...(basis === undefined ? {} : { basis }),
    ...who,
  });
  const abort = new AbortController();
  open.push(abort);
  const response = await fetch(`${at_.url}/graphql/stream`, {
    method: 'POST',
    headers: {
      ...caller.headers,
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(lastEventId ? { 'last-event-id': lastEventId } : {}),
    },
    body: JSON.stringify({ query: VERSIONS, variables: { id: id ?? null } }),
    signal: abort.signal,
  });
  expect(response.status).toBe(200);
  return new Reader(response.body as ReadableStream<Uint8Array>, abort);
}

const numbers = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, place) => first + place);

describe('a stream that was cut off', () => {
  it('goes on behind its opening, through another process, though nothing was told before the cut', async () => {
    const id = await openCase(hub, ['BANKING', 'SECURITIES']);
    const first = await subscribe(hub, { id });
    expect(await first.next()).toEqual({ event: '', data: '', id: expect.stringMatching(/^[\w-]+$/) });
    first.cut();
    await steps(id, 2, 4);
    const again = await subscribe(replica, { id, lastEventId: first.id });
    expect(await again.versions(3)).toEqual([2, 3, 4]);
    await steps(id, 5, 5);
    expect(await again.versions(1)).toEqual([5]);
  });

  it('goes on in the middle of what was committed at once, and is told nothing twice', async () => {
    const id = await openCase(hub, ['BANKING', 'SECURITIES']);
    const first = await subscribe(hub, { id });
    await first.next();
    await steps(id, 2, 30);
    expect(await first.versions(7)).toEqual(numbers(2, 8));
    first.cut();
    await steps(id, 31, 33);
    const again = await subscribe(hub, { id, lastEventId: first.id });
    expect(await again.versions(10)).toEqual(numbers(9, 18));
    again.cut();
    const third = await subscribe(replica, { id, lastEventId: again.id });
    expect(await third.versions(15)).toEqual(numbers(19, 33));
  });

  it('misses nothing of transactions that commit in another order than they began, and is told each once', async () => {
    const early = await openCase(hub, ['BANKING', 'SECURITIES']);
    const late = await openCase(hub, ['BANKING', 'SECURITIES']);
    const first = await subscribe(hub, {});
    await first.next();
    let again: Reader | null = null;
    await concurrently(owner, async (one, other) => {
      await one.query(INSERT, [early, 2, 2]);
      await other.query(INSERT, [late, 2, 3]);
      await other.commitTransaction();
      await other.query(ANNOUNCE);
      expect(await first.versions(2)).toEqual([2, 3]);
      first.cut();
      await one.commitTransaction();
      await one.query(ANNOUNCE);
    });
    again = await subscribe(replica, { lastEventId: first.id });
    await steps(late, 4, 4);
    const told: unknown[] = [];
    while (told.length < 2) {
      const { event, data } = await again.next();
      if (event === 'next') told.push(at(JSON.parse(data), 'data', 'caseChanged'));
    }
    expect(told).toEqual([
      { id: early, version: 2 },
      { id: late, version: 4 },
    ]);
  });

  it('is told all, once and in order, however often it is cut while steps are taken, and each has its record', async () => {
    const id = await openCase(hub, ['BANKING', 'SECURITIES']);
    const basis = 'cut-under-load';
    const last = 160;
    const opening = await subscribe(hub, { id });
    let lastEventId = (await opening.next()).id;
    opening.cut();
    const writing = (async (): Promise<void> => {
      for (let version = 2; version <= last; version += 4)
        await steps(id, version, Math.min(version + 3, last));
    })();
    const told: unknown[] = [];
    let streams = 0;
    while (told.length < last - 1) {
      const reader: Reader = await subscribe(streams % 2 === 0 ? hub : replica, { id, lastEventId, basis });
      streams += 1;
      told.push(...(await reader.versions(Math.min(streams * 3, last - 1 - told.length))));
      lastEventId = reader.id;
      reader.cut();
    }
    await writing;
    expect(told).toEqual(told.toSorted((one, other) => Number(one) - Number(other)));
    expect(new Set(told)).toHaveLength(told.length);
    expect(told.at(-1)).toBe(last);
    expect(streams).toBeGreaterThan(5);
    const [row] = (await owner.query(
      `SELECT count(*)::int AS entries FROM audit.operation WHERE basis = $1 AND operation_kind = 'subscription'`,
      [basis],
    )) as [{ entries: number }];
    // One for each opening and one for each event; what was on its way when the connection was cut has one, too.
    expect(row.entries).toBeGreaterThanOrEqual(streams + told.length);
  });

  it('is told what it may see, whoever had the id', async () => {
    const id = await openCase(hub, ['BANKING', 'SECURITIES']);
    const first = await subscribe(hub, { id });
    await first.next();
    await steps(id, 2, 2);
    const elsewhere: As = { level: 'PROVINCIAL', region: '540000' };
    const other = await subscribe(hub, { lastEventId: first.id, agency: 'COMMERCE', who: elsewhere });
    // All that it may see behind the id is nothing: it is told where it stands.
    expect(await other.next()).toMatchObject({ event: '', data: '' });
  });

  it('is told where it stands when much passed that it does not follow', async () => {
    const [id, other] = [
      await openCase(hub, ['BANKING', 'SECURITIES']),
      await openCase(hub, ['BANKING', 'SECURITIES']),
    ];
    const reader = await subscribe(hub, { id });
    await reader.next();
    const opening = reader.id;
    await steps(other, 2, 1_001);
    expect(await reader.next()).toMatchObject({ event: '', data: '' });
    expect(reader.id).not.toBe(opening);
    reader.cut();
    await steps(id, 2, 2);
    const again = await subscribe(replica, { id, lastEventId: reader.id });
    expect(await again.versions(1)).toEqual([2]);
  });
});

describe('an id behind which a stream cannot go on', () => {
  /** What the stream is answered with, before it is over. */
  async function answerTo(lastEventId: string, id: string): Promise<unknown> {
    const reader = await subscribe(hub, { id, lastEventId });
    const { event, data, id: given } = await reader.next();
    const { event: last } = await reader.next();
    return { event, given, last, answer: JSON.parse(data) as unknown };
  }
  const EXPIRED = {
    event: 'next',
    given: null,
    last: 'complete',
    answer: {
      errors: [
        expect.objectContaining({
          extensions: expect.objectContaining({
            code: 'LAST_EVENT_ID_EXPIRED',
            remedy: expect.stringContaining('without Last-Event-ID'),
          }),
        }),
      ],
      extensions: expect.anything(),
    },
  };
  const encoded = (text: string): string => Buffer.from(text).toString('base64url');

  it('is refused with LAST_EVENT_ID_EXPIRED: what is none, and of another database or a later time', async () => {
    const id = await openCase(hub, ['BANKING', 'SECURITIES']);
    const reader = await subscribe(hub, { id });
    await reader.next();
    const [cluster = '', snapshot = ''] = Buffer.from(reader.id ?? '', 'base64url')
      .toString()
      .split(';');
    expect(await answerTo('17', id)).toEqual(EXPIRED);
    expect(await answerTo(encoded(`${cluster};5:3:`), id)).toEqual(EXPIRED);
    expect(await answerTo(encoded(`1;${snapshot}`), id)).toEqual(EXPIRED);
    expect(await answerTo(encoded(`${cluster};18446744073709551614:18446744073709551614:`), id)).toEqual(
      EXPIRED,
    );
    expect(await answerTo(encoded(`${cluster};${snapshot};${snapshot};1;not-an-id;1`), id)).toEqual(EXPIRED);
  });

  it('is refused when more than 10,000 steps were taken since', async () => {
    const id = await openCase(hub, ['BANKING', 'SECURITIES']);
    const reader = await subscribe(hub, { id });
    await reader.next();
    reader.cut();
    await steps(id, 2, 10_002);
    expect(await answerTo(reader.id ?? '', id)).toEqual(EXPIRED);
    const anew = await subscribe(hub, { id });
    expect(await anew.next()).toMatchObject({ event: '' });
  });
});
