import { describe, expect, test } from 'vitest';
import { ACTORS, regionCodeOf } from '../../kernel/index.js';
import { AgreementIndex, type AgreementInForce } from '../agreements/agreement-index.js';
import { Catalogue, type CatalogueItem } from '../catalogue/catalogue.js';
import { accessDiff, describeCell } from './access-diff.js';
import { accessMatrix, type MatrixQuestion } from './access-matrix.js';

const now = new Date('2026-06-01T00:00:00Z');
const item = (changes: Partial<CatalogueItem>): CatalogueItem => ({
  id: 'pboc.accounts',
  owner: 'PBOC',
  shareType: 'CONDITIONAL',
  dataLevel: 3,
  personal: true,
  masking: 'ACCOUNT',
  purposeRequired: true,
  warrantRequired: false,
  updateFrequency: 'DAILY',
  description: { en: 'Accounts', zh: '账户' },
  ...changes,
});
const catalogue = new Catalogue([
  item({}),
  item({ id: 'pboc.transactions', warrantRequired: true }),
  item({ id: 'pboc.sources', shareType: 'NOT_SHARED', ground: { cited: '反洗钱法 7', mark: 'LAW_READ' } }),
  item({
    id: 'banking.filing',
    owner: 'BANKING',
    shareType: 'UNCONDITIONAL',
    personal: false,
    masking: 'NONE',
    description: { en: 'Filings', zh: '备案' },
  }),
]);
const agreement: AgreementInForce = {
  id: 'a1',
  owner: 'PBOC',
  grantee: 'POLICE',
  items: ['pboc.accounts', 'pboc.transactions'],
  purposes: new Set(['RISK_MONITORING'] as const),
  jurisdiction: 'CALLER_REGION',
  masked: true,
  dailyQuota: 7,
  validFrom: new Date('2026-01-01T00:00:00Z'),
  validTo: new Date('2027-01-01T00:00:00Z'),
};
const index = (...agreements: AgreementInForce[]): AgreementIndex => new AgreementIndex(1, agreements);
const question: MatrixQuestion = { purpose: 'RISK_MONITORING', level: 'NATIONAL', region: null, owner: null };

describe('the access matrix', () => {
  const cells = (changes: Partial<MatrixQuestion> = {}): Record<string, string[]> => {
    const { agencies, rows } = accessMatrix(catalogue, index(agreement), { ...question, ...changes }, now);
    return Object.fromEntries(
      rows.map(({ item: { id }, cells: found }) => [
        id,
        agencies
          .flatMap((agency) => {
            const cell = found.get(agency);
            return cell ? [`${agency} ${describeCell(cell)}`] : [];
          })
          .filter((text) => !text.endsWith(' -')),
      ]),
    );
  };

  test('says what each agency may read, and how', () => {
    expect(cells()).toMatchObject({
      'pboc.accounts': ['PBOC plain', 'POLICE masked 7/day'],
      // Under a statutory procedure, which the gates of law give to some of them; no agreement is part of it.
      'pboc.transactions': ACTORS.map((agency) => `${agency} warrant`),
      'pboc.sources': ['PBOC plain'],
    });
    expect(cells()['banking.filing']).toHaveLength(8);
  });

  test('is made for a purpose, a level and region, and an owner', () => {
    expect(cells({ purpose: 'STATISTICS' })['pboc.accounts']).toEqual(['PBOC plain']);
    expect(cells({ purpose: null })['pboc.accounts']).toEqual(['PBOC plain']);
    expect(cells({ level: 'PROVINCIAL', region: regionCodeOf('320000') })['pboc.accounts']).toEqual([
      'PBOC plain',
      'POLICE masked region 7/day',
    ]);
    expect(Object.keys(cells({ owner: 'BANKING' }))).toEqual(['banking.filing']);
  });
});

describe('a comparison', () => {
  const diff = (before: AgreementIndex, after: AgreementIndex) =>
    accessDiff(
      catalogue,
      { agreements: before, at: now },
      { agreements: after, at: now },
      {
        ...question,
        purpose: null,
      },
    ).map(({ kind, agency, item: id, purpose, ...change }) => [
      kind,
      agency,
      id,
      purpose,
      change.before,
      change.after,
    ]);

  test('of the same agreements finds nothing', () => {
    expect(diff(index(agreement), index(agreement))).toEqual([]);
  });

  test('finds what is new and what is gone, for each purpose', () => {
    expect(diff(index(), index(agreement))).toEqual([
      ['MORE', 'POLICE', 'pboc.accounts', 'RISK_MONITORING', '-', 'masked 7/day'],
    ]);
    expect(diff(index(agreement), index()).map(([kind]) => kind)).toEqual(['LESS']);
  });

  test('finds what is given otherwise', () => {
    const plain = { ...agreement, items: ['pboc.accounts'], masked: false };
    const masked = { ...agreement, items: ['pboc.accounts'] };
    const wider = { ...masked, dailyQuota: null };
    expect(diff(index(masked), index(plain)).map(([kind]) => kind)).toEqual(['MORE']);
    expect(diff(index(plain), index(masked)).map(([kind]) => kind)).toEqual(['LESS']);
    expect(diff(index(masked), index(wider))).toEqual([
      ['CHANGED', 'POLICE', 'pboc.accounts', 'RISK_MONITORING', 'masked 7/day', 'masked'],
    ]);
  });

  test('finds an agreement that ended by its own term between the two', () => {
    const agreements = index(agreement);
    const after = { agreements, at: agreement.validTo };
    expect(
      accessDiff(catalogue, { agreements, at: now }, after, { ...question, purpose: null }),
    ).toHaveLength(1);
  });
});
