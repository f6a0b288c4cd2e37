import { expect, it } from 'vitest';
import { isBusinessRole, isHuman, ROLES } from './agencies.js';

it('tells persons from machines and administrators', () => {
  expect(ROLES.filter(isHuman)).toEqual(['OFFICER', 'LEADER']);
});

it('keeps the three administrators (三员) from business', () => {
  expect(ROLES.filter(isBusinessRole)).toEqual(['SYSTEM', 'OFFICER', 'LEADER']);
});
