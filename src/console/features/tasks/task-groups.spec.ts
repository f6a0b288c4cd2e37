import { expect, it } from 'vitest';
import { taskGroup } from './task-groups';

/** Wednesday, 1 June 2016, 09:30 in Beijing. */
const NOW = Date.parse('2016-06-01T01:30:00Z');

it.each([
  [null, 'OTHER'],
  ['2016-06-01T01:29:59Z', 'OVERDUE'],
  ['2016-06-01T01:30:00Z', 'OVERDUE'],
  // The end of the day in Beijing, which is 16:00 UTC.
  ['2016-06-01T16:00:00Z', 'TODAY'],
  ['2016-06-01T16:00:01Z', 'WEEK'],
  // The end of Sunday, 5 June.
  ['2016-06-05T16:00:00Z', 'WEEK'],
  ['2016-06-05T16:00:01Z', 'OTHER'],
])('a task that is due at %s is of the group %s', (dueAt, group) => {
  expect(taskGroup(dueAt, NOW)).toBe(group);
});

it('a week ends on the Sunday that it is', () => {
  const sunday = Date.parse('2016-06-05T02:00:00Z');
  expect(taskGroup('2016-06-05T16:00:00Z', sunday)).toBe('TODAY');
  expect(taskGroup('2016-06-05T16:00:01Z', sunday)).toBe('OTHER');
});
