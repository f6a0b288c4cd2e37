import { expect, it } from 'vitest';
import { availableMajorCaseActions, type MajorCaseState } from './major-case.js';

const DUE = new Date('2026-06-01T03:00:00Z');
const report = (state: MajorCaseState) =>
  ({ groupLevel: 'MUNICIPAL', groupRegion: '320100', state, dueAt: DUE }) as const;
const OFFICE = { agency: 'OFFICE', role: 'OFFICER', level: 'MUNICIPAL', region: '320100' } as const;

it('a report is acknowledged by an office that was told, until one has', () => {
  expect(availableMajorCaseActions(OFFICE, report('REPORTED'))).toMatchObject([
    { mutation: 'acknowledgeMajorCase', deadline: DUE },
  ]);
  expect(availableMajorCaseActions(OFFICE, report('ACKNOWLEDGED'))).toEqual([]);
  for (const other of [
    { ...OFFICE, agency: 'BANKING' },
    { ...OFFICE, role: 'AUDITOR' as const },
    { ...OFFICE, region: '320200' },
  ]) {
    expect(availableMajorCaseActions(other, report('REPORTED'))).toEqual([]);
  }
});
