import { describe, expect, it } from 'vitest';
import { isInterimCode, platformCodeOf } from '../../kernel/index.js';
import { generateSample, type SamplePlatform } from '../generate-sample.js';
import type { RowOf, TableName } from '../records/tables.js';
import { SCENARIOS, type ScenarioName } from './index.js';

const platforms = new Map<string, SamplePlatform>(
  [...generateSample({ platforms: 7, seed: 'any' })].map((platform) => [platform.code, platform]),
);

function held<Table extends TableName>(scenario: ScenarioName, table: Table): readonly RowOf<Table>[] {
  const platform = platforms.get(SCENARIOS[scenario].code);
  if (platform === undefined) throw new Error(`${scenario} is not in the sample`);
  return platform.records[table] ?? [];
}

it('codes are these, for good: the README and the demo name them', () => {
  expect(Object.entries(SCENARIOS).map(([name, { code }]) => `${name} ${code}`)).toMatchInlineSnapshot(`
    [
      "pooledLender 91110105HY0000016E",
      "nestedFund 91310115HY00000246",
      "multiBankPayer 91440305HY0000032Y",
      "taintedInsurer 91320106HY0000040Y",
      "cleanPlatform 91370102HY0000059N",
      "unregisteredWebsite XW4401069000000058",
      "groupOfFifty 91310115HY0000075E",
    ]
  `);
});

it('name, brand and domain are those of the registry', () => {
  for (const name of Object.keys(SCENARIOS) as ScenarioName[]) {
    const identifiers = held(name, 'coordination.platform_identifier');
    const { code, name: registered, brand, domain } = SCENARIOS[name];
    expect(held(name, 'coordination.platform')).toMatchObject([{ code, name: registered }]);
    expect(identifiers).toContainEqual({ kind: 'BRAND', value: brand, platform_code: code });
    expect(identifiers).toContainEqual({ kind: 'DOMAIN', value: domain, platform_code: code });
  }
});

describe('pooledLender', () => {
  it('pools over 50 billion yuan of about 900,000 people and guarantees their principal', () => {
    const [book] = held('pooledLender', 'banking.lending');
    expect(book).toMatchObject({ pooled_funds: true, guarantees_principal: true });
    expect(BigInt(String(book?.outstanding))).toBeGreaterThan(5_000_000_000_000n);
    expect(book?.lenders).toBeGreaterThan(890_000);
    expect(held('pooledLender', 'banking.custody')).toEqual([]);
  });

  it('promises a yield, has a criminal case and hundreds of bookings on the account it pools in', () => {
    const products = held('pooledLender', 'banking.product');
    expect(products.length).toBeGreaterThan(0);
    expect(products.every((product) => product.principal_guaranteed === true)).toBe(true);
    expect(products.every((product) => Number(product.promised_yield) > 0.08)).toBe(true);
    expect(held('pooledLender', 'police.case_file')).toHaveLength(1);
    expect(held('pooledLender', 'pboc.account').map((account) => account.kind)).toEqual(['SETTLEMENT']);
    expect(held('pooledLender', 'pboc.account_transaction').length).toBeGreaterThan(400);
  });
});

it('nestedFund passes 200 final investors, while no book of its own does', () => {
  for (const [funds, parent] of [
    [held('nestedFund', 'securities.private_fund'), 'parent_filing_no'],
    [held('nestedFund', 'banking.product'), 'nested_in'],
  ] as const) {
    const rows: readonly Readonly<Record<string, unknown>>[] = funds;
    const nested = rows.filter((row) => row[parent] !== null);
    expect(nested.length).toBeGreaterThanOrEqual(5);
    const innermost = rows.filter((row) => row[parent] === null && Number(row.final_investor_count) > 200);
    expect(innermost.length).toBeGreaterThanOrEqual(1);
    expect(nested.every((row) => Number(row.investor_count) < 200)).toBe(true);
  }
});

it('multiBankPayer is licensed, links twelve banks, and holds less in reserve than it owes', () => {
  expect(held('multiBankPayer', 'pboc.payment_licence')).toMatchObject([{ status: 'VALID' }]);
  const links = held('multiBankPayer', 'pboc.direct_bank_link');
  expect(new Set(links.map((link) => link.bank)).size).toBe(12);
  const reserves = held('multiBankPayer', 'pboc.account').filter((row) => row.kind === 'CLIENT_RESERVE');
  expect(reserves.length).toBeGreaterThan(1);
  expect(reserves.every((row) => BigInt(String(row.balance)) < BigInt(String(row.client_funds)))).toBe(true);
  expect(held('multiBankPayer', 'pboc.account_transaction').length).toBeGreaterThan(500);
});

it('taintedInsurer gives surety for the lender that has a police case, without controlling the risk', () => {
  expect(held('taintedInsurer', 'insurance.licence')).toMatchObject([
    { kind: 'PROPERTY_INSURER', status: 'VALID' },
  ]);
  expect(held('taintedInsurer', 'insurance.partnership')).toMatchObject([
    { partner_code: SCENARIOS.pooledLender.code, kind: 'SURETY', licensed: false, ended_on: null },
  ]);
  expect(held('taintedInsurer', 'insurance.surety_insurance')).toMatchObject([{ risk_controlled: false }]);
});

it('cleanPlatform is clean everywhere', () => {
  expect(held('cleanPlatform', 'commerce.registration')).toMatchObject([{ status: 'ACTIVE' }]);
  expect(held('cleanPlatform', 'banking.p2p_filing')).toMatchObject([{ state: 'FILED' }]);
  expect(held('cleanPlatform', 'banking.custody')).toMatchObject([
    { arrangement: 'BANK', coverage: '1.000000' },
  ]);
  expect(held('cleanPlatform', 'banking.lending')).toMatchObject([
    { pooled_funds: false, guarantees_principal: false, related_party_outstanding: '0' },
  ]);
  for (const table of [
    'commerce.advertising_case',
    'commerce.name_change',
    'pboc.suspicious_report',
    'police.case_file',
    'police.lead',
  ] as const) {
    expect(held('cleanPlatform', table)).toEqual([]);
  }
});

it('unregisteredWebsite is known by its interim code, domain and brand, and to no agency', () => {
  const { code } = SCENARIOS.unregisteredWebsite;
  expect(isInterimCode(platformCodeOf(code))).toBe(true);
  expect(held('unregisteredWebsite', 'coordination.platform')).toMatchObject([
    { interim: true, registered_region: null },
  ]);
  const kinds = held('unregisteredWebsite', 'coordination.platform_identifier').map((row) => row.kind);
  expect(kinds).toEqual(['INTERIM_CODE', 'DOMAIN', 'BRAND']);
  const records = Object.entries(platforms.get(code)?.records ?? {});
  expect(records.filter(([table, rows]) => !table.startsWith('coordination.') && rows.length > 0)).toEqual(
    [],
  );
});

it('groupOfFifty runs over 50 subsidiaries and over 100 limited partnerships, held by firms', () => {
  const kinds = held('groupOfFifty', 'commerce.branch').map((row) => row.kind);
  expect(kinds.filter((kind) => kind === 'SUBSIDIARY').length).toBeGreaterThan(50);
  expect(kinds.filter((kind) => kind === 'LIMITED_PARTNERSHIP').length).toBeGreaterThan(100);
  const holders = held('groupOfFifty', 'commerce.shareholder').filter((row) => row.kind === 'ENTERPRISE');
  expect(holders).toHaveLength(4);
  expect(holders.every((row) => row.holder_code !== null && row.id_number === null)).toBe(true);
});
