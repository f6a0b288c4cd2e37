import dayjs from 'dayjs';
import { describe, expect, it } from 'vitest';
import { quotaLeft } from './quota';
import { pendingOf, termsDiff, type Terms } from './terms-diff';
import { termsInput, termsValues } from './terms-input';
import { timeLine } from './version-spans';

const TERMS: Terms = {
  items: ['a', 'b'],
  purposes: ['RECTIFICATION'],
  legalBasis: '国发〔2016〕51号',
  jurisdiction: 'ANY',
  masked: true,
  dailyQuota: null,
  validFrom: '2016-04-11T16:00:00.000Z',
  validTo: '2030-12-31T16:00:00.000Z',
};

describe('what new terms change', () => {
  it('names every term where nothing held before', () => {
    const diff = termsDiff(null, TERMS);
    expect(diff.items.added).toEqual(['a', 'b']);
    expect(diff.changed).toHaveLength(6);
  });

  it('is empty for the same terms, however an instant is written', () => {
    expect(termsDiff(TERMS, { ...TERMS, validFrom: '2016-04-11T16:00:00Z' }).isEmpty).toBe(true);
  });

  it('tells added, removed and kept items apart', () => {
    const { items, changed } = termsDiff(TERMS, { ...TERMS, items: ['b', 'c'], masked: false });
    expect(items).toEqual({ added: ['c'], removed: ['a'], kept: ['b'] });
    expect(changed).toEqual(['masked']);
  });

  it('finds the version that waits, and the one that holds', () => {
    const held = { number: 1, status: 'IN_FORCE' };
    const waits = { number: 2, status: 'AWAITING_SECOND_APPROVAL' };
    expect(pendingOf([held, waits])).toEqual({ pending: waits, inForce: held });
    expect(pendingOf([{ number: 1, status: 'REJECTED' }])).toEqual({ pending: null, inForce: null });
  });
});

describe('the form of an agreement', () => {
  it('ends with the last moment of its last day in Beijing', () => {
    const input = termsInput({
      items: ['a'],
      purposes: ['STATISTICS'],
      legalBasis: '  法  ',
      jurisdiction: 'ANY',
      masked: true,
      period: [dayjs('2016-06-01'), dayjs('2016-06-30')],
    });
    expect(input).toMatchObject({
      legalBasis: '法',
      dailyQuota: null,
      validFrom: '2016-05-31T16:00:00.000Z',
      validTo: '2016-06-30T16:00:00.000Z',
    });
  });

  it('begins an amendment with the terms that hold', () => {
    expect(termsInput(termsValues(TERMS))).toEqual(TERMS);
  });
});

describe('what is left of a quota', () => {
  it.each([
    [null, 5, null],
    [0, 5, null],
    [10, 0, { used: 0, quota: 10, left: 10, percent: 0, state: 'PLENTY' }],
    [10, 9, { used: 9, quota: 10, left: 1, percent: 90, state: 'LOW' }],
    [10, 10, { used: 10, quota: 10, left: 0, percent: 100, state: 'GONE' }],
    [10, 12, { used: 12, quota: 10, left: 0, percent: 100, state: 'GONE' }],
  ])('of %s after %s uses is %o', (quota, used, left) => {
    expect(quotaLeft(quota, used)).toEqual(left);
  });
});

describe('the time line of versions', () => {
  const version = (number: number, validFrom: string, validTo: string) => ({
    number,
    status: 'IN_FORCE',
    validFrom,
    validTo,
  });

  it('reaches from the first day of any version to the last', () => {
    const line = timeLine(
      [
        version(1, '2016-01-01T00:00:00Z', '2016-01-05T00:00:00Z'),
        version(2, '2016-01-03T00:00:00Z', '2016-01-11T00:00:00Z'),
      ],
      Date.parse('2016-01-06T00:00:00Z'),
    );
    expect(line?.spans.map(({ start, width }) => [start, width])).toEqual([
      [0, 40],
      [20, 80],
    ]);
    expect(line?.today).toBe(50);
  });

  it('shows today only where it lies within', () => {
    const line = timeLine(
      [version(1, '2016-01-01T00:00:00Z', '2016-02-01T00:00:00Z')],
      Date.parse('2017-01-01'),
    );
    expect(line?.today).toBeNull();
    expect(timeLine([], 0)).toBeNull();
  });
});
