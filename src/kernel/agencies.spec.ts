import { expect, it } from 'vitest';
import { isBusinessRole, isPerson, ROLES } from './agencies.js';

it('tells persons from machines and administrators', () => {
  expect(ROLES.filter(isPerson)).toEqual(['OFFICER', 'LEADER']);
});

it('keeps the three administrators (三员) from business', () => {
  expect(ROLES.filter(isBusinessRole)).toEqual(['SYSTEM', 'OFFICER', 'LEADER']);
});
