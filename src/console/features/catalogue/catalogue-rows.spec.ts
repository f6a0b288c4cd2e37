import { describe, expect, it } from 'vitest';
import { chosenRows, needsOf, type CatalogueRow } from './catalogue-rows';

const row = (id: string, owner: CatalogueRow['owner'], more: Partial<CatalogueRow> = {}): CatalogueRow => ({
  id,
  owner,
  shareType: 'CONDITIONAL',
  dataLevel: 3,
  personal: false,
  masking: 'NONE',
  purposeRequired: false,
  warrantRequired: false,
  basisRequired: false,
  ground: null,
  groundMark: null,
  updateFrequency: 'DAILY',
  descriptions: { zh: `目录项${id}`, en: `Item ${id}` },
  ...more,
});

const ROWS = [
  row('pboc.reserves', 'PBOC', { shareType: 'NOT_SHARED' }),
  row('banking.custody', 'BANKING'),
  row('pboc.accounts', 'PBOC', { warrantRequired: true, purposeRequired: true }),
];
const ALL = { owner: null, shareType: null, text: '' };

describe('items of the catalogue', () => {
  it('stand by owner in the given order', () => {
    const ids = chosenRows(ROWS, ALL, ['BANKING', 'PBOC']).map(({ id }) => id);
    expect(ids).toEqual(['banking.custody', 'pboc.reserves', 'pboc.accounts']);
  });

  it.each([
    [{ ...ALL, owner: 'BANKING' }, ['banking.custody']],
    [{ ...ALL, shareType: 'NOT_SHARED' }, ['pboc.reserves']],
    [{ ...ALL, text: ' ACCOUNTS ' }, ['pboc.accounts']],
    [{ ...ALL, text: '目录项pboc' }, ['pboc.reserves', 'pboc.accounts']],
  ])('are chosen by %o', (choice, ids) => {
    expect(chosenRows(ROWS, choice, ['PBOC', 'BANKING']).map(({ id }) => id)).toEqual(ids);
  });

  it('say what a request must name', () => {
    expect(ROWS.map(needsOf)).toEqual([[], [], ['PURPOSE', 'WARRANT']]);
  });
});
