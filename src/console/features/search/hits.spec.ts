import { describe, expect, it } from 'vitest';
import { addressOf, grouped, type Hit } from './hits';

const hit = (kind: Hit['kind'], id: string | null, code?: string): Hit => ({
  kind,
  by: 'NAME',
  id,
  number: null,
  title: null,
  platform: code ? { code, name: code, registeredRegion: null } : null,
});

describe('what was found', () => {
  it.each([
    [hit('PLATFORM', null, 'P1'), '/platforms/P1'],
    [hit('PLATFORM', null), null],
    [hit('SUBSTANCE_CASE', 'c 1', 'P1'), '/cases/c%201'],
    [hit('AGREEMENT', 'a1'), '/agreements/a1'],
    [hit('ORDER', null), null],
  ])('has a page: %#', (each, address) => {
    expect(addressOf(each)).toBe(address);
  });

  it('stands by kind', () => {
    const hits = [hit('PLATFORM', null, 'A'), hit('ORDER', 'o'), hit('PLATFORM', null, 'B')];
    expect(grouped(hits).map(([kind, some]) => [kind, some.length])).toEqual([
      ['PLATFORM', 2],
      ['ORDER', 1],
    ]);
  });
});
