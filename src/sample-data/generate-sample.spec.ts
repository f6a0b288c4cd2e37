import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generateSample, type SamplePlatform } from './generate-sample.js';
import type { SampleOptions } from './options.js';
import { TABLE_NAMES, type RowOf, type TableName } from './records/tables.js';

const sample = (options: SampleOptions): SamplePlatform[] => [...generateSample(options)];

function sha256(platforms: readonly SamplePlatform[]): string {
  const hash = createHash('sha256');
  for (const platform of platforms) hash.update(JSON.stringify(platform));
  return hash.digest('hex');
}

function rowsOf<Table extends TableName>(platforms: readonly SamplePlatform[], table: Table): RowOf<Table>[] {
  return platforms.flatMap(({ records }) => records[table] ?? []);
}

describe('the same options give the same bytes', () => {
  it('in one process', () => {
    expect(sha256(sample({ platforms: 120, seed: 'a' }))).toBe(sha256(sample({ platforms: 120, seed: 'a' })));
  });

  it('on every machine', () => {
    expect(sha256(sample({ platforms: 120, seed: 1 }))).toMatchInlineSnapshot(
      `"680138911d28805de90d096453b2e2480259f35b40a06a4d141fc78abe67ea49"`,
    );
  });

  it('and another seed gives others, but for the scenarios', () => {
    const [one, other] = [sample({ platforms: 60, seed: 1 }), sample({ platforms: 60, seed: 2 })];
    expect(other.slice(0, 7)).toEqual(one.slice(0, 7));
    const same = one
      .slice(7)
      .filter((platform, place) => sha256([platform]) === sha256(other.slice(7 + place, 8 + place)));
    expect(same).toEqual([]);
  });
});

it('only adds platforms when more are asked for', () => {
  const longer = sample({ platforms: 100, seed: 3 });
  expect(longer.slice(0, 50)).toEqual(sample({ platforms: 50, seed: 3 }));
});

it.each([6, 0, -1, 7.5, Number.NaN, 500_001])('refuses %d platforms', (platforms) => {
  expect(() => generateSample({ platforms, seed: 1 })).toThrow('The sample has from 7 to 500000 platforms');
});

describe('rows', () => {
  const platforms = sample({ platforms: 1_500, seed: 'rows' });

  it('are there for every table', () => {
    const empty = TABLE_NAMES.filter((table) => rowsOf(platforms, table).length === 0);
    expect(empty).toEqual([]);
  });

  it.each([
    ['coordination.platform', ['code']],
    ['coordination.platform_identifier', ['kind', 'value']],
    ['commerce.registration', ['platform_code']],
    ['commerce.shareholder', ['platform_code', 'position']],
    ['commerce.branch', ['platform_code', 'position']],
    ['commerce.branch', ['branch_code']],
    ['commerce.branch', ['name']],
    ['commerce.name_change', ['platform_code', 'changed_on']],
    ['commerce.advertising_case', ['case_no']],
    ['pboc.payment_licence', ['licence_no']],
    ['pboc.account', ['account_no']],
    ['pboc.account_transaction', ['id']],
    ['pboc.direct_bank_link', ['platform_code', 'position']],
    ['pboc.suspicious_report', ['report_no']],
    ['banking.product', ['product_code']],
    ['securities.licence', ['licence_no']],
    ['securities.crowdfunding_project', ['project_no']],
    ['securities.private_fund', ['filing_no']],
    ['insurance.licence', ['licence_no']],
    ['insurance.partnership', ['platform_code', 'position']],
    ['insurance.high_cash_value_product', ['product_code']],
    ['police.case_file', ['case_no']],
    ['police.lead', ['lead_no']],
  ] as const)('of %s differ in %j', (table, columns) => {
    const rows: readonly Readonly<Record<string, unknown>>[] = rowsOf(platforms, table);
    const keys = rows.map((row) => columns.map((column) => String(row[column])).join(' '));
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['pboc.account_transaction', 'account_no', 'pboc.account', 'account_no'],
    ['banking.product', 'nested_in', 'banking.product', 'product_code'],
    ['securities.private_fund', 'parent_filing_no', 'securities.private_fund', 'filing_no'],
    ['police.lead', 'case_no', 'police.case_file', 'case_no'],
    ['insurance.partnership', 'partner_code', 'coordination.platform', 'code'],
    ['commerce.shareholder', 'platform_code', 'commerce.registration', 'platform_code'],
    ['commerce.branch', 'platform_code', 'commerce.registration', 'platform_code'],
    ['commerce.name_change', 'platform_code', 'commerce.registration', 'platform_code'],
    ['commerce.advertising_case', 'platform_code', 'commerce.registration', 'platform_code'],
  ] as const)('of %s name in %s one of %s', (table, column, target, key) => {
    const rows: readonly Readonly<Record<string, unknown>>[] = rowsOf(platforms, table);
    const targets: readonly Readonly<Record<string, unknown>>[] = rowsOf(platforms, target);
    const known = new Set(targets.map((row) => row[key]));
    const named = rows.map((row) => row[column]).filter((value) => value !== null);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((value) => !known.has(value))).toEqual([]);
  });

  it('of one platform carry its own code', () => {
    const strays = platforms.flatMap(({ code, records }) =>
      TABLE_NAMES.filter((table) => table !== 'coordination.platform').flatMap((table) => {
        const rows: readonly { readonly platform_code?: unknown }[] = rowsOf(
          [{ index: 0, code, records }],
          table,
        );
        return rows.filter((row) => row.platform_code !== code);
      }),
    );
    expect(strays).toEqual([]);
  });
});
