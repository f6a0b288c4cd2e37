import { describe, expect, it } from 'vitest';
import { sql, sqlNamed, textOf } from './sql.js';

describe('SQL with its values', () => {
  it('numbers its parameters from where it stands', () => {
    const piece = sql`a = ${1} AND b = ANY (${['x']})`;
    expect(textOf(piece, 3)).toBe('a = $3 AND b = ANY ($4)');
    expect(piece.values).toEqual([1, ['x']]);
  });

  it('takes other pieces in, and never a value as text', () => {
    const inner = sql`region = ${"'; DROP TABLE x"} OR region IS NULL`;
    const outer = sql`agency = ${'PBOC'} AND (${inner}) AND ${sqlNamed('closed_at')} IS NULL AND level = ${'NATIONAL'}`;
    expect(textOf(outer, 1)).toBe(
      'agency = $1 AND (region = $2 OR region IS NULL) AND closed_at IS NULL AND level = $3',
    );
    expect(outer.values).toEqual(['PBOC', "'; DROP TABLE x", 'NATIONAL']);
  });

  it('gives values by name, as often as they are named, and leaves casts alone', () => {
    const piece = sqlNamed(`:viewer IN (a, b) OR c = ANY (d::text[]) AND e < :after::uuid AND :viewer = f`, {
      viewer: 'PBOC',
      after: null,
    });
    expect(textOf(piece, 1)).toBe('$1 IN (a, b) OR c = ANY (d::text[]) AND e < $2::uuid AND $3 = f');
    expect(piece.values).toEqual(['PBOC', null, 'PBOC']);
    expect(() => sqlNamed('a = :unknown')).toThrow(':unknown');
  });

  it('may have no values', () => {
    expect(textOf(sql`true`, 5)).toBe('true');
  });
});
