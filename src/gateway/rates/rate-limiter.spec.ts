import { describe, expect, it } from 'vitest';
import type { Caller } from '../../identity/index.js';
import { SettableClock } from '../../kernel/index.js';
import { RateLimiter } from './rate-limiter.js';

const zhang: Caller = {
  agency: 'POLICE',
  role: 'OFFICER',
  level: 'NATIONAL',
  region: null,
  officer: 'zhang',
  purpose: null,
  caseId: null,
  basis: null,
  locale: 'en',
};
const li: Caller = { ...zhang, officer: 'li' };
const stranger: Caller = { ...zhang, agency: 'PBOC' };

function limiter() {
  const clock = new SettableClock(new Date('2026-06-01T00:00:00Z'));
  const limits = {
    caller: { requests: 2, cost: 100, processor: 600, concurrent: 3 },
    agency: { requests: 3, cost: 150, processor: 800, concurrent: 4 },
  };
  let taken = 0;
  const rates = new RateLimiter(limits, clock, () => taken);
  const take = (milliseconds: number): void => {
    taken += milliseconds;
  };
  /** Begins a request and ends it. */
  const ask = (caller: Caller): unknown => {
    const entered = rates.enter(caller);
    if (!entered.ok) return entered.error.facts;
    entered.value.leave();
    return null;
  };
  return { clock, rates, ask, take };
}

describe('a rate', () => {
  it('lets ten seconds of requests through at once, then as many as it says', () => {
    const { clock, ask } = limiter();
    const answers = Array.from({ length: 20 }, () => ask(zhang));
    expect(answers.slice(0, 19)).toEqual(Array.from({ length: 19 }, () => null));
    expect(ask(zhang)).toEqual({ scope: 'caller', quantity: 'requests', bound: 2, retryAfterSeconds: 1 });
    clock.advance(2_000);
    expect(ask(zhang)).toBe(null);
  });

  it('of one caller leaves others alone, also of the same agency', () => {
    const { ask } = limiter();
    for (let count = 0; count < 21; count++) ask(zhang);
    expect([ask(zhang) === null, ask(li), ask(stranger)]).toEqual([false, null, null]);
  });

  it('of an agency is that of all its callers together', () => {
    const { ask } = limiter();
    for (let count = 0; count < 16; count++) for (const officer of ['a', 'b']) ask({ ...zhang, officer });
    expect(ask(li)).toMatchObject({ scope: 'agency', quantity: 'requests' });
    expect(ask(stranger)).toBe(null);
  });

  it('lets a dear operation through and then has its cost waited for', () => {
    const { clock, rates, ask } = limiter();
    rates.charge(zhang, 1_500);
    expect(ask(zhang)).toEqual({ scope: 'caller', quantity: 'cost', bound: 100, retryAfterSeconds: 5 });
    clock.advance(4_900);
    expect(ask(zhang)).toMatchObject({ retryAfterSeconds: 1 });
    clock.advance(200);
    expect(ask(zhang)).toBe(null);
  });

  it('bounds what is under way at the same time, and forgets what has ended', () => {
    const { rates, ask } = limiter();
    const open = Array.from({ length: 3 }, () => rates.enter(zhang));
    expect(ask(zhang)).toMatchObject({ scope: 'caller', quantity: 'concurrent', bound: 3 });
    expect(ask(li)).toBe(null);
    for (const each of open) {
      if (!each.ok) throw new Error('It was refused.');
      each.value.leave();
      each.value.leave();
    }
    expect(ask(zhang)).toBe(null);
  });

  it('of processor time is charged when work ends, and empties the budget of whoever took it alone', () => {
    const { clock, rates, ask, take } = limiter();
    const dear = rates.begin(zhang);
    const beside = rates.begin(stranger);
    dear.exactly(() => take(9_000));
    take(200);
    expect(ask(zhang)).toBe(null);
    dear.leave();
    dear.leave();
    beside.leave();
    expect(ask(zhang)).toEqual({ scope: 'caller', quantity: 'processor', bound: 600, retryAfterSeconds: 6 });
    expect(rates.exceeded(zhang)).toMatchObject({ code: 'RATE_EXCEEDED' });
    expect(rates.processor()).toEqual([
      { agency: 'POLICE', seconds: 9.1 },
      { agency: 'PBOC', seconds: 0.1 },
    ]);
    // His agency has 8 s at once, and he took more.
    expect(ask(li)).toMatchObject({ scope: 'agency', quantity: 'processor', retryAfterSeconds: 2 });
    expect(ask(stranger)).toBe(null);
    clock.advance(6_000);
    expect([ask(zhang), ask(li), rates.exceeded(zhang)]).toEqual([null, null, null]);
  });

  it('of processor time is never used up by one who has half of what is under way, whatever others take', () => {
    const { clock, rates, ask, take } = limiter();
    for (let second = 0; second < 600; second++) {
      const mine = rates.begin(zhang);
      const theirs = rates.begin(stranger);
      take(1_000);
      mine.leave();
      theirs.leave();
      clock.advance(1_000);
    }
    expect(ask(zhang)).toBe(null);
  });
});
