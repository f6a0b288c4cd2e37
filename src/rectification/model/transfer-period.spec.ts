import { describe, expect, it } from 'vitest';
import { endOfPeriod } from './transfer-period.js';

describe('endOfPeriod', () => {
  it('ends with its last day in Beijing; the day of the event does not count', () => {
    // Monday morning, and Monday one minute before midnight: three days are up when Thursday is over.
    const thursdayOver = new Date('2016-06-16T15:59:59.999Z');
    expect(endOfPeriod(new Date('2016-06-13T02:00:00Z'), 3)).toEqual(thursdayOver);
    expect(endOfPeriod(new Date('2016-06-13T15:59:00Z'), 3)).toEqual(thursdayOver);
    expect(endOfPeriod(new Date('2016-06-13T16:00:00Z'), 3)).not.toEqual(thursdayOver);
  });

  it('counts the days of the calendar, and rolls a last day off work to the next working day', () => {
    // Thursday and three days are Sunday; Monday is worked.
    expect(endOfPeriod(new Date('2016-06-16T02:00:00Z'), 3)).toEqual(new Date('2016-06-20T15:59:59.999Z'));
    // The national holiday of 2016 lasts until 7 October; Saturday the 8th is worked in exchange.
    expect(endOfPeriod(new Date('2016-09-29T02:00:00Z'), 3)).toEqual(new Date('2016-10-08T15:59:59.999Z'));
  });
});
