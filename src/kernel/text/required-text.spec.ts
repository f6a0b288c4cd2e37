import { expect, it } from 'vitest';
import { readRequiredText } from './required-text.js';

it.each([
  ['', 'INPUT_MISSING'],
  [' \n\t', 'INPUT_MISSING'],
  ['123456', 'INPUT_TOO_LONG'],
  ['     1', 'INPUT_TOO_LONG'],
  ['a\u0000', 'INPUT_UNREADABLE'],
  ['a\u001b', 'INPUT_UNREADABLE'],
  ['\ud83d', 'INPUT_UNREADABLE'],
])('refuses %j with %s', (text, code) => {
  expect(readRequiredText('reason', text, 5)).toMatchObject({
    ok: false,
    error: { code, facts: { field: 'reason' } },
  });
});

it('gives what is left of the rest', () => {
  expect(readRequiredText('reason', ' 理由 ', 5)).toEqual({ ok: true, value: '理由' });
  expect(readRequiredText('reason', 'e\u0301\n2', 5)).toEqual({ ok: true, value: '\u00e9\n2' });
});
