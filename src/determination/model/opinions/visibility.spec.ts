import { expect, it } from 'vitest';
import { visibleOpinions } from './visibility.js';

const OPINIONS = [
  { agency: 'BANKING', status: 'ACTIVE' },
  { agency: 'PBOC', status: 'WITHDRAWN' },
  { agency: 'COMMERCE', status: 'DECLINED' },
];
const COLLECTING = { status: 'COLLECTING', collectionClosedAt: null };

it('hides the others’ opinions while they are collected from agencies without one that stands', () => {
  expect(visibleOpinions('BANKING', COLLECTING, OPINIONS)).toEqual(OPINIONS);
  expect(visibleOpinions('PBOC', COLLECTING, OPINIONS)).toEqual([OPINIONS[1]]);
  expect(visibleOpinions('COMMERCE', COLLECTING, OPINIONS)).toEqual([OPINIONS[2]]);
  expect(visibleOpinions('POLICE', COLLECTING, OPINIONS)).toEqual([]);
  expect(visibleOpinions('OFFICE', COLLECTING, OPINIONS)).toEqual(OPINIONS);
});

it.each([
  ['DISPUTED', null, OPINIONS],
  ['DETERMINED', null, OPINIONS],
  ['COLLECTING', new Date(0), OPINIONS],
  ['WITHDRAWN', new Date(0), OPINIONS],
  ['WITHDRAWN', null, []],
] as const)(
  'shows an onlooker of a case %s, collected %s, what was open',
  (status, collectionClosedAt, seen) => {
    expect(visibleOpinions('POLICE', { status, collectionClosedAt }, OPINIONS)).toEqual(seen);
  },
);
