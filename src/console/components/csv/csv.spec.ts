import { expect, it } from 'vitest';
import { csvOf } from './csv';

it('is UTF-8 with a byte order mark, lines as RFC 4180 has them', () => {
  expect(csvOf(['名称', '金额'], [['某公司', '1,5']])).toBe('\uFEFF名称,金额\r\n某公司,"1,5"\r\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'lets no spreadsheet take %j for a formula',
  (cell) => {
    const [, line = ''] = csvOf(['x'], [[cell]]).split('\r\n');
    expect(line.replace(/^"/, '')).toMatch(/^'/);
  },
);
