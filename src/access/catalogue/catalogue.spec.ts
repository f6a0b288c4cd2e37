import { describe, expect, test } from 'vitest';
import { Catalogue, type CatalogueItem } from './catalogue.js';

const item = (changes: Partial<CatalogueItem> = {}): CatalogueItem => ({
  id: 'banking.lending',
  owner: 'BANKING',
  shareType: 'CONDITIONAL',
  dataLevel: 3,
  personal: false,
  masking: 'NONE',
  purposeRequired: true,
  warrantRequired: false,
  updateFrequency: 'DAILY',
  description: { en: 'Loan book', zh: '借贷余额' },
  ...changes,
});

describe('a catalogue', () => {
  test('finds items by id and by owner', () => {
    const lending = item();
    const description = { en: 'Reserve accounts', zh: '备付金账户' };
    const pool = item({ id: 'pboc.reserve_accounts', owner: 'PBOC', description });
    const catalogue = new Catalogue([lending, pool]);
    expect(catalogue.item('banking.lending')).toBe(lending);
    expect(catalogue.item('banking.other')).toBeUndefined();
    expect(catalogue.ofOwner('PBOC')).toEqual([pool]);
  });

  test.each<[string, Partial<CatalogueItem>, string]>([
    ['no dot', { id: 'lending' }, 'is not of the form <owner>.<item>'],
    ['capitals', { id: 'BANKING.lending' }, 'is not of the form <owner>.<item>'],
    ['two dots', { id: 'banking.loans.open' }, 'is not of the form <owner>.<item>'],
    ["another owner's prefix", { id: 'pboc.lending' }, 'does not begin with its owner, BANKING'],
    ['not shared without a ground', { shareType: 'NOT_SHARED' }, 'is not shared without a ground'],
    ['conditional without a purpose', { purposeRequired: false }, 'is conditional without a purpose'],
    [
      'unconditional under a warrant',
      { shareType: 'UNCONDITIONAL', warrantRequired: true },
      'is unconditional under a warrant',
    ],
    ['personal without a masking rule', { personal: true }, 'is personal without a masking rule'],
    [
      'plain under a warrant without a masking rule',
      { plainUnderWarrant: true },
      'is plain under a warrant without a masking rule',
    ],
  ])('is not made with an item that is wrong: %s', (_, changes, fault) => {
    expect(() => new Catalogue([item(changes)])).toThrow(fault);
  });

  test('is not made with an item twice, and names every fault at once', () => {
    expect(() => new Catalogue([item(), item(), item({ id: 'lending' })])).toThrow(
      'Catalogue: banking.lending is listed twice; lending is not of the form',
    );
  });

  test.each([
    { en: 'Something else', zh: '借贷 余额' },
    { en: 'LOAN BOOK', zh: '其他' },
  ])('has one source of what an item names: %o', (description) => {
    const second = item({ id: 'commerce.loans', owner: 'COMMERCE', description });
    expect(() => new Catalogue([item(), second])).toThrow(
      'commerce.loans names what BANKING provides as banking.lending',
    );
    expect(() => new Catalogue([item(), { ...second, id: 'banking.loans', owner: 'BANKING' }])).not.toThrow();
  });
});
