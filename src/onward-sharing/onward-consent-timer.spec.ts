import { describe, expect, it } from 'vitest';
import { DAY_MILLISECONDS } from '../kernel/index.js';
import { readShippedLaw, snapshotOf } from '../law/index.js';
import {
  nextStage,
  startTimer,
  STOPPED,
  type OnwardStage,
  type TimedConsent,
} from './onward-consent-timer.js';

const law = snapshotOf(readShippedLaw());
/** A Tuesday. */
const START = new Date('2026-06-02T02:00:00Z');
const LATER = new Date('2026-07-01T16:00:00Z');

function requested(validTo: Date): TimedConsent {
  const timer = startTimer(law, START, validTo);
  if (!timer.ok) throw new Error(timer.error.code);
  return { state: 'REQUESTED', validTo, ...timer.value };
}

/** What the hub does by itself, and on which day. */
function stagesOf(first: TimedConsent): [OnwardStage, string][] {
  let consent = first;
  const told: [OnwardStage, string][] = [];
  for (let day = 0; day < 60; day += 1) {
    const now = new Date(START.getTime() + day * DAY_MILLISECONDS);
    const next = nextStage(consent, now);
    if (!next) continue;
    told.push([next.stage, now.toISOString().slice(0, 10)]);
    consent = Object.assign({}, consent, next.change);
  }
  return told;
}

describe('the clock of onward sharing', () => {
  it('ends with the tenth working day in Beijing, and is refused where no row says so', () => {
    expect(requested(LATER).dueAt).toEqual(new Date('2026-06-16T15:59:59.999Z'));
    expect(startTimer(law, new Date('2015-12-31T02:00:00Z'), LATER)).toMatchObject({
      ok: false,
      error: { code: 'ONWARD_PERIOD_MISSING' },
    });
  });

  it('warns two working days before, reminds at the end, and ends what was asked for when it would be over, each once', () => {
    expect(stagesOf(requested(LATER))).toEqual([
      ['warnOfDeadline', '2026-06-12'],
      ['remindOverdue', '2026-06-17'],
      ['expireOnward', '2026-07-02'],
    ]);
  });

  it('ends a request that would be over before it is due without a warning', () => {
    expect(stagesOf(requested(new Date('2026-06-05T16:00:00Z')))).toEqual([['expireOnward', '2026-06-06']]);
  });

  it('ends a consent with its time, and does nothing to what waits for nobody', () => {
    const consented: TimedConsent = { ...requested(LATER), state: 'CONSENTED', ...STOPPED, actsAt: LATER };
    expect(stagesOf(consented)).toEqual([['expireOnward', '2026-07-02']]);
    expect(stagesOf({ ...consented, state: 'REFUSED', actsAt: null })).toEqual([]);
  });
});
