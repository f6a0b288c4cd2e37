import { describe, expect, it } from 'vitest';
import {
  isInterimCode,
  organisationCodeCheckCharacter,
  parsePlatformCode,
  parseRegionCode,
  parseResidentId,
  platformCodeOf,
} from '../kernel/index.js';
import { memberOf } from '../kernel/index.js';
import { redLinesOf, SECTORS } from './names/sectors.js';
import { generateSample } from './generate-sample.js';
import { luhnCheckDigit } from './identifiers/account-number.js';
import { registrationNumberCheckDigit } from './identifiers/registration-number.js';
import { SAMPLE_TODAY } from './random/days.js';
import { TABLE_NAMES } from './records/tables.js';

/** A cell with where it stands, so that a failure says which. */
interface Cell {
  readonly at: string;
  readonly value: unknown;
}

const cells: Cell[] = [...generateSample({ platforms: 1_200, seed: 'validity' })].flatMap(({ records }) =>
  TABLE_NAMES.flatMap((table) =>
    (records[table] ?? []).flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) =>
        (Array.isArray(value) ? value : [value])
          .filter((each) => each !== null)
          .map((each): Cell => ({ at: `${table}.${column}`, value: each })),
      ),
    ),
  ),
);

const inColumns = (pattern: RegExp): Cell[] => cells.filter(({ at }) => pattern.test(at));
const identifiers = [...generateSample({ platforms: 1_200, seed: 'validity' })].flatMap(
  ({ records }) => records['coordination.platform_identifier'] ?? [],
);
const identifiersOf = (kind: string): string[] =>
  identifiers.filter((row) => row.kind === kind).map((row) => String(row.value));

/** Those cells that the check does not pass; there must be some to check. */
function failing(found: readonly Cell[], passes: (value: string) => boolean): Cell[] {
  expect(found.length).toBeGreaterThan(0);
  return found.filter(({ value }) => typeof value !== 'string' || !passes(value));
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** Born 18 years before the sample's day or earlier. */
const adult = (id: string) => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}` <= '1998-10-31';

describe('every', () => {
  it('platform, holder, branch and partner code has its check character', () => {
    const found = inColumns(/\.(?:code|platform_code|holder_code|branch_code|partner_code)$/);
    expect(failing(found, (code) => parsePlatformCode(code).ok)).toEqual([]);
  });

  it('organisation code inside a unified code has its own', () => {
    const codes = identifiersOf('ORGANISATION_CODE');
    expect(codes.length).toBeGreaterThan(1_000);
    expect(
      codes.filter((code) => organisationCodeCheckCharacter(code.slice(0, 8)) !== code.slice(8)),
    ).toEqual([]);
  });

  it('interim platform has an interim code, and no other has', () => {
    const flags = [...generateSample({ platforms: 1_200, seed: 'validity' })].map(({ code, records }) => [
      isInterimCode(platformCodeOf(code)),
      records['coordination.platform']?.[0]?.interim,
    ]);
    expect(flags.filter(([coded, flagged]) => coded !== flagged)).toEqual([]);
  });

  it('region is in GB/T 2260', () => {
    const found = inColumns(/\.(?:region|registered_region|operating_regions|region_scope)$/);
    expect(failing(found, (region) => parseRegionCode(region).ok)).toEqual([]);
  });

  it('identity number is valid and an adult’s', () => {
    const found = inColumns(/id_number$/);
    expect(failing(found, (id) => parseResidentId(id).ok && adult(id))).toEqual([]);
  });

  it('account number passes Luhn', () => {
    const found = inColumns(/account_no$/);
    expect(
      failing(
        found,
        (number) => /^\d{19}$/.test(number) && luhnCheckDigit(number.slice(0, -1)) === number.slice(-1),
      ),
    ).toEqual([]);
  });

  it('registration number has its check digit', () => {
    const numbers = identifiersOf('REGISTRATION_NUMBER');
    expect(numbers.length).toBeGreaterThan(500);
    expect(
      numbers.filter((number) => registrationNumberCheckDigit(number.slice(0, 14)) !== number.slice(14)),
    ).toEqual([]);
  });

  it('day exists, and is not after the sample’s, but for what runs on', () => {
    const days = inColumns(/(?:_on|\.since|sold_since|as_of|valid_from|valid_to)$/);
    expect(failing(days, isDay)).toEqual([]);
    expect(
      failing(
        days.filter(({ at }) => !at.endsWith('valid_to')),
        (day) => day <= SAMPLE_TODAY,
      ),
    ).toEqual([]);
  });

  it('booking falls between the first day of 2015 and the sample’s', () => {
    const found = inColumns(/booked_at$/);
    expect(failing(found, (at) => at >= '2015-01-01T' && at < `${SAMPLE_TODAY}T10:00:00.000Z`)).toEqual([]);
  });

  it('amount is a whole number of minor units that a bigint column holds', () => {
    const found = inColumns(
      /\.(?:registered_capital|penalty|balance|balance_after|client_funds|monthly_volume|amount|outstanding|related_party_outstanding|amount_raised|raised|size|exposure|premium_income|frozen_amount)$/,
    );
    expect(failing(found, (amount) => /^(?:0|[1-9]\d{0,17})$/.test(amount))).toEqual([]);
  });

  it('sector and red line is one of the plan’s', () => {
    expect(failing(inColumns(/platform\.sectors$/), memberOf(SECTORS))).toEqual([]);
    expect(failing(inColumns(/red_line$/), memberOf(SECTORS.flatMap(redLinesOf)))).toEqual([]);
  });

  it('domain is one that cannot exist (RFC 2606)', () => {
    const domains = identifiersOf('DOMAIN');
    expect(domains.length).toBe(1_200);
    expect(domains.filter((domain) => !/^[a-z]+(?:-[a-z]+)?\.example$/.test(domain))).toEqual([]);
  });
});
