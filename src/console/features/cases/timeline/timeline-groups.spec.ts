import { describe, expect, it } from 'vitest';
import { daysOf, type StepLike } from './timeline-groups';

const step = (subject: string, command: string, agency: string | null, at: string): StepLike => ({
  subject,
  command,
  agency,
  officer: agency && 'u1',
  at,
});

const STEPS = [
  step('CASE', 'openSubstanceCase', 'PBOC', '2016-06-01T01:00:00Z'),
  step('CASE', 'fileOpinion', 'PBOC', '2016-06-01T02:00:00Z'),
  // 1:00 of the next day in Beijing.
  step('CASE', 'fileOpinion', 'BANKING', '2016-06-01T17:00:00Z'),
  step('DISPUTE', 'openDispute', 'BANKING', '2016-06-01T17:00:00Z'),
  step('CASE', 'openDispute', 'BANKING', '2016-06-01T17:00:00Z'),
  step('DISPUTE', 'referDispute', null, '2016-06-09T16:00:00Z'),
];

const told = (kind: Parameters<typeof daysOf>[1]) =>
  daysOf(STEPS, kind).map(
    ({ day, acts }) =>
      `${day} ${acts.map((act) => [act.step, ...act.consequences].map(({ command }) => command).join('>')).join(' ')}`,
  );

describe('daysOf', () => {
  it('tells what followed from a step with it, by days of Beijing, the latest first', () => {
    expect(told(null)).toEqual([
      '2016-06-10 referDispute',
      '2016-06-02 fileOpinion>openDispute>openDispute',
      '2016-06-01 fileOpinion openSubstanceCase',
    ]);
  });

  it('finds what is looked for', () => {
    expect(told('OPINIONS')).toEqual([
      '2016-06-02 fileOpinion>openDispute>openDispute',
      '2016-06-01 fileOpinion',
    ]);
    expect(told('SYSTEM')).toEqual(['2016-06-10 referDispute']);
    expect(told('COORDINATION')).toHaveLength(2);
  });
});
