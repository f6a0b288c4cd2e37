import { describe, expect, it } from 'vitest';
import type { Purpose } from '../agreements.generated';
import { agenciesOf, countsOf, isInForce, sharingMatrix, type Agreement, type CatalogueItem } from './matrix';

const NOW = Date.parse('2016-06-01T00:00:00Z');

const item = (id: string, given: Partial<CatalogueItem> = {}): CatalogueItem => ({
  id,
  owner: 'COMMERCE',
  shareType: 'CONDITIONAL',
  personal: false,
  dataLevel: 2,
  masking: 'NONE',
  purposeRequired: true,
  warrantRequired: false,
  basisRequired: false,
  descriptions: { zh: id, en: id },
  ...given,
});

const agreement = (items: readonly string[], given: Partial<Agreement> = {}): Agreement => ({
  id: items.join('+'),
  number: '京协议〔2016〕1号',
  owner: 'COMMERCE',
  grantee: 'BANKING',
  region: null,
  status: 'ACTIVE',
  version: 1,
  termsVersion: 1,
  purposes: ['RECTIFICATION'],
  legalBasis: '国发〔2016〕51号',
  jurisdiction: 'ANY',
  masked: true,
  dailyQuota: null,
  usedToday: 0,
  validFrom: '2016-01-01T00:00:00Z',
  validTo: '2017-01-01T00:00:00Z',
  items,
  suspendedBy: [],
  clocks: [],
  ...given,
});

const CATALOGUE = [
  item('branches', { shareType: 'UNCONDITIONAL' }),
  item('person', { masking: 'PERSON_NAME' }),
  item('shares'),
  item('informants', { shareType: 'NOT_SHARED' }),
  item('accounts', { owner: 'PBOC', warrantRequired: true }),
];

function cellOf(
  agreements: readonly Agreement[],
  id: string,
  agency = 'BANKING',
  purpose: Purpose | null = null,
) {
  return sharingMatrix(CATALOGUE, agreements, purpose, NOW)
    .flatMap(({ rows }) => rows)
    .find((row) => row.item.id === id)
    ?.cells.find((cell) => cell.agency === agency);
}

describe('the matrix of what is shared with whom', () => {
  const given = agreement(['person', 'shares']);

  it.each([
    ['branches', 'BANKING', 'OPEN'],
    ['person', 'BANKING', 'MASKED'],
    ['shares', 'BANKING', 'OPEN'],
    ['shares', 'COMMERCE', 'OWN'],
    ['shares', 'PBOC', 'CLOSED'],
    ['informants', 'BANKING', 'NOT_SHARED'],
    ['informants', 'COMMERCE', 'OWN'],
    ['accounts', 'BANKING', 'WARRANT'],
    ['accounts', 'PBOC', 'WARRANT'],
  ])('shows %s to %s as %s', (id, agency, sharing) => {
    expect(cellOf([given], id, agency)?.sharing).toBe(sharing);
  });

  it.each([
    ['over', { validTo: '2016-06-01T00:00:00Z' }],
    ['not begun', { validFrom: '2016-06-02T00:00:00Z' }],
    ['proposed', { status: 'PROPOSED' as const }],
    ['suspended', { status: 'SUSPENDED' as const }],
    ['terminated', { status: 'TERMINATED' as const }],
  ])('gives nothing by an agreement that is %s', (_what, terms) => {
    expect(cellOf([{ ...given, ...terms }], 'shares')?.sharing).toBe('CLOSED');
  });

  it('lets an agreement without masking serve before one with it', () => {
    const plain = agreement(['person'], { id: 'plain', masked: false });
    const cell = cellOf([given, plain], 'person');
    expect(cell?.sharing).toBe('OPEN');
    expect(cell?.agreements.map(({ id }) => id)).toEqual(['plain', given.id]);
  });

  it('is regional only where every agreement is', () => {
    const local = agreement(['shares'], { id: 'local', jurisdiction: 'CALLER_REGION' });
    expect(cellOf([local], 'shares')?.regional).toBe(true);
    expect(cellOf([local, given], 'shares')?.regional).toBe(false);
  });

  it('counts agreements for one purpose alone', () => {
    expect(cellOf([given], 'shares', 'BANKING', 'STATISTICS')?.sharing).toBe('CLOSED');
    expect(cellOf([given], 'shares', 'BANKING', 'RECTIFICATION')?.sharing).toBe('OPEN');
  });

  it('names what waits beside what holds', () => {
    const waits = agreement(['shares'], { id: 'waits', status: 'AWAITING_SECOND_APPROVAL' });
    expect(cellOf([waits], 'shares')).toMatchObject({ sharing: 'CLOSED', waiting: [waits] });
  });

  it('has a column for each owner and each grantee, once', () => {
    expect(agenciesOf(CATALOGUE, [given, agreement(['shares'], { grantee: 'PBOC' })])).toEqual([
      'COMMERCE',
      'PBOC',
      'BANKING',
    ]);
  });

  it('counts the cells of each state', () => {
    const counts = countsOf(sharingMatrix(CATALOGUE, [given], null, NOW));
    expect([...counts.values()].reduce((one, other) => one + other, 0)).toBe(CATALOGUE.length * 3);
    expect(counts.get('WARRANT')).toBe(3);
  });

  it('is in force from its first instant until just before its last', () => {
    const terms = {
      status: 'ACTIVE',
      validFrom: '2016-01-01T00:00:00Z',
      validTo: '2016-06-01T00:00:00Z',
    } as const;
    expect(isInForce(terms, Date.parse(terms.validFrom))).toBe(true);
    expect(isInForce(terms, Date.parse(terms.validTo))).toBe(false);
  });
});
