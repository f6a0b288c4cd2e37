import { expect, it } from 'vitest';
import { heldBy } from './held-by.js';

const held = [
  { name: '甲', idNumber: '11010519491231002X' },
  { name: '乙', idNumber: '11010519491231002x' },
  { name: '丙', idNumber: 'USA110074112405' },
  { name: '丁公司', idNumber: null },
];
const names = (idNumber: string | null): string[] => heldBy(idNumber, held).map(({ name }) => name);

it.each([
  ['11010519491231002X', ['甲', '乙']],
  ['11010519491231002x', ['甲', '乙']],
  [' １１０１０５１９４９１２３１００２Ｘ ', ['甲', '乙']],
  ['usa110074112405', ['丙']],
  ['440305199001010018', []],
  [null, ['丁公司']],
])('gives what %s holds', (idNumber, expected) => {
  expect(names(idNumber)).toEqual(expected);
});

it.each([
  ['hello', 'IDENTITY_NUMBER_UNRECOGNISED'],
  ['', 'IDENTITY_NUMBER_UNRECOGNISED'],
  ['E12345678', 'IDENTITY_NUMBER_UNRECOGNISED'],
  ['110105194912310021', 'RESIDENT_ID_CHECK_CHARACTER'],
  ['110105194902300029', 'RESIDENT_ID_DATE'],
])('refuses %s, and does not say that it holds nothing', (idNumber, refusal) => {
  expect(() => names(idNumber)).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', refusal }) }),
  );
});
