import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShippedLaw, snapshotOf } from '../../law/index.js';
import { judge, type IndicatorRow } from './judge.js';
import type { FieldReading, PlatformReading, Withholding } from './platform-reading.js';

const ROWS = new Map(
  snapshotOf(readShippedLaw())
    .rowsOn('indicator', '2026-06-01')
    .map((row) => [row.indicator, row]),
);

function rowOf(indicator: string): IndicatorRow {
  const row = ROWS.get(indicator);
  if (!row) throw new Error(`There is no indicator ${indicator}.`);
  return row;
}

const DENIED: Withholding = {
  reason: 'NO_AGREEMENT',
  message: { en: 'No.', zh: '不予提供。' },
  remedy: { en: 'Agree.', zh: '请订立协议。' },
};

function reading(
  row: IndicatorRow,
  records: PlatformReading['records'],
  changes: Readonly<Record<string, Partial<FieldReading>>> = {},
): PlatformReading {
  const field = (path: string): FieldReading => ({
    path,
    item: row.items[0] ?? null,
    owner: 'PBOC',
    withheld: null,
    masked: false,
    failed: false,
    isPart: false,
    ...changes[path],
  });
  return { record: 'r', records, fields: new Map(row.fields.map((path) => [path, field(path)])) };
}

const booked = (direction: string, counterpartyName: string, summary: string) => ({
  accountTransactions: { edges: [{ node: { direction, counterpartyName, summary } }] },
});
const HOLDERS = { commerce: { shareholders: [{ name: '甲公司' }] } };

describe('an indicator', () => {
  it('compares sums of money in 分, and a threshold in yuan with them', () => {
    const row = rowOf('BORROWER_OVER_CAP');
    const state = (fen: string) =>
      judge(
        row,
        reading(row, {
          banking: {
            lending: { largestBorrowerShare: 0.5, outstanding: { amount: fen, currency: 'CNY' } },
          },
        }),
      );
    expect(state('200000000').result).toBe('FALSE');
    expect(state('200000001').result).toBe('TRUE');
    expect(state('200000001').values.map(({ values }) => values)).toEqual([['0.5'], ['200000001']]);
  });

  it.each([
    ['PAYMENTS_TO_HOLDERS', { pboc: booked('DEBIT', '甲公司', '往来款'), ...HOLDERS }, 'TRUE'],
    ['PAYMENTS_TO_HOLDERS', { pboc: booked('CREDIT', '甲公司', '往来款'), ...HOLDERS }, 'FALSE'],
    ['PAYMENTS_TO_HOLDERS', { pboc: booked('DEBIT', '乙公司', '往来款'), ...HOLDERS }, 'FALSE'],
    ['MARGIN_FUNDING_BOOKED', { pboc: booked('DEBIT', '乙公司', '股票配资款') }, 'TRUE'],
    ['MARGIN_FUNDING_BOOKED', { pboc: booked('DEBIT', '乙公司', '货款') }, 'FALSE'],
    ['MARGIN_FUNDING_BOOKED', { pboc: { accountTransactions: { edges: [] } } }, 'NO_DATA'],
    ['FUNDS_POOLED', { banking: { lending: null } }, 'NO_DATA'],
    ['CUSTODY_LACKING', { banking: { custody: null } }, 'TRUE'],
  ])('%s of %j is %s', (indicator, records, expected) => {
    const row = rowOf(indicator);
    expect(judge(row, reading(row, records)).result).toBe(expected);
  });

  it('is told of a part where it is found in it, and not where it is not', () => {
    const row = rowOf('MARGIN_FUNDING_BOOKED');
    const part = Object.fromEntries(row.fields.map((path) => [path, { isPart: true }]));
    expect(judge(row, reading(row, { pboc: booked('DEBIT', '乙', '配资') }, part)).result).toBe('TRUE');
    expect(judge(row, reading(row, { pboc: booked('DEBIT', '乙', '货款') }, part)).result).toBe('NO_DATA');
  });

  it('compares nothing that is masked, and shows it as it is given', () => {
    const row = rowOf('PAYMENTS_TO_HOLDERS');
    const masked = { 'commerce.shareholders.name': { masked: true } };
    const records = {
      pboc: booked('DEBIT', '甲**', '往来款'),
      commerce: { shareholders: [{ name: '甲**' }] },
    };
    const { result, withheld, values } = judge(row, reading(row, records, masked));
    expect(result).toBe('WITHHELD');
    expect(withheld.map(({ why }) => why.reason)).toEqual(['MASKED']);
    expect(values.at(-1)?.values).toEqual(['甲**']);
    const shown = rowOf('RELATED_PARTIES_OWE');
    const owed = {
      banking: { lending: { relatedPartyOutstanding: { amount: '1', currency: 'CNY' } } },
      ...HOLDERS,
    };
    expect(judge(shown, reading(shown, owed, masked)).result).toBe('TRUE');
  });

  it('is not judged where an owner did not answer', () => {
    const row = rowOf('FUNDS_POOLED');
    const failed = { 'banking.lending.pooledFunds': { failed: true } };
    expect(judge(row, reading(row, { banking: { lending: { pooledFunds: true } } }, failed)).result).toBe(
      'NO_DATA',
    );
  });
});

/** Any record of an agency, of the shapes that formulas look for. */
const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.boolean(),
  fc.double({ noNaN: true }),
  fc.constantFrom('VALID', 'DEBIT', 'OTHER', null),
  fc.record({ amount: fc.nat().map(String), currency: fc.constant('CNY') }),
);

/** A world in which each field of a row holds something; lists and records stand wherever a field is on the way. */
function worldOf(row: IndicatorRow): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .array(fc.tuple(fc.constantFrom(...row.fields), anyValue, fc.boolean()), { maxLength: 12 })
    .map((given) => {
      const world: Record<string, unknown> = {};
      for (const [path, value, inList] of given) {
        const [record = '', facet = '', ...rest] = path.split('.');
        const nested = rest.reduceRight<unknown>((below, name) => ({ [name]: below }), value);
        world[record] = { ...(world[record] as object | undefined), [facet]: inList ? [nested] : nested };
      }
      return world;
    });
}

describe('two worlds that differ in what is withheld', () => {
  it('are told alike, whatever the withheld values are', () => {
    const anyCase = fc.constantFrom(...ROWS.values()).chain((row) =>
      fc.record({
        row: fc.constant(row),
        one: worldOf(row),
        other: worldOf(row),
        hidden: fc.constantFrom(...row.fields),
      }),
    );
    fc.assert(
      fc.property(anyCase, ({ row, one, other, hidden }) => {
        const hide = { [hidden]: { withheld: DENIED } };
        const told = (world: Record<string, unknown>) => {
          const { result, withheld, because } = judge(row, reading(row, world, hide));
          return { result, withheld, because };
        };
        expect(told(one)).toEqual(told(other));
        expect(told(one).result).toBe('WITHHELD');
        const shown = judge(row, reading(row, one, hide)).values.map((each) => each.reading.path);
        expect(shown).not.toContain(hidden);
      }),
    );
  });
});
