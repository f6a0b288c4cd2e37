import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { determinationEntities } from '../../src/determination/index.js';
import { endOfWorkingDays } from '../../src/kernel/index.js';
import { leadingGroupEntities } from '../../src/leading-groups/index.js';
import { PlatformEntity } from '../../src/platform-registry/index.js';
import { rectificationEntities, sweepOrders } from '../../src/rectification/index.js';
import { granted, MONDAY } from '../testkit/fixtures/determination-desk.js';
import { ORDER, RectificationDesk } from '../testkit/fixtures/rectification-desk.js';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';
import { runCommand } from '../testkit/processes/run-command.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';

let database: TestDatabase;
let owner: DataSource;
let orderId: string;
let secondId: string;

interface Verified {
  readonly exitCode: number;
  readonly output: string;
}

async function verify(...parameters: readonly string[]): Promise<Verified> {
  const { exitCode, output } = await runCommand(['workflow', 'verify', ...parameters], {
    DATA_DIR: await temporaryFolder(),
    DATABASE_URL: database.connection.ownerUrl,
  });
  return { exitCode, output };
}

beforeAll(async () => {
  database = await createTestDatabase();
  const coordination = await database.as('huishang_coordination', [
    PlatformEntity,
    ...leadingGroupEntities,
    ...determinationEntities,
    ...rectificationEntities,
  ]);
  owner = await database.asOwner();
  const desk = await RectificationDesk.open(coordination);
  orderId = await desk.submitted();
  await sweepOrders(coordination, endOfWorkingDays(MONDAY, 100));
  granted(await desk.verify(orderId, 'RETURNED'));
  secondId = await desk.accepted();
});
afterAll(() => database?.drop());

it('finds nothing while only the hub wrote', async () => {
  expect(await verify()).toEqual({
    exitCode: 0,
    output: expect.stringMatching(
      /^Compared with their events: 2 CASE, 0 DISPUTE, 0 INTERIM_MEASURE, 0 TEAM_TASK, 2 RECTIFICATION_ORDER, 0 ACCOUNT_WARRANT, 0 CRIME_TRANSFER, 0 MAJOR_CASE, 0 CLUE, 0 PLATFORM_MERGE, 0 PLATFORM_CANDIDATE, 0 PLATFORM_SPLIT, 0 CORRECTION, 0 ONWARD_CONSENT, [1-9]\d* SHARING_AGREEMENT, [1-9]\d* AGREEMENT_VERSION, [1-9]\d* LEADING_GROUP_MEMBERSHIP, (?:[1-9]\d* [A-Z_]+, )*[1-9]\d* OPINION, (?:[1-9]\d* [A-Z_]+, )*2 CASE_SUMMARY\. Different: 0\.\n$/,
    ),
  });
});

it('names an opinion that is not the one that was put on record', async () => {
  const [opinion]: { opinion_id: string }[] = await owner.query(
    'SELECT opinion_id FROM coordination.opinion_version LIMIT 1',
  );
  const rewrite = (name: string): Promise<unknown> =>
    owner.query(`UPDATE coordination.opinion_version SET recorded_by = ${name} WHERE opinion_id = $1`, [
      opinion?.opinion_id,
    ]);
  await rewrite(`recorded_by || 'x'`);
  const { exitCode, output } = await verify();
  expect(exitCode).toBe(1);
  expect(output).toContain(`OPINION ${opinion?.opinion_id}`);
  await rewrite('left(recorded_by, -1)');
  expect(await verify()).toMatchObject({ exitCode: 0 });
});

it("names an order that was changed behind the hub's back, and one without its first event", async () => {
  await owner.query(
    `UPDATE coordination.rectification_order SET measures = '从缓办理。', extended_at = '2016-07-01Z' WHERE id = $1`,
    [orderId],
  );
  await owner.query(
    `DELETE FROM coordination.rectification_order_event WHERE order_id = $1 AND version = 1`,
    [secondId],
  );
  const { exitCode, output } = await verify();
  expect(exitCode).toBe(1);
  expect(output.trimEnd().split('\n')).toEqual([
    `RECTIFICATION_ORDER ${orderId} is not what its events say:`,
    `  measures: "从缓办理。" in the row, "${ORDER.measures}" by the events`,
    '  extendedAt: "2016-07-01T00:00:00.000Z" in the row, null by the events',
    `RECTIFICATION_ORDER ${secondId}: The event that made version 1 is missing.`,
    expect.stringMatching(/2 RECTIFICATION_ORDER, 0 ACCOUNT_WARRANT, .*, 2 CASE_SUMMARY\. Different: 2\.$/),
  ]);

  const asJson = await verify('--json');
  expect(asJson.exitCode).toBe(1);
  const kind = 'RECTIFICATION_ORDER';
  const extended = { column: 'extendedAt', inRow: '2016-07-01T00:00:00.000Z', byEvents: null };
  const columns = [{ column: 'measures', inRow: '从缓办理。', byEvents: ORDER.measures }, extended];
  expect(JSON.parse(asJson.output)).toMatchObject({
    compared: {
      CASE: 2,
      DISPUTE: 0,
      INTERIM_MEASURE: 0,
      RECTIFICATION_ORDER: 2,
      ACCOUNT_WARRANT: 0,
      CASE_SUMMARY: 2,
    },
    differences: [
      { kind, id: orderId, columns, fault: null },
      { kind, id: secondId, columns: [], fault: 'The event that made version 1 is missing' },
    ],
  });
});

it('names a warrant, an agreement, its terms and a seat that were written by hand', async () => {
  const [{ id: warrantId } = { id: '' }]: { id: string }[] = await owner.query(
    `INSERT INTO warrants.account_warrant (id, requester, requested_by, requested_at, platform_code, period_from,
       period_to, purpose, gate, legal_basis, document_sha256, officers, state, valid_from, valid_to, uses_allowed, uses_left)
     SELECT gen_random_uuid(), 'POLICE', 'zhang', now(), code, '2025-01-01', '2025-12-31', 'CRIMINAL_INVESTIGATION',
       'POLICE_CRIMINAL_PROCEDURE', '刑事诉讼法 144', repeat('a', 64), '{张伟,王芳}', 'REQUESTED', now(),
       now() + interval '1 day', 5, 5 FROM coordination.platform LIMIT 1 RETURNING id`,
  );
  await owner.query(
    `UPDATE access.agreement SET region = '110000' WHERE id = (SELECT min(id::text)::uuid FROM access.agreement)`,
  );
  await owner.query(
    `UPDATE access.agreement_version SET daily_quota = 7
     WHERE id = (SELECT min(id::text)::uuid FROM access.agreement_version)`,
  );
  await owner.query(
    `UPDATE coordination.leading_group_membership SET term = 9
     WHERE id = (SELECT min(id::text)::uuid FROM coordination.leading_group_membership)`,
  );
  const { exitCode, output } = await verify('--json');
  expect(exitCode).toBe(1);
  const { differences }: { differences: { kind: string }[] } = JSON.parse(output);
  expect(differences.filter(({ kind }) => kind !== 'RECTIFICATION_ORDER')).toMatchObject([
    { kind: 'ACCOUNT_WARRANT', id: warrantId, fault: 'It has no events at all' },
    { kind: 'SHARING_AGREEMENT', columns: [{ column: 'region', inRow: '110000', byEvents: null }] },
    { kind: 'AGREEMENT_VERSION', columns: [{ column: 'dailyQuota', inRow: 7, byEvents: null }] },
    { kind: 'LEADING_GROUP_MEMBERSHIP', columns: [{ column: 'term', inRow: 9, byEvents: 1 }] },
  ]);
});
