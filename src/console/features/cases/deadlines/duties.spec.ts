import { describe, expect, it } from 'vitest';
import { dutiesOf, type StageLike } from './duties';

const STAGE: StageLike = {
  status: 'COLLECTING',
  concernedAgencies: ['PBOC', 'BANKING', 'POLICE'],
  silentAgencies: [],
  closedAt: null,
  dueAt: '2016-06-15T15:59:59.999Z',
  answered: ['PBOC'],
  dispute: null,
};
const BEFORE = Date.parse('2016-06-10T00:00:00Z');
const AFTER = Date.parse('2016-06-16T00:00:00Z');
const told = (stage: Partial<StageLike>, now = BEFORE) =>
  dutiesOf({ ...STAGE, ...stage }, now).map(({ who, task, state }) => `${who} ${task} ${state}`);

describe('dutiesOf', () => {
  it('names who has answered, who is awaited, who is late and who was silent', () => {
    expect(told({})).toEqual(['PBOC ANSWER DONE', 'BANKING ANSWER WAITING', 'POLICE ANSWER WAITING']);
    expect(told({ silentAgencies: ['POLICE'] }, AFTER)).toEqual([
      'PBOC ANSWER DONE',
      'BANKING ANSWER LATE',
      'POLICE ANSWER SILENT',
    ]);
  });

  it('names whoever acts at the stage of a dispute', () => {
    const stages = ['CONSULTATION', 'REFERRED', 'LEGAL_REVIEW', 'DELIBERATION', 'SUSPENDED'];
    expect(stages.map((status) => told({ status: 'DISPUTED', dispute: { status, dueAt: null } })[0])).toEqual(
      [
        'PBOC CONSULT MAY',
        'OFFICE ACCEPT WAITING',
        'LEGAL_AFFAIRS REVIEW WAITING',
        'LEADING_GROUP DELIBERATE WAITING',
        'OFFICE RESUME WAITING',
      ],
    );
  });

  it('asks the office to close what was determined, and nobody once that is done', () => {
    expect(told({ status: 'DETERMINED' })).toEqual(['OFFICE CLOSE WAITING']);
    expect(told({ status: 'DETERMINED', closedAt: '2016-07-01T00:00:00Z' })).toEqual([]);
    expect(told({ status: 'WITHDRAWN' })).toEqual([]);
  });
});
