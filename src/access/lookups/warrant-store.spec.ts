import { expect, test } from 'vitest';
import { warrantIdOf } from './warrant-store.js';

const ID = '018f3c1e-7b2a-7c3d-8e4f-5a6b7c8d9e0f';

test('a basis of the form warrant:<id> names a warrant', () => {
  expect(warrantIdOf(`warrant:${ID}`)).toBe(ID);
  expect(warrantIdOf(`warrant:${ID.toUpperCase()}`)).toBe(ID);
});

test.each([
  null,
  '',
  '刑事诉讼法 144',
  'warrant:',
  'warrant:1',
  ` warrant:${ID}`,
  `warrant:${ID} `,
  `warrant:${ID},x`,
  ID,
])('the basis %j names none', (basis) => {
  expect(warrantIdOf(basis)).toBeNull();
});
