import { expect, it } from 'vitest';
import { saidWith } from './said-with';

const PAPER = { description: '处罚决定书', sha256: 'a'.repeat(64) };

it.each([
  ['the report', { report: '已吊销。', evidence: [PAPER] }, '已吊销。', [PAPER]],
  ['findings', { result: 'RETURNED', findings: '缺公示截图。', evidence: [] }, '缺公示截图。', []],
  ['a reason', { reason: '外地取证', workingDays: 10 }, '外地取证', []],
  ['nothing where a remark was left out', { remark: null }, null, []],
  ['nothing of what is no document', { evidence: ['x', null] }, null, []],
  ['nothing where there is nothing', null, null, []],
])('finds %s', (_what, details, statement, evidence) => {
  expect(saidWith(details)).toEqual({ statement, evidence });
});
