import { expect, it } from 'vitest';
import { wayOut } from './way-out';

it.each([
  ['PURPOSE_MISSING', 'PURPOSE'],
  ['PURPOSE_NOT_COVERED', 'PURPOSE'],
  ['NO_AGREEMENT', 'AGREEMENT'],
  ['WARRANT_REQUIRED', 'WARRANT'],
  ['BASIS_MISSING', 'BASIS'],
  ['CASE_REQUIRED', 'MATTER'],
  ['QUOTA_EXCEEDED', 'AGREEMENT'],
  ['NOT_SHARED', null],
  ['ROLE_NOT_ALLOWED', null],
])('a denial for %s is met by %s', (reason, step) => {
  expect(wayOut({ message: '', extensions: { code: 'FIELD_DENIED', reason } })).toBe(step);
});
