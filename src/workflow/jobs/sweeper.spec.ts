import { expect, it, vi } from 'vitest';
import { RowsPassedOver } from './sweep-rows.js';
import { Sweeper, type Sweep } from './sweeper.js';

const NOW = new Date('2016-06-13T02:00:00Z');

function sweeperOf(sweeps: readonly Sweep[]) {
  const failures: (readonly [string, unknown])[] = [];
  const onError = (name: string, error: unknown) => void failures.push([name, error]);
  return { sweeper: new Sweeper(sweeps, { now: () => NOW, interval: 1_000, onError }), failures };
}

it('runs the others where one fails, and says which did', async () => {
  const down = new Error('down');
  const ran: unknown[] = [];
  const { sweeper, failures } = sweeperOf([
    { name: 'rejects', run: () => Promise.reject(down) },
    {
      name: 'throws',
      run: () => {
        throw down;
      },
    },
    { name: 'works', run: async (now) => void ran.push(now) },
  ]);
  await sweeper.sweep();
  await sweeper.sweep();
  expect(ran).toEqual([NOW, NOW]);
  expect(failures.map(([name]) => name)).toEqual(['rejects', 'throws', 'rejects', 'throws']);
  expect(failures[0]?.[1]).toBe(down);
});

it('runs one round at a time, at its start and at intervals until it is stopped', async () => {
  vi.useFakeTimers();
  try {
    let [running, most, rounds] = [0, 0, 0];
    const run = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      running -= 1;
      rounds += 1;
    };
    const { sweeper } = sweeperOf([{ name: 'slow', run }]);
    sweeper.start();
    await vi.advanceTimersByTimeAsync(2_000);
    const stopped = sweeper.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    await stopped;
    expect([most, rounds]).toEqual([1, 3]);
  } finally {
    vi.useRealTimers();
  }
});

it('tells once of a row that it passes over, and again when it fails anew', async () => {
  const bad = new Error('unreadable');
  let rows = new Map<string, unknown>([['a', bad]]);
  const told: string[] = [];
  const sweeper = new Sweeper(
    [
      {
        name: 'disputes',
        run: async () => {
          if (rows.size > 0) throw new RowsPassedOver(rows);
        },
      },
    ],
    {
      now: () => NOW,
      interval: 1_000,
      onError: (_, error) => {
        throw error;
      },
      onRow: (sweep, id) => void told.push(`${sweep} ${id}`),
    },
  );
  await sweeper.sweep();
  await sweeper.sweep();
  expect(told).toEqual(['disputes a']);
  expect([...sweeper.passedOver]).toEqual([['disputes', 1]]);
  rows = new Map();
  await sweeper.sweep();
  expect([...sweeper.passedOver]).toEqual([]);
  rows = new Map([['a', bad]]);
  await sweeper.sweep();
  expect(told).toEqual(['disputes a', 'disputes a']);
});
