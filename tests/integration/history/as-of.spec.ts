import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MILLISECONDS } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at, listAt } from '../../testkit/at.js';
import { startTestHub, type TestCaller, type TestHub } from '../../testkit/hub.js';

const { code } = SCENARIOS.pooledLender;
const LENDING = `query ($code: PlatformCode!, $asOf: DateTime) {
  platform(code: $code, asOf: $asOf) { code name banking { lending { lenders } } }
}`;
const PERSON = `query ($code: PlatformCode!, $asOf: DateTime) {
  platform(code: $code, asOf: $asOf) { commerce { legalRepresentative { name idNumber } } }
}`;

let hub: TestHub;
let owner: DataSource;
let banking: TestCaller;
/** Instants: before the change, and between it and the next one. */
let first: string;
let second: string;

async function now(): Promise<string> {
  const [row]: { now: Date }[] = await owner.query(
    `SELECT pg_sleep(0.005), date_trunc('milliseconds', clock_timestamp()) AS now, pg_sleep(0.005)`,
  );
  return row?.now.toISOString() ?? '';
}

beforeAll(async () => {
  hub = await startTestHub();
  owner = await hub.database.asOwner();
  banking = await hub.as('BANKING', { purpose: 'RECTIFICATION' });
  await owner.query('UPDATE banking.lending SET lenders = 100 WHERE platform_code = $1', [code]);
  await owner.query(
    `UPDATE commerce.registration SET legal_representative_name = '王小明' WHERE platform_code = $1`,
    [code],
  );
  first = await now();
  await owner.query('UPDATE banking.lending SET lenders = 200 WHERE platform_code = $1', [code]);
  await owner.query(
    `UPDATE commerce.registration SET legal_representative_name = '李大有' WHERE platform_code = $1`,
    [code],
  );
  second = await now();
  await owner.query('DELETE FROM banking.lending WHERE platform_code = $1', [code]);
});
afterAll(() => hub?.stop());

const lenders = async (asOf?: string): Promise<unknown> => {
  const { data, errors } = await banking.ask(LENDING, { code, ...(asOf ? { asOf } : {}) });
  expect(errors).toEqual([]);
  return at(data, 'platform', 'banking', 'lending');
};

describe('a dossier as of an instant', () => {
  it('has the values that were recorded then, and the present ones without an instant', async () => {
    expect(await lenders(first)).toEqual({ lenders: 100 });
    expect(await lenders(second)).toEqual({ lenders: 200 });
    expect(await lenders()).toBeNull();
  });

  it('takes the instant written into the operation, with an offset', async () => {
    const local = new Date(Date.parse(first) + DAY_MILLISECONDS / 3).toISOString().replace('Z', '+08:00');
    const { data } = await banking.ask(
      `{ platform(code: "${code}", asOf: "${local}") { banking { lending { lenders } } } }`,
    );
    expect(at(data, 'platform', 'banking', 'lending')).toEqual({ lenders: 100 });
  });

  it('masks what is masked today, and denies what is denied today', async () => {
    const insurance = await hub.as('INSURANCE', { purpose: 'RECTIFICATION' });
    const past = await insurance.ask(PERSON, { code, asOf: first });
    const present = await insurance.ask(PERSON, { code });
    expect(at(past.data, 'platform', 'commerce', 'legalRepresentative', 'name')).toBe('王**');
    expect(at(present.data, 'platform', 'commerce', 'legalRepresentative', 'name')).toBe('李**');
    expect(past.errors).toEqual(present.errors);
    const aimless = await hub.as('INSURANCE');
    const denied = await aimless.ask(LENDING, { code, asOf: first });
    expect(at(denied.data, 'platform', 'banking', 'lending')).toBeNull();
    expect(denied.errors).toMatchObject([{ extensions: { code: 'PURPOSE_REQUIRED' } }]);
  });

  it('gives nobody back what an agreement gave him while it was in force', async () => {
    const insurance = await hub.as('INSURANCE', { purpose: 'RECTIFICATION' });
    expect(
      at((await insurance.ask(LENDING, { code, asOf: first })).data, 'platform', 'banking', 'lending'),
    ).toEqual({
      lenders: 100,
    });
    await owner.query(
      `UPDATE access.agreement SET status = 'SUSPENDED', suspended_by = '{BANKING}' WHERE owner = 'BANKING' AND grantee = 'INSURANCE'`,
    );
    await expect
      .poll(async () => (await insurance.ask(LENDING, { code, asOf: first })).errors.length)
      .toBeGreaterThan(0);
    const { data } = await insurance.ask(LENDING, { code, asOf: first });
    expect(at(data, 'platform', 'banking', 'lending')).toBeNull();
  });

  it('is on record as asked of that instant', async () => {
    await lenders(first);
    const auditor = await hub.as('BANKING', { role: 'AUDITOR' });
    const { data, errors } = await auditor.ask(
      `{ auditEntries(first: 20) { edges { node { asOf platformsAsked } } } }`,
    );
    expect(errors).toEqual([]);
    const asked = listAt(data, 'auditEntries', 'edges').map((edge) => at(edge, 'node', 'asOf'));
    expect(asked).toContain(first);
    expect(asked).toContain(null);
  });

  it.each([
    ['an instant before the history', '2016-01-01T00:00:00Z', 'AS_OF_BEFORE_HISTORY'],
    ['an instant that has not come', '2099-01-01T00:00:00Z', 'AS_OF_IN_FUTURE'],
  ])('refuses %s instead of showing an empty or a present dossier', async (_what, asOf, refusal) => {
    const { data, errors } = await banking.ask(LENDING, { code, asOf });
    expect(at(data, 'platform', 'banking')).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toContain(refusal);
  });

  it.each([
    [
      'two instants',
      `{ a: platform(code: "${code}", asOf: "%") { code } b: platform(code: "${code}") { code } }`,
    ],
    ['something beside it', `{ platform(code: "${code}", asOf: "%") { code } me { agency } }`],
  ])('refuses %s in one operation', async (_what, operation) => {
    const { data, errors } = await banking.ask(operation.replace('%', first));
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', refusal: 'AS_OF_MIXED' } }]);
  });

  it('refuses what of a platform is only known of today, and answers the rest', async () => {
    const { data, errors } = await banking.ask(
      `{ platform(code: "${code}", asOf: "${first}") { name substanceCases(first: 1) { edges { cursor } }
         banking { lending { lenders } } } }`,
    );
    expect(at(data, 'platform')).toMatchObject({
      name: expect.any(String),
      substanceCases: null,
      banking: { lending: { lenders: 100 } },
    });
    expect(errors).toMatchObject([
      { path: ['platform', 'substanceCases'], extensions: { code: 'AS_OF_UNSUPPORTED' } },
    ]);
  });
});
