import { describe, expect, it } from 'vitest';
import { generateSample, type SamplePlatform } from './generate-sample.js';
import type { RowOf, TableName } from './records/tables.js';

const platforms: SamplePlatform[] = [...generateSample({ platforms: 2_500, seed: 'consistency' })];

function rows<Table extends TableName>({ records }: SamplePlatform, table: Table): readonly RowOf<Table>[] {
  return records[table] ?? [];
}

function isIn(platform: SamplePlatform, sector: string): boolean {
  const sectors = rows(platform, 'coordination.platform')[0]?.sectors;
  return Array.isArray(sectors) && sectors.includes(sector);
}

const isLicensed = (platform: SamplePlatform): boolean => rows(platform, 'pboc.payment_licence').length > 0;

const hasReserves = (platform: SamplePlatform): boolean =>
  rows(platform, 'pboc.account').some((account) => account.kind === 'CLIENT_RESERVE');

const LICENCE_TABLES = ['pboc.payment_licence', 'securities.licence', 'insurance.licence'] as const;

const licenceNumbers = (platform: SamplePlatform): unknown[] =>
  LICENCE_TABLES.flatMap((table) => rows(platform, table).map((row) => row.licence_no));

const registeredLicenceNumbers = (platform: SamplePlatform): unknown[] =>
  rows(platform, 'coordination.platform_identifier')
    .filter((row) => row.kind === 'LICENCE_NUMBER')
    .map((row) => row.value);

const share = (part: number, whole: number): number => part / whole;

/** The platforms of which the statement is not true; there must be some that it speaks of. */
function exceptions(
  ofWhom: (platform: SamplePlatform) => boolean,
  holds: (platform: SamplePlatform) => boolean,
): string[] {
  const meant = platforms.filter(ofWhom);
  expect(meant.length).toBeGreaterThan(5);
  return meant.filter((platform) => !holds(platform)).map(({ code }) => code);
}

describe('what the agencies hold fits together:', () => {
  it('who pools funds has no custody, and its money runs through its own account', () => {
    const broken = exceptions(
      (platform) => rows(platform, 'banking.lending').some((row) => row.pooled_funds === true),
      (platform) =>
        rows(platform, 'banking.custody').length === 0 &&
        rows(platform, 'pboc.account').every((account) => account.kind !== 'CUSTODY'),
    );
    expect(broken).toEqual([]);
  });

  it('a custodian bank holds the custody account', () => {
    const broken = exceptions(
      (platform) => rows(platform, 'banking.custody').length > 0,
      (platform) => {
        const banks = rows(platform, 'pboc.account')
          .filter((account) => account.kind === 'CUSTODY')
          .map((account) => account.bank);
        return banks.length === 1 && banks[0] === rows(platform, 'banking.custody')[0]?.bank;
      },
    );
    expect(broken).toEqual([]);
  });

  it('who holds a payment licence has reserve accounts, and nobody else has', () => {
    expect(exceptions(isLicensed, hasReserves)).toEqual([]);
    expect(exceptions(hasReserves, isLicensed)).toEqual([]);
    expect(exceptions(isLicensed, (platform) => isIn(platform, 'THIRD_PARTY_PAYMENT'))).toEqual([]);
  });

  it('licences are found by their numbers', () => {
    const broken = exceptions(
      (platform) => licenceNumbers(platform).length > 0,
      (platform) =>
        JSON.stringify(licenceNumbers(platform)) === JSON.stringify(registeredLicenceNumbers(platform)),
    );
    expect(broken).toEqual([]);
  });

  it('an unlicensed partner that is a platform has a criminal case', () => {
    const criminal = new Set(
      platforms.filter((platform) => rows(platform, 'police.case_file').length > 0).map(({ code }) => code),
    );
    const tainted = platforms
      .flatMap((platform) => rows(platform, 'insurance.partnership'))
      .filter((row) => row.partner_code !== null && row.licensed === false);
    expect(tainted.length).toBeGreaterThan(3);
    expect(tainted.filter((row) => !criminal.has(String(row.partner_code)))).toEqual([]);
  });

  it('shares of the capital add up to one', () => {
    const broken = exceptions(
      (platform) => rows(platform, 'commerce.shareholder').length > 0,
      (platform) =>
        rows(platform, 'commerce.shareholder').reduce(
          (sum, row) => sum + Math.round(Number(row.ratio) * 1_000_000),
          0,
        ) === 1_000_000 && rows(platform, 'commerce.shareholder').every((row) => Number(row.ratio) > 0),
    );
    expect(broken).toEqual([]);
  });

  it('each balance follows from the one before, and the last is the account’s', () => {
    const broken = exceptions(
      (platform) => rows(platform, 'pboc.account_transaction').length > 0,
      (platform) =>
        rows(platform, 'pboc.account').every((account) => {
          const booked = rows(platform, 'pboc.account_transaction')
            .filter((row) => row.account_no === account.account_no)
            .toReversed();
          const last = booked.at(-1);
          const follows = booked.every((row, place) => {
            const before = booked[place - 1];
            if (before === undefined) return BigInt(String(row.balance_after)) >= 0n;
            const signed = BigInt(String(row.amount)) * (row.direction === 'CREDIT' ? 1n : -1n);
            return (
              BigInt(String(before.balance_after)) + signed === BigInt(String(row.balance_after)) &&
              String(before.booked_at) <= String(row.booked_at)
            );
          });
          return follows && (last === undefined || last.balance_after === account.balance);
        }),
    );
    expect(broken).toEqual([]);
  });

  it('what never registered is held by nobody but the police', () => {
    const broken = exceptions(
      (platform) => rows(platform, 'coordination.platform').some((row) => row.interim === true),
      ({ records }) =>
        Object.entries(records).every(
          ([table, held]) => /^(?:coordination|police)\./.test(table) || held.length === 0,
        ),
    );
    expect(broken).toEqual([]);
  });

  it('nothing begins before its platform or ends before it began', () => {
    const broken = exceptions(
      (platform) => rows(platform, 'commerce.registration').length > 0,
      (platform) => {
        const established = String(rows(platform, 'commerce.registration')[0]?.established_on);
        const begins = [
          ...rows(platform, 'commerce.branch').map((row) => row.opened_on),
          ...rows(platform, 'commerce.name_change').map((row) => row.changed_on),
          ...rows(platform, 'pboc.payment_licence').map((row) => row.valid_from),
          ...rows(platform, 'pboc.account').map((row) => row.opened_on),
          ...rows(platform, 'pboc.direct_bank_link').map((row) => row.since),
          ...rows(platform, 'banking.custody').map((row) => row.since),
          ...rows(platform, 'banking.product').map((row) => row.sold_on),
          ...rows(platform, 'securities.licence').map((row) => row.issued_on),
          ...rows(platform, 'securities.private_fund').map((row) => row.filed_on),
          ...rows(platform, 'insurance.licence').map((row) => row.issued_on),
          ...rows(platform, 'insurance.partnership').map((row) => row.since),
          ...rows(platform, 'police.case_file').map((row) => row.filed_on),
        ];
        const ends = [
          ...rows(platform, 'pboc.account').map((row) => [row.opened_on, row.closed_on]),
          ...rows(platform, 'pboc.direct_bank_link').map((row) => [row.since, row.ended_on]),
          ...rows(platform, 'insurance.partnership').map((row) => [row.since, row.ended_on]),
          ...rows(platform, 'pboc.payment_licence').map((row) => [row.valid_from, row.valid_to]),
        ];
        return (
          begins.every((day) => String(day) >= established) &&
          ends.every(([from, to]) => to === null || String(from) <= String(to))
        );
      },
    );
    expect(broken).toEqual([]);
  });
});

describe('the figures are those of the campaign:', () => {
  const lenders = platforms.filter(
    (platform) => isIn(platform, 'P2P_LENDING') && rows(platform, 'commerce.registration').length > 0,
  );

  it('network lending outnumbers all other sectors', () => {
    expect(share(lenders.length, platforms.length)).toBeGreaterThan(0.55);
  });

  it('38 % of network lenders closed or absconded, and the police have a share of them', () => {
    const gone = lenders.filter(
      (platform) => rows(platform, 'commerce.registration')[0]?.status !== 'ACTIVE',
    );
    expect(share(gone.length, lenders.length)).toBeGreaterThan(0.34);
    expect(share(gone.length, lenders.length)).toBeLessThan(0.42);
    const criminal = gone.filter((platform) => rows(platform, 'police.case_file').length > 0);
    expect(share(criminal.length, gone.length)).toBeGreaterThan(0.15);
    expect(share(criminal.length, gone.length)).toBeLessThan(0.5);
  });

  it('about 3 % never registered', () => {
    const interim = platforms.filter(
      (platform) => rows(platform, 'coordination.platform')[0]?.interim === true,
    );
    expect(share(interim.length, platforms.length)).toBeGreaterThan(0.02);
    expect(share(interim.length, platforms.length)).toBeLessThan(0.045);
  });

  it('many do business elsewhere than where they registered', () => {
    const elsewhere = lenders.filter((platform) => {
      const row = rows(platform, 'coordination.platform')[0];
      return (
        Array.isArray(row?.operating_regions) &&
        !row.operating_regions.includes(String(row.registered_region))
      );
    });
    expect(share(elsewhere.length, lenders.length)).toBeGreaterThan(0.15);
  });

  it('one lender alone holds more than 50 billion yuan, and half hold less than 100 million', () => {
    const outstanding = lenders
      .map((platform) => BigInt(String(rows(platform, 'banking.lending')[0]?.outstanding)))
      .toSorted((one, other) => (one < other ? -1 : 1));
    expect(outstanding.filter((amount) => amount > 5_000_000_000_000n)).toHaveLength(1);
    expect(outstanding[Math.floor(outstanding.length / 2)]).toBeLessThan(10_000_000_000n);
  });
});
