import { expect, it } from 'vitest';
import { mappingInput, missingColumns, NOTHING, unusedHeaders, wordsOf, type ImportTable } from './mapping';

const column = (name: string, isRequired: boolean) =>
  ({ name, label: name, kind: 'TEXT', isKey: false, isRequired, codes: [] }) as const;
const table: ImportTable = {
  name: 'pboc.account',
  label: '账户',
  columns: [column('account_no', true), column('kind', true), column('bank', false)],
};
const picks = {
  account_no: { ...NOTHING, header: '账号' },
  kind: { ...NOTHING, header: '类型', words: '一般户=SETTLEMENT；存管 ＝ CUSTODY\nx' },
  bank: { ...NOTHING, constant: ' 工行 ' },
};

it('words for codes are read with the marks of both languages', () => {
  expect(wordsOf('a=B; c＝D；=x; y')).toEqual([
    { word: 'a', code: 'B' },
    { word: 'c', code: 'D' },
  ]);
});

it('what was chosen becomes a mapping: a value counts only where there is no header', () => {
  expect(mappingInput(table, picks)).toEqual({
    table: 'pboc.account',
    columns: [
      { column: 'account_no', header: '账号' },
      {
        column: 'kind',
        header: '类型',
        values: [
          { word: '一般户', code: 'SETTLEMENT' },
          { word: '存管', code: 'CUSTODY' },
        ],
      },
    ],
    constants: [{ column: 'bank', value: '工行' }],
  });
});

it('what is missing and what is not used is told', () => {
  expect(missingColumns(table, { account_no: NOTHING }).map(({ name }) => name)).toEqual([
    'account_no',
    'kind',
  ]);
  expect(missingColumns(table, picks)).toEqual([]);
  expect(unusedHeaders(['账号', '备注'], picks)).toEqual(['备注']);
});
