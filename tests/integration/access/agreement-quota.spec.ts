import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PostgresQuotaCounter } from '../../../src/access/index.js';
import type { Purpose } from '../../../src/kernel/index.js';
import { SettableClock } from '../../../src/kernel/index.js';
import { accessEntities } from '../../../src/coordination/access/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at } from '../../testkit/at.js';
import { startTestHub, type TestCaller, type TestHub } from '../../testkit/hub.js';
import { openAccessDatabase, type AccessDatabase } from '../../testkit/fixtures/access-database.js';
import { statementsOf } from '../../testkit/statements-of.js';

const MIDNIGHT = new Date('2026-06-01T16:00:00Z');
const clock = new SettableClock(new Date('2026-06-01T15:59:00Z'));

let database: AccessDatabase;
let one: TestHub;
let other: TestHub;

beforeAll(async () => {
  database = await openAccessDatabase(accessEntities);
  [one, other] = await Promise.all([
    startTestHub({ database: database.test, clock }),
    startTestHub({ database: database.test, clock }),
  ]);
});
afterAll(async () => {
  await one?.stop();
  await other?.stop();
  await database?.test.drop();
});

interface Given {
  readonly owner: string;
  readonly grantee: string;
  readonly item: string;
  readonly purpose: Purpose;
  readonly dailyQuota?: number;
  readonly jurisdiction?: 'ANY' | 'CALLER_REGION';
}

/** An agreement in force, written as it stands after its two approvals. */
async function give({ owner, grantee, item, purpose, dailyQuota, jurisdiction }: Given): Promise<string> {
  const [row]: { id: string }[] = await database.owner.query(
    `WITH agreed AS (
       INSERT INTO access.agreement (id, owner, grantee, status, terms_version, proposed_at)
       VALUES (gen_random_uuid(), $1, $2, 'ACTIVE', 1, now()) RETURNING id),
     terms AS (
       INSERT INTO access.agreement_version (agreement_id, number, status, purposes, legal_basis, jurisdiction, masked,
         daily_quota, valid_from, valid_to, proposed_by, proposed_at, first_approved_by, first_approved_at, approved_by,
         approved_at)
       SELECT id, 1, 'IN_FORCE', ARRAY[$4], '国办发〔2016〕21号', $6, false, $5, '2026-01-01', '2027-01-01',
         'wang', now(), 'li', now(), 'chen', now() FROM agreed RETURNING agreement_id)
     INSERT INTO access.agreement_item (agreement_id, item, number) SELECT agreement_id, $3, 1 FROM terms RETURNING agreement_id AS id`,
    [owner, grantee, item, purpose, dailyQuota ?? null, jurisdiction ?? 'ANY'],
  );
  if (!row) throw new Error('No agreement was written.');
  return row.id;
}

const LENDING = `query ($code: PlatformCode!) { platform(code: $code) { name banking { lending { overdueRate } } } }`;
const { code } = SCENARIOS.pooledLender;

async function reasonsOf(caller: TestCaller): Promise<unknown[]> {
  const { errors } = await caller.ask(LENDING, { code });
  return errors.map(({ extensions }) => extensions['reason']);
}

describe('a daily quota', () => {
  test('holds for all replicas together, to the very operation, and is told with its remedy', async () => {
    const id = await give({
      owner: 'BANKING',
      grantee: 'PBOC',
      item: 'banking.lending',
      purpose: 'RISK_MONITORING',
      dailyQuota: 10,
    });
    const who = { role: 'OFFICER', purpose: 'RISK_MONITORING' } as const;
    const callers = [await one.as('PBOC', who), await other.as('PBOC', who)];
    for (const caller of callers) {
      // Each asks beside the agreement until its hub has heard of it.
      await expect
        .poll(async () => {
          const { data } = await caller.ask(`{ me { readableItems } }`);
          return at(data, 'me', 'readableItems');
        })
        .toContain('banking.lending');
    }

    const answers = await Promise.all(
      callers.flatMap((caller) => Array.from({ length: 12 }, () => reasonsOf(caller))),
    );
    expect(answers.filter((reasons) => reasons.length === 0)).toHaveLength(10);
    expect(answers.filter((reasons) => reasons[0] === 'QUOTA_EXCEEDED')).toHaveLength(14);

    const [asker] = callers;
    const refused = await asker?.ask(LENDING, { code });
    expect(refused?.errors[0]).toMatchObject({
      path: ['platform', 'banking', 'lending'],
      extensions: {
        code: 'FIELD_DENIED',
        policy: 'banking.lending',
        rule: 'quota',
        reason: 'QUOTA_EXCEEDED',
      },
    });
    expect(refused?.errors[0]?.extensions['remedy']).toMatch(/midnight in Beijing|次日零时/);
    expect(at(refused?.data, 'platform', 'name')).toEqual(expect.any(String));

    const listed = await asker?.ask(`{ sharingAgreements { id dailyQuota usedToday } }`);
    expect(at(listed?.data, 'sharingAgreements')).toContainEqual({ id, dailyQuota: 10, usedToday: 10 });
  });

  test('is known to a dry run on a replica that has counted nothing itself, which counts nothing either', async () => {
    const id = await give({
      owner: 'COMMERCE',
      grantee: 'POLICE',
      item: 'commerce.shareholders',
      purpose: 'RISK_MONITORING',
      dailyQuota: 1,
    });
    const asker = await other.as('POLICE', { role: 'OFFICER', purpose: 'RISK_MONITORING' });
    const decision = async (): Promise<unknown> => {
      const { data } = await asker.ask(
        `{ explainAccess(operation: "{ platform(code: \\"${code}\\") { commerce { shareholders { ratio } } } }") { fields { item reason rule } } }`,
      );
      const fields = at(data, 'explainAccess', 'fields');
      return Array.isArray(fields) ? fields.find((field) => at(field, 'item') !== null) : null;
    };
    const allowed = { item: 'commerce.shareholders', reason: null, rule: 'purpose-covered' };
    await expect.poll(decision).toEqual(allowed);
    expect(await decision()).toEqual(allowed);
    await new PostgresQuotaCounter(database.gateway).use(id, '2026-06-01', 1);
    expect(await decision()).toEqual({
      item: 'commerce.shareholders',
      reason: 'QUOTA_EXCEEDED',
      rule: 'quota',
    });
  });

  test('begins again at midnight in Beijing', async () => {
    const asker = await one.as('PBOC', { role: 'OFFICER', purpose: 'RISK_MONITORING' });
    expect(await reasonsOf(asker)).toEqual(['QUOTA_EXCEEDED']);
    clock.set(MIDNIGHT);
    expect(await reasonsOf(asker)).toEqual([]);
  });

  test('is counted exactly by counters that meet, in fewer statements than uses', async () => {
    const id = await give({
      owner: 'BANKING',
      grantee: 'POLICE',
      item: 'banking.custody',
      purpose: 'STATISTICS',
      dailyQuota: 150,
    });
    const counters = [new PostgresQuotaCounter(database.gateway), new PostgresQuotaCounter(database.gateway)];
    const statements = await statementsOf(database.gateway, async () => {
      const uses = await Promise.all(
        counters.flatMap((counter) => Array.from({ length: 100 }, () => counter.use(id, '2026-06-02', 150))),
      );
      expect(uses.filter(({ granted }) => granted)).toHaveLength(150);
    });
    expect(statements).toHaveLength(4);
    const [counter] = counters;
    expect(await counter?.used([id], '2026-06-02')).toEqual(new Map([[id, 150]]));
  });
});

describe("an agreement for the caller's region", () => {
  test('gives platforms of the region, and of others no rows', async () => {
    await give({
      owner: 'INSURANCE',
      grantee: 'POLICE',
      item: 'insurance.surety_insurance',
      purpose: 'RISK_MONITORING',
      jurisdiction: 'CALLER_REGION',
    });
    const [held]: { platform_code: string; province: string; elsewhere: string }[] =
      await database.owner.query(
        `SELECT platform_code, left(min(region), 2) || '0000' AS province,
              CASE WHEN bool_or(region LIKE '54%') THEN '650000' ELSE '540000' END AS elsewhere
       FROM insurance.surety_insurance JOIN insurance.platform_region USING (platform_code)
       GROUP BY platform_code LIMIT 1`,
      );
    if (!held) throw new Error('The sample has no surety insurance.');
    const read = async (level: 'NATIONAL' | 'PROVINCIAL', region?: string): Promise<unknown> => {
      const who = {
        role: 'OFFICER',
        purpose: 'RISK_MONITORING',
        level,
        ...(region ? { region } : {}),
      } as const;
      const { data, errors } = await (
        await one.as('POLICE', who)
      ).ask(
        `query ($code: PlatformCode!) { platform(code: $code) { insurance { suretyInsurance { exposure { amount } } } } }`,
        { code: held.platform_code },
      );
      return [errors.length, at(data, 'platform', 'insurance', 'suretyInsurance', 'exposure', 'amount')];
    };
    const given = [0, expect.any(String)];
    await expect.poll(() => read('NATIONAL')).toEqual(given);
    expect(await read('PROVINCIAL', held.province)).toEqual(given);
    expect(await read('PROVINCIAL', held.elsewhere)).toEqual([0, undefined]);
  });
});
