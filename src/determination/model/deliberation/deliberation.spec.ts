import { expect, it } from 'vitest';
import { firstMeetingAt, currentVotes } from './deliberation.js';
import { sitsIn, capacityOf, type Acting } from '../actors/actor-capacity.js';

it('counts each member’s last vote on the tabled draft, and none of a member who is recused', () => {
  const votes = [
    { version: 9, member: 'a', draftVersion: 5, choice: 'AGAINST' },
    { version: 6, member: 'a', draftVersion: 5, choice: 'FOR' },
    { version: 7, member: 'b', draftVersion: 5, choice: 'FOR' },
    { version: 8, member: 'c', draftVersion: 5, choice: 'FOR' },
    { version: 4, member: 'd', draftVersion: 3, choice: 'FOR' },
  ];
  expect(currentVotes(votes, 5, new Set(['b']))).toEqual([votes[0], votes[3]]);
  expect(currentVotes(votes, null, new Set())).toEqual([]);
});

const hour = (number: number): Date => new Date(Date.UTC(2016, 5, 13, number));

it.each([
  ['one meeting', [[3, 1]], 3],
  ['one that is said to have been before it was called', [[1, 3]], 3],
  [
    'one put off before it began',
    [
      [3, 1],
      [9, 2],
    ],
    9,
  ],
  [
    'a second one after the first',
    [
      [3, 1],
      [9, 4],
    ],
    3,
  ],
  [
    'two put off',
    [
      [5, 1],
      [6, 2],
      [7, 3],
    ],
    7,
  ],
] as const)('knows when a group first met: %s', (_which, calls, first) => {
  const meetings = calls.map(([meeting, convened], index) => ({
    version: index,
    meetingAt: hour(meeting),
    convenedAt: hour(convened),
  }));
  expect(firstMeetingAt(meetings.toReversed())).toEqual(hour(first));
});

it('has no first meeting where none was called', () => {
  expect(() => firstMeetingAt([])).toThrow(RangeError);
});

const acting = (agency: Acting['agency'], role: Acting['role']): Acting => ({
  agency,
  role,
  level: 'PROVINCIAL',
  region: '110000',
  officer: 'u1',
});

it.each([
  ['BANKING', 'OFFICER', 'PARTY'],
  ['BANKING', 'LEADER', 'PARTY'],
  ['BANKING', 'SYSTEM', null],
  ['PBOC', 'OFFICER', null],
  ['OFFICE', 'OFFICER', 'OFFICE'],
  ['OFFICE', 'SYSTEM_ADMINISTRATOR', null],
  ['LEADING_GROUP', 'LEADER', 'LEADING_GROUP'],
  ['LEADING_GROUP', 'OFFICER', 'REVIEWER'],
] as const)('%s %s acts as %s', (agency, role, capacity) => {
  expect(capacityOf(acting(agency, role), ['BANKING', 'SECURITIES'])).toBe(capacity);
});

it('seats a leader in the group of his own level and region', () => {
  const leader = acting('LEADING_GROUP', 'LEADER');
  expect(sitsIn(leader, { level: 'PROVINCIAL', region: '110000' })).toBe(true);
  expect(sitsIn(leader, { level: 'PROVINCIAL', region: '440000' })).toBe(false);
  expect(sitsIn(leader, { level: 'NATIONAL', region: null })).toBe(false);
  expect(sitsIn({ ...leader, level: 'NATIONAL' }, { level: 'NATIONAL', region: null })).toBe(true);
});
