import { expect, it } from 'vitest';
import { readRetryAfter } from './retry-after.js';

const NOW = new Date('2026-06-15T02:00:00.000Z');
const DAY_LATER = '2026-06-16T02:00:00.000Z';

it.each([
  ['120', '2026-06-15T02:02:00.000Z'],
  [' 120 ', '2026-06-15T02:02:00.000Z'],
  ['86400', DAY_LATER],
  ['86401', DAY_LATER],
  ['9'.repeat(400), DAY_LATER],
  ['Mon, 15 Jun 2026 03:00:00 GMT', '2026-06-15T03:00:00.000Z'],
  ['Monday, 15-Jun-26 03:00:00 GMT', '2026-06-15T03:00:00.000Z'],
  ['Mon Jun 15 03:00:00 2026', '2026-06-15T03:00:00.000Z'],
  ['Fri, 31 Dec 9999 23:59:59 GMT', DAY_LATER],
  [['60', '120'], '2026-06-15T02:01:00.000Z'],
])('reads %s', (value, expected) => {
  expect(readRetryAfter(value, NOW)?.toISOString()).toBe(expected);
});

it.each([
  undefined,
  '',
  '0',
  '-5',
  '1.5',
  '1e3',
  'soon',
  'Mon, 15 Jun 2026 01:00:00 GMT',
  'Mon, 99 Jun 2026 03:00:00 GMT',
  '2026-06-15T03:00:00Z',
])('takes %s as nothing said, or said of the past', (value) => {
  expect(readRetryAfter(value, NOW)).toBeNull();
});
