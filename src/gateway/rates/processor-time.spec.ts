import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProcessorTime, threadProcessor, type Work } from './processor-time.js';

/** A processor that takes what it is told to. */
function processor() {
  let taken = 0;
  const time = new ProcessorTime(() => taken);
  return {
    time,
    take: (milliseconds: number): void => {
      taken += milliseconds;
    },
  };
}

describe('processor time', () => {
  it('is shared by what is under way, and nobody’s where nothing is', () => {
    const { time, take } = processor();
    take(50);
    const first = time.begin();
    take(10);
    const second = time.begin();
    take(20);
    expect(first.end()).toBe(20);
    take(5);
    expect(second.end()).toBe(15);
    take(50);
    const third = time.begin();
    expect(third.end()).toBe(0);
  });

  it('that one work alone takes is charged to it alone', () => {
    const { time, take } = processor();
    const dear = time.begin();
    const cheap = time.begin();
    dear.exactly(() => take(300));
    take(10);
    expect(cheap.end()).toBe(5);
    expect(dear.end()).toBe(305);
    expect(dear.end()).toBe(0);
  });

  it('is charged also where the work throws', () => {
    const { time, take } = processor();
    const work = time.begin();
    const fail = (): never => {
      take(30);
      throw new Error('no');
    };
    expect(() => work.exactly(fail)).toThrow('no');
    expect(work.end()).toBe(30);
  });

  it('adds up: all that is taken while something is under way is charged once, whatever begins and ends when', () => {
    const step = fc.record({
      kind: fc.constantFrom('begin', 'end', 'take', 'exactly'),
      which: fc.nat(20),
      milliseconds: fc.integer({ min: 0, max: 1_000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { time, take } = processor();
        const underWay: Work[] = [];
        let due = 0;
        let charged = 0;
        for (const { kind, which, milliseconds } of steps) {
          const at = underWay.length > 0 ? which % underWay.length : -1;
          const work = underWay[at];
          if (kind === 'begin') underWay.push(time.begin());
          else if (kind === 'take') {
            take(milliseconds);
            if (work) due += milliseconds;
          } else if (work && kind === 'exactly') {
            work.exactly(() => take(milliseconds));
            due += milliseconds;
          } else if (work) {
            charged += work.end();
            underWay.splice(at, 1);
          }
        }
        for (const work of underWay) charged += work.end();
        expect(charged).toBeCloseTo(due, 6);
      }),
    );
  });

  it('of the thread grows with what it does', () => {
    const before = threadProcessor();
    let sum = 0;
    for (let count = 0; count < 3_000_000; count++) sum += Math.sqrt(count);
    expect(sum).toBeGreaterThan(0);
    expect(threadProcessor()).toBeGreaterThan(before);
  });
});
