import { describe, expect, it } from 'vitest';
import { differencesOf, isSame, merged } from './version-difference';

const BASE = { substanceClass: 'LENDING', gravity: 'MINOR', licenceNeeded: null, redLines: ['A'] } as const;

describe('differencesOf', () => {
  it('proposes the change of whoever made one, and asks where both did', () => {
    const mine = { ...BASE, gravity: 'GRAVE', licenceNeeded: '备案' } as const;
    const theirs = { ...BASE, gravity: 'SUSPECTED_CRIME', redLines: ['A', 'B'] } as const;
    const differences = differencesOf(BASE, mine, theirs);
    expect(differences.map(({ field, proposed, contested }) => [field, proposed, contested])).toEqual([
      ['licenceNeeded', 'MINE', false],
      ['redLines', 'THEIRS', false],
      ['gravity', 'MINE', true],
    ]);
    expect(merged(mine, differences, {})).toEqual({ ...mine, redLines: ['A', 'B'] });
    expect(merged(mine, differences, { gravity: 'THEIRS', redLines: 'MINE' })).toEqual({
      ...mine,
      gravity: 'SUSPECTED_CRIME',
    });
  });

  it('takes nothing said for the same, however it is written', () => {
    const written = [
      [null, undefined],
      ['', null],
      [[], null],
      [{ raised: null, fraud: false }, null],
      [[{ law: 'A', article: '1' }], [{ article: '1', law: 'A' }]],
    ];
    for (const [one, other] of written) expect(isSame(one, other)).toBe(true);
    expect(isSame(0, null)).toBe(false);
  });
});
