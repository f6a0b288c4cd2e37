import { describe, expect, it } from 'vitest';
import { copyLine } from './copy-format.js';

describe('copyLine', () => {
  it('puts the fields in the order of the columns', () => {
    expect(copyLine(['b', 'a'], { a: 'x', b: 7 })).toBe('7\tx\n');
  });

  it('tells null from text that looks like it', () => {
    expect(copyLine(['a', 'b'], { a: null, b: '\\N' })).toBe('\\N\t\\\\N\n');
  });

  it('keeps tabs, line ends and backslashes inside the field', () => {
    expect(copyLine(['a'], { a: 'x\ty\nz\r\\' })).toBe('x\\ty\\nz\\r\\\\\n');
  });

  it('writes booleans and arrays as PostgreSQL reads them', () => {
    expect(copyLine(['a', 'b', 'c'], { a: true, b: [], c: ['x"y', 'p\\q', 'NULL'] })).toBe(
      't\t{}\t{"x\\\\"y","p\\\\\\\\q","NULL"}\n',
    );
  });
});
