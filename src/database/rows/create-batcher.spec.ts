import { describe, expect, it } from 'vitest';
import { createBatcher } from './create-batcher.js';

/** A stand-in for PostgreSQL's side of the contract: answers when told to, and keeps what it was sent. */
function server(running = 1, largest = 100) {
  const sent: string[][] = [];
  const pending: { questions: readonly string[]; settle: (error?: Error) => void }[] = [];
  const ask = createBatcher(
    (questions: readonly string[]) => {
      sent.push([...questions]);
      return new Promise<string[]>((resolve, reject) => {
        pending.push({
          questions,
          settle: (error) =>
            error ? reject(error) : resolve(questions.map((question) => question.toUpperCase())),
        });
      });
    },
    { running, largest },
  );
  const arrived = async (count: number): Promise<void> => {
    while (pending.length < count) await new Promise(setImmediate);
  };
  return { ask, sent, pending, arrived };
}

const dataError = (): Error => Object.assign(new Error('invalid input syntax'), { code: '22P02' });

describe('createBatcher', () => {
  it('asks together what is asked at the same time, and gives everybody their own answer', async () => {
    const { ask, sent, pending, arrived } = server();
    const answers = Promise.all([ask('a'), ask('b'), Promise.resolve().then(() => ask('c'))]);
    await arrived(1);
    pending[0]?.settle();
    expect(await answers).toEqual(['A', 'B', 'C']);
    expect(sent).toEqual([['a', 'b', 'c']]);
  });

  it('never lets a question join what was sent before it was asked', async () => {
    const { ask, sent, pending, arrived } = server();
    const first = ask('a');
    await arrived(1);
    const later = Promise.all([ask('a'), ask('b')]);
    await new Promise(setImmediate);
    expect(sent).toEqual([['a']]);
    pending[0]?.settle();
    await arrived(2);
    pending[1]?.settle();
    expect(await first).toBe('A');
    expect(await later).toEqual(['A', 'B']);
    expect(sent).toEqual([['a'], ['a', 'b']]);
  });

  it('keeps to the number of statements and of questions', async () => {
    const { ask, sent, pending, arrived } = server(2, 2);
    const all = Promise.all(['a', 'b', 'c', 'd', 'e'].map(ask));
    await arrived(2);
    await new Promise(setImmediate);
    expect(sent).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    pending[0]?.settle();
    await arrived(3);
    for (const { settle } of pending) settle();
    expect(await all).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('asks each alone when one value is at fault', async () => {
    const { ask, pending, arrived } = server();
    const settled = Promise.allSettled([ask('good'), ask('bad'), ask('better')]);
    await arrived(1);
    pending[0]?.settle(dataError());
    await arrived(4);
    for (const { questions, settle } of pending.slice(1)) {
      settle(questions[0] === 'bad' ? dataError() : undefined);
    }
    const outcomes = await settled;
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[0]).toMatchObject({ value: 'GOOD' });
  });

  it('fails everybody when the server is at fault, and goes on afterwards', async () => {
    const { ask, sent, pending, arrived } = server();
    const settled = Promise.allSettled([ask('a'), ask('b')]);
    await arrived(1);
    pending[0]?.settle(Object.assign(new Error('terminating connection'), { code: '57P01' }));
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(sent).toHaveLength(1);
    const next = ask('c');
    await arrived(2);
    pending[1]?.settle();
    expect(await next).toBe('C');
  });
});
