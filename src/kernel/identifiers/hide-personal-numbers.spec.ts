import { expect, it } from 'vitest';
import { hidePersonalNumbers } from './hide-personal-numbers.js';

it.each([
  ['身份证11010519491231002X的调查', '身份证110***********002X的调查'],
  ['call 13812345678 now', 'call 138****5678 now'],
  ['国办发〔2016〕21号', '国办发〔2016〕21号'],
  ['warrant:01a22c36-bcac-70d6-8941-776154360454', 'warrant:01a22c36-bcac-70d6-8941-776154360454'],
  ['91110105HY0000016E', '91110105HY0000016E'],
])('%s: %s', (text, left) => {
  expect(hidePersonalNumbers(text)).toBe(left);
});
