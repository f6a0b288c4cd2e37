import { describe, expect, it } from 'vitest';
import { auditFilter, decisionCounts } from './audit-filter';
import { beijingDayOf, beijingInstant } from './beijing-days';

describe('the filter of an audit search', () => {
  it('is empty where nothing is chosen', () => {
    expect(auditFilter(new URLSearchParams('officer=%20'))).toEqual({});
  });

  it('is what stands in the address', () => {
    const address =
      'agency=PBOC&officer=u1&platform=911101hx&item=banking.custody&case=京认定〔2016〕1号&purpose=STATISTICS&decision=DENIED&refused=1&request=r1';
    expect(auditFilter(new URLSearchParams(address))).toEqual({
      agency: 'PBOC',
      officer: 'u1',
      platform: '911101HX',
      item: 'banking.custody',
      substanceCase: '京认定〔2016〕1号',
      purpose: 'STATISTICS',
      decision: 'DENIED',
      refused: true,
      requestId: 'r1',
    });
  });

  it('takes days of Beijing whole', () => {
    expect(auditFilter(new URLSearchParams('from=2016-06-03&to=2016-06-03'))).toEqual({
      from: '2016-06-02T16:00:00.000Z',
      to: '2016-06-03T16:00:00.000Z',
    });
  });
});

describe('the filter of a link to entries', () => {
  it('has its instants as they are, and what counts the entries', () => {
    const address = 'agency=PBOC&counted=NO_CASE&from=2016-06-02T16:00:01.000Z&to=2016-06-02T17:00:00.000Z';
    expect(auditFilter(new URLSearchParams(address))).toEqual({
      agency: 'PBOC',
      countedBy: 'NO_CASE',
      from: '2016-06-02T16:00:01.000Z',
      to: '2016-06-02T17:00:00.000Z',
    });
  });
});

describe('days of Beijing', () => {
  it('begin eight hours before those of UTC', () => {
    expect(beijingInstant('2016-06-01')).toBe('2016-05-31T16:00:00.000Z');
    expect(beijingDayOf('2016-05-31T15:59:59Z')).toBe('2016-05-31');
    expect(beijingDayOf('2016-05-31T16:00:00Z')).toBe('2016-06-01');
  });
});

describe('counts of decisions', () => {
  it('tell what was given, masked and denied', () => {
    expect(decisionCounts([{ decision: 'GIVEN' }, { decision: 'DENIED' }, { decision: 'GIVEN' }])).toEqual({
      GIVEN: 2,
      MASKED: 0,
      DENIED: 1,
    });
  });
});
