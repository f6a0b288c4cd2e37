import { describe, expect, it } from 'vitest';
import { DAY_MILLISECONDS } from '../../kernel/index.js';
import { readShippedLaw, snapshotOf } from '../../law/index.js';
import { nextStage, startTimer, type CorrectionStage, type CorrectionTimer } from './correction-timer.js';

const law = snapshotOf(readShippedLaw());
/** A Tuesday. */
const START = new Date('2026-06-02T02:00:00Z');

function started(at: Date): CorrectionTimer {
  const timer = startTimer(law, at);
  if (!timer.ok) throw new Error(timer.error.code);
  return timer.value;
}

describe('the clock of a correction', () => {
  it('ends with the tenth working day in Beijing', () => {
    expect(started(START).dueAt).toEqual(new Date('2026-06-16T15:59:59.999Z'));
    expect(started(new Date('2016-06-01T02:00:00Z')).dueAt).not.toBeNull();
  });

  it('is refused where no row says so', () => {
    expect(startTimer(law, new Date('2015-12-31T02:00:00Z'))).toMatchObject({
      ok: false,
      error: { code: 'CORRECTION_PERIOD_MISSING' },
    });
  });

  it('warns two working days before, reminds at the end, and tells the authority a working day later, each once', () => {
    let timer = started(START);
    const told: [CorrectionStage, string][] = [];
    for (let day = 0; day < 30; day += 1) {
      const now = new Date(START.getTime() + day * DAY_MILLISECONDS);
      const next = nextStage(timer, now);
      if (!next) continue;
      told.push([next.stage, now.toISOString().slice(0, 10)]);
      timer = Object.assign({}, timer, next.change);
    }
    expect(told).toEqual([
      ['warnOfDeadline', '2026-06-12'],
      ['remindOverdue', '2026-06-17'],
      ['escalateOverdue', '2026-06-18'],
    ]);
  });
});
