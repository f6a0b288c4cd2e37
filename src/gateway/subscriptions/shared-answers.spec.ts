import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SharedAnswers, type ShareableEvent, type ShareableRun } from './shared-answers.js';

interface Run extends ShareableRun {
  readonly prepared: { readonly text: string };
  /** Whatever the key stands for: an answer that held another stream's would differ in it. */
  readonly key: string;
}
interface Event extends ShareableEvent {
  readonly version: number;
}

const open = (): AbortSignal => new AbortController().signal;
const answered = (version: number, { prepared, key }: Run): string =>
  JSON.stringify([version, prepared.text, key]);

describe('shared answers', () => {
  it('are byte for byte what each stream would be answered by itself, executed once for those that are alike', async () => {
    const stream = fc.record({
      event: fc.nat(2),
      operation: fc.nat(2),
      key: fc.constantFrom('one', 'two', 'three'),
      alone: fc.boolean(),
      own: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(stream, { maxLength: 40 }), async (streams) => {
        const sources = [{}, {}, {}];
        const operations = ['a', 'b', 'c'].map((text) => ({ text }));
        let executed = 0;
        const answers = new SharedAnswers<Event, Run, string>(async ({ version }, run) => {
          executed++;
          await Promise.resolve();
          return answered(version, run);
        });
        const told = await Promise.all(
          streams.map(({ event, operation, key, alone, own }) =>
            answers.answer(
              { version: event, source: own ? null : (sources[event] ?? null) },
              { prepared: operations[operation] ?? { text: '' }, key, signal: open() },
              alone ? null : key,
            ),
          ),
        );
        const expected = streams.map(({ event, operation, key }) =>
          answered(event, { prepared: operations[operation] ?? { text: '' }, key, signal: open() }),
        );
        expect(told).toEqual(expected);
        const sharing = streams.filter(({ alone, own }) => !alone && !own);
        const kinds = new Set(
          sharing.map(({ event, operation, key }) => JSON.stringify([event, operation, key])),
        );
        expect(executed).toBe(kinds.size + streams.length - sharing.length);
      }),
    );
  });

  it('are never taken from an execution that has ended', async () => {
    let executed = 0;
    const answers = new SharedAnswers<Event, Run, number>(() => Promise.resolve(++executed));
    const event = { version: 1, source: {} };
    const run = { prepared: { text: 'a' }, key: 'one', signal: open() };
    expect(await answers.answer(event, run, 'one')).toBe(1);
    expect(await answers.answer(event, run, 'one')).toBe(2);
  });

  it('go on while one stream waits for them, are given up when none does, and are not joined then', async () => {
    const signals: AbortSignal[] = [];
    const answers = new SharedAnswers<Event, Run, null>((_event, { signal }) => {
      signals.push(signal);
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)));
    });
    const event = { version: 1, source: {} };
    const prepared = { text: 'a' };
    const first = new AbortController();
    const second = new AbortController();
    const told = [first, second].map(({ signal }) =>
      answers.answer(event, { prepared, key: 'one', signal }, 'one'),
    );
    first.abort();
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    second.abort();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    const third = new AbortController();
    const later = answers.answer(event, { prepared, key: 'one', signal: third.signal }, 'one');
    expect(signals).toHaveLength(2);
    third.abort();
    await Promise.all([...told, later]);
  });

  it('fail for all who share, and leave nothing behind', async () => {
    let executed = 0;
    const answers = new SharedAnswers<Event, Run, never>(() => Promise.reject(new Error(String(++executed))));
    const event = { version: 1, source: {} };
    const run = { prepared: { text: 'a' }, key: 'one', signal: open() };
    const told = await Promise.allSettled([1, 2].map(() => answers.answer(event, run, 'one')));
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(answers.answer(event, run, 'one')).rejects.toThrow('2');
  });
});
