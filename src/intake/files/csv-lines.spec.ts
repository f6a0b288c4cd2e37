import { describe, expect, it } from 'vitest';
import { CsvLines } from './csv-lines.js';

function read(text: string, delimiter = ','): unknown[] {
  const csv = new CsvLines(delimiter);
  return [...csv.push(text.split('\n')), ...csv.end()].map(({ line, fields, fault }) =>
    fault === null ? [line, ...fields] : [line, fault.facts['problem']],
  );
}

describe('lines of CSV', () => {
  it('are split at the delimiter, and blank ones are left out', () => {
    expect(read('a,b\n1,2\n\n,\n3,')).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
      [5, '3', ''],
    ]);
    expect(read('a;b\n1;2', ';')).toHaveLength(2);
  });

  it('may have delimiters, quotation marks and line ends within quotation marks', () => {
    expect(read('a,b\n"1,5","x ""y"""\n"two\nlines",z\nlast,row')).toEqual([
      [1, 'a', 'b'],
      [2, '1,5', 'x "y"'],
      [3, 'two\nlines', 'z'],
      [5, 'last', 'row'],
    ]);
  });

  it('with another number of columns are malformed, but for empty ones at the end', () => {
    expect(read('a,b\n1,2,3\n1,2,\n1')).toEqual([
      [1, 'a', 'b'],
      [2, 'COLUMNS'],
      [3, '1', '2', ''],
      [4, 'COLUMNS'],
    ]);
  });

  it('with stray quotation marks are malformed alone: no row around them is lost', () => {
    const stray = ['a,b', '1,x"y', '2,ok', '3,"open', '4,ok', '5,"z"z', '6,ok', '"7"",ok', '8,ok'];
    expect(read(stray.join('\n'))).toEqual([
      [1, 'a', 'b'],
      [2, 'QUOTES'],
      [3, '2', 'ok'],
      [4, 'QUOTES'],
      [5, '4', 'ok'],
      [6, 'QUOTES'],
      [7, '6', 'ok'],
      [8, 'QUOTES'],
      [9, '8', 'ok'],
    ]);
  });

  it('that are never closed cost no more than themselves', () => {
    const rows = Array.from({ length: 500 }, (_each, index) => `${index},ok`);
    const found = read(['a,b', '1,"open', ...rows].join('\n'));
    expect(found).toHaveLength(502);
    expect(found[1]).toEqual([2, 'QUOTES']);
  });
});
