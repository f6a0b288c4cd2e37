import { describe, expect, test } from 'vitest';
import { ACTORS, type Actor } from '../../kernel/index.js';
import type { CatalogueItem, MatrixCell } from '../../access/index.js';
import { diffLines, matrixLines } from './access-table.js';

const cell = (changes: Partial<MatrixCell>): MatrixCell => ({
  allowed: true,
  masked: false,
  warrant: false,
  regional: false,
  dailyQuota: null,
  rule: 'purpose-covered',
  reason: null,
  agreementId: 'a1',
  ...changes,
});
const item = (id: string): CatalogueItem => ({
  id,
  owner: 'PBOC',
  shareType: 'CONDITIONAL',
  dataLevel: 4,
  personal: false,
  masking: 'NONE',
  purposeRequired: true,
  warrantRequired: false,
  updateFrequency: 'DAILY',
  description: { en: 'Item', zh: '目录项' },
});
const row = (id: string, police: MatrixCell) => ({
  item: item(id),
  cells: new Map<Actor, MatrixCell>(
    ACTORS.map((agency) => [agency, agency === 'POLICE' ? police : cell({ allowed: false })]),
  ),
});

describe('the tables of access', () => {
  test('align agencies over what they may read', () => {
    const agencies = ['PBOC', 'POLICE'] as const;
    const rows = [row('pboc.a', cell({ masked: true, dailyQuota: 5 })), row('pboc.longer', cell({}))];
    expect(matrixLines({ agencies, rows }).slice(0, 3)).toEqual([
      'item         level  PBOC  POLICE',
      'pboc.a       4      -     masked 5/day',
      'pboc.longer  4      -     plain',
    ]);
  });

  test('tell more, less and otherwise, or that nothing is', () => {
    const change = {
      agency: 'POLICE',
      item: 'pboc.a',
      purpose: 'STATISTICS',
      before: '-',
      after: 'plain',
    } as const;
    expect(diffLines([{ kind: 'MORE', ...change }])).toEqual(['+  POLICE  pboc.a  STATISTICS  - → plain']);
    expect(diffLines([])).toEqual(['Nothing that an agency may read is different.']);
  });
});
