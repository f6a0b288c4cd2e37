import { expect, it } from 'vitest';
import { regionPrefix } from './region-prefix.js';

it('keeps what the divisions of a region share', () => {
  expect(regionPrefix('110000')).toBe('11');
  expect(regionPrefix('330100')).toBe('3301');
  expect(regionPrefix('330106')).toBe('330106');
  expect(regionPrefix('469005')).toBe('469005');
});
