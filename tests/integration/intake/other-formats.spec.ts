import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayOfSerial, textOfNumber } from '../../../src/intake/files/xlsx/cells.js';
import { openIntakeSite, type IntakeSite } from '../../testkit/intake/intake-site.js';
import { workbookOf, type Cell } from '../../testkit/intake/workbook.js';
import { zipOf } from '../../testkit/zip.js';

const HEADERS = [
  '账号',
  '从业机构代码',
  '账户类型',
  '开户银行',
  '备付金存放机构',
  '开户日期',
  '余额(万元)',
  '余额日期',
];

let site: IntakeSite;

beforeAll(async () => {
  site = await openIntakeSite();
});
afterAll(() => site?.close());
beforeEach(() =>
  site.owner.query(
    `TRUNCATE pboc.account, pboc.account_transaction, pboc.intake_run, pboc.intake_refusal, pboc.intake_key`,
  ),
);

const platform = (): string => site.platforms[0] ?? '';

const cells = (account: Cell, changes: Readonly<Record<number, Cell>> = {}): Cell[] => {
  const row: Cell[] = [
    account,
    platform(),
    '结算账户',
    '中国银行',
    '其他',
    { serial: 42_491 },
    1234.5678,
    '2016-05-31',
  ];
  return row.map((cell, place) => changes[place] ?? cell);
};

async function importFile(name: string, content: string | Buffer, sheet = '') {
  const path = await site.write(name, content);
  const proposed = await site.run('propose', path);
  const mapping = await site.write(`${name}.yaml`, proposed.output + (sheet ? `sheet: ${sheet}\n` : ''));
  return site.run('run', path, '--mapping', mapping, '--errors', `${site.folder}/errors.ndjson`);
}

async function faults(): Promise<unknown[]> {
  const lines = (await site.read('errors.ndjson')).trim().split('\n');
  return lines.map((line) => {
    const { line: number, column, code, expected } = JSON.parse(line) as Record<string, unknown>;
    return [number, column, code, expected];
  });
}

const stored = (): Promise<unknown> =>
  site.owner.query(
    `SELECT account_no, kind, bank, balance, opened_on::text, balance_on::text FROM pboc.account ORDER BY 1`,
  );

const ROW = {
  account_no: '10000001',
  kind: 'SETTLEMENT',
  bank: '中国银行',
  balance: '1234567800',
  opened_on: '2016-05-01',
  balance_on: '2016-05-31',
};

describe('a workbook', () => {
  it('goes in: shared and inline texts, numbers, days by their format, blank rows left out', async () => {
    const rows: Cell[][] = [
      HEADERS,
      cells('10000001'),
      [],
      cells({ inline: '10000002' }, { 6: '1,234.5678' }),
    ];
    const { output } = await importFile('book.xlsx', workbookOf({ 账户: rows }));
    expect(output).toContain('2 new, 0 changed, 0 unchanged, 0 refused');
    expect(await stored()).toEqual([ROW, { ...ROW, account_no: '10000002' }]);
  });

  it('has the sheet that the mapping names, and the first one otherwise', async () => {
    const book = workbookOf({ 账户: [HEADERS, cells('10000001')], 更正: [HEADERS, cells('10000009')] });
    await importFile('two.xlsx', book);
    expect(await site.column('SELECT account_no FROM pboc.account')).toEqual(['10000001']);
    await importFile('two.xlsx', book, '更正');
    expect(await site.column('SELECT account_no FROM pboc.account ORDER BY 1')).toEqual([
      '10000001',
      '10000009',
    ]);
  });

  it('names rows and columns of what is refused: errors of cells, and numbers that lost digits', async () => {
    const rows = [
      HEADERS,
      cells('10000001'),
      cells('10000002', { 6: { error: '#DIV/0!' } }),
      cells(6.222020200112346e18),
    ];
    const { output } = await importFile('bad.xlsx', workbookOf({ 账户: rows }));
    expect(output).toContain('1 new, 0 changed, 0 unchanged, 2 refused');
    expect(await faults()).toEqual([
      [3, null, 'MALFORMED_LINE', 'a value in the cell G3, and no error (#DIV/0!)'],
      [4, 'account_no', 'RULE', '8 to 32 digits'],
    ]);
  });

  it.each([
    ['another ZIP file', () => zipOf([{ name: 'a.txt', data: 'x' }])],
    ['broken XML', () => zipOf([{ name: 'xl/workbook.xml', data: '<workbook><sheets>' }])],
    ['a ZIP file cut short', () => workbookOf({ a: [HEADERS] }).subarray(0, 300)],
  ])('is not %s', async (_name, content) => {
    const { exitCode, errors } = await site.run('propose', await site.write('no.xlsx', content()));
    expect([exitCode, errors]).toEqual([1, expect.stringContaining('is no XLSX workbook')]);
  });

  it.each([
    [42_491, false, '2016-05-01'],
    [42_491.5, false, '2016-05-01 12:00:00.000'],
    [41_029, true, '2016-05-01'],
  ])('counts days: %s (from 1904: %s) is %s', (serial, from1904, day) => {
    expect(dayOfSerial(serial, from1904)).toBe(day);
  });

  it.each([
    ['1234.5678000000001', '1234.5678'],
    ['1E-3', '0.001'],
    ['1.5E-7', '0.00000015'],
    ['12345678', '12345678'],
    ['6.222020200112346E18', '6.222020200112346e+18'],
  ])('shows the number %s as %s', (text, shown) => {
    expect(textOfNumber(text)).toBe(shown);
  });
});

describe('NDJSON', () => {
  const object = (account: unknown, changes: object = {}): string =>
    JSON.stringify({
      账号: account,
      从业机构代码: platform(),
      账户类型: 'SETTLEMENT',
      开户银行: '中国银行',
      备付金存放机构: '其他',
      开户日期: '2016-05-01',
      '余额(万元)': 1234.5678,
      余额日期: '20160531',
      ...changes,
    });

  it('goes in, an object a line', async () => {
    const { output } = await importFile('a.ndjson', `${object('10000001')}\n\n${object('10000002')}\n`);
    expect(output).toContain('2 new, 0 changed, 0 unchanged, 0 refused');
    expect(await stored()).toEqual([ROW, { ...ROW, account_no: '10000002' }]);
  });

  it('is refused line by line: no object, an object in it, a number that lost digits, a name that is missing', async () => {
    const lines = [
      object('10000001'),
      '{"账号": ',
      '[1]',
      object({ no: 1 }),
      '{"账号":6222020200112345678}',
      object('10000003', { 开户银行: undefined }),
    ];
    const { output } = await importFile('b.ndjson', lines.join('\n'));
    expect(output).toContain('1 new, 0 changed, 0 unchanged, 5 refused');
    expect(await faults()).toEqual([
      [2, null, 'MALFORMED_LINE', 'one JSON object on the line'],
      [3, null, 'MALFORMED_LINE', 'one JSON object on the line'],
      [4, null, 'MALFORMED_LINE', 'one JSON object on the line'],
      [5, null, 'MALFORMED_LINE', 'numbers of more than 15 digits as texts'],
      [6, 'bank', 'REQUIRED', 'a value'],
    ]);
  });
});
