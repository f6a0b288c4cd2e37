import { expect, it } from 'vitest';
import { countedVotes } from './deliberation.js';
import { sitsIn, standingOf, type Acting } from './standing.js';

it('counts each member’s last vote, and none of a member who is recused', () => {
  const votes = [
    { version: 9, member: 'a', choice: 'AGAINST' },
    { version: 6, member: 'a', choice: 'FOR' },
    { version: 7, member: 'b', choice: 'FOR' },
    { version: 8, member: 'c', choice: 'FOR' },
  ];
  expect(countedVotes(votes, new Set(['b']))).toEqual([votes[0], votes[3]]);
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
  ['LEADING_GROUP', 'OFFICER', null],
] as const)('%s %s acts as %s', (agency, role, standing) => {
  expect(standingOf(acting(agency, role), ['BANKING', 'SECURITIES'])).toBe(standing);
});

it('seats a leader in the group of his own level and region', () => {
  const leader = acting('LEADING_GROUP', 'LEADER');
  expect(sitsIn(leader, { level: 'PROVINCIAL', region: '110000' })).toBe(true);
  expect(sitsIn(leader, { level: 'PROVINCIAL', region: '440000' })).toBe(false);
  expect(sitsIn(leader, { level: 'NATIONAL', region: null })).toBe(false);
  expect(sitsIn({ ...leader, level: 'NATIONAL' }, { level: 'NATIONAL', region: null })).toBe(true);
});
