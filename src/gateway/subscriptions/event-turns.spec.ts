import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eventAnswersOf, EXECUTION_BOUNDS } from './event-answers.js';
import { EventTurns, type EventTurnBounds } from './event-turns.js';

const HOLD = { heldMilliseconds: 60_000 };
const open = (): AbortSignal => new AbortController().signal;
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

afterEach(() => {
  vi.useRealTimers();
});

/** A promise that the test settles. */
function later<Value>(): { readonly promise: Promise<Value>; readonly resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** Counts turns of the event loop for as long as it is asked to. */
function countTurns(): { readonly now: () => number; readonly stop: () => void } {
  let turn = 0;
  let counts = true;
  const count = (): void => {
    turn++;
    if (counts) setImmediate(count);
  };
  setImmediate(count);
  return { now: () => turn, stop: () => (counts = false) };
}

describe('turns of event streams', () => {
  it('bound what is under way and what begins in one turn, keep the order of each stream, and leave nobody out', async () => {
    const stream = fc.record({ holder: fc.nat(4), events: fc.integer({ min: 1, max: 5 }), waits: fc.nat(3) });
    const bounds = fc.record({
      places: fc.integer({ min: 1, max: 6 }),
      inOneTurn: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(stream, { maxLength: 15 }),
        bounds,
        async (streams, { places, inOneTurn }) => {
          const turns = new EventTurns({ places, inOneTurn, ...HOLD });
          const loop = countTurns();
          const begun = new Map<number, number>();
          let underWay = 0;
          let most = 0;
          const told = await Promise.all(
            streams.map(async ({ holder, events, waits }) => {
              const seen: number[] = [];
              for (let event = 0; event < events; event++) {
                await turns.take(holder, open(), async () => {
                  most = Math.max(most, ++underWay);
                  begun.set(loop.now(), (begun.get(loop.now()) ?? 0) + 1);
                  for (let turn = 0; turn < waits; turn++) await nextTurn();
                  seen.push(event);
                  underWay--;
                });
              }
              return seen;
            }),
          );
          loop.stop();
          expect(told).toEqual(
            streams.map(({ events }) => Array.from({ length: events }, (_, event) => event)),
          );
          expect(most).toBeLessThanOrEqual(places);
          expect(Math.max(0, ...begun.values())).toBeLessThanOrEqual(inOneTurn);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('go round: one with a thousand events waits for another with one, and streams of one begin together', async () => {
    const turns = new EventTurns({ places: 3, inOneTurn: 3, ...HOLD });
    const loop = countTurns();
    const begun: (readonly [holder: string, turn: number])[] = [];
    const take = (holder: string): Promise<void> =>
      turns.take(holder, open(), () => {
        begun.push([holder, loop.now()]);
        return Promise.resolve();
      });
    const many = Array.from({ length: 1_000 }, () => take('many'));
    const three = Array.from({ length: 3 }, () => take('three'));
    const one = take('one');
    await Promise.all([...many, ...three, one]);
    loop.stop();
    const order = begun.map(([holder]) => holder);
    expect(order.slice(0, 7)).toEqual(['many', 'many', 'many', 'three', 'three', 'three', 'one']);
    const turnsOf = (holder: string): number[] =>
      begun.flatMap(([each, turn]) => (each === holder ? [turn] : []));
    expect(new Set(turnsOf('three')).size).toBe(1);
  });

  it('let a request be answered while streams always have another event', async () => {
    const server = createServer((_request, response) => response.end('page'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const turns = new EventTurns({ places: 30, inOneTurn: 10, ...HOLD });
    const answered = new AbortController();
    let events = 0;
    // They end only when the request is answered: were it left to wait for them, it would wait for ever.
    const streams = Array.from({ length: 50 }, async (_, holder) => {
      while (!answered.signal.aborted) {
        await turns.take(holder, open(), () => {
          events++;
          return Promise.resolve();
        });
      }
    });
    const { port } = server.address() as AddressInfo;
    const page = await fetch(`http://127.0.0.1:${port}/`).then((response) => response.text());
    answered.abort();
    await Promise.all(streams);
    server.closeAllConnections();
    server.close();
    expect(page).toBe('page');
    expect(events).toBeGreaterThan(0);
  });

  it('are given up by a stream that ends while it waits, and by none that has begun', async () => {
    const turns = new EventTurns({ places: 1, inOneTurn: 1, ...HOLD });
    const gone = new AbortController();
    const first = new AbortController();
    const holding = later<string>();
    const begun = later<void>();
    const held = turns.take('first', first.signal, () => {
      begun.resolve();
      return holding.promise;
    });
    await begun.promise;
    let worked = false;
    const waiting = turns.take('second', gone.signal, () => {
      worked = true;
      return Promise.resolve();
    });
    const next = turns.take('third', open(), () => Promise.resolve('third'));
    gone.abort(new Error('gone'));
    first.abort();
    await expect(waiting).rejects.toThrow('gone');
    await expect(turns.take('second', gone.signal, () => Promise.resolve())).rejects.toThrow('gone');
    holding.resolve('held');
    expect(await Promise.all([held, next])).toEqual(['held', 'third']);
    expect(worked).toBe(false);
  });

  it('are passed on by work that fails, and by work that takes long', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const turns = new EventTurns({ places: 1, inOneTurn: 1, heldMilliseconds: 250 });
    await expect(turns.take('one', open(), () => Promise.reject(new Error('failed')))).rejects.toThrow(
      'failed',
    );
    const slow = later<string>();
    const begun = later<void>();
    const held = turns.take('slow', open(), () => {
      begun.resolve();
      return slow.promise;
    });
    await begun.promise;
    let others = 0;
    const other = (): Promise<number> => turns.take('other', open(), () => Promise.resolve(++others));
    const second = other();
    vi.advanceTimersByTime(249);
    await nextTurn();
    await nextTurn();
    expect(others).toBe(0);
    vi.advanceTimersByTime(1);
    expect(await second).toBe(1);
    slow.resolve('slow');
    expect(await held).toBe('slow');
    // Its place was given back once: there is still one.
    expect(await Promise.all([other(), other()])).toEqual([2, 3]);
  });
});

describe('executions for events', () => {
  it('are no more at the same time than leave connections to requests', async () => {
    let underWay = 0;
    let most = 0;
    const engine = {
      run: async () => {
        most = Math.max(most, ++underWay);
        await nextTurn();
        underWay--;
        return { data: {} };
      },
    };
    const event = { source: {} };
    const { places }: EventTurnBounds = EXECUTION_BOUNDS;
    const answers = eventAnswersOf(engine);
    await Promise.all(
      Array.from({ length: 40 }, (_, caller) =>
        answers.answer(event as never, { prepared: {}, signal: open() } as never, `${caller}`),
      ),
    );
    expect(most).toBe(places);
  });
});
