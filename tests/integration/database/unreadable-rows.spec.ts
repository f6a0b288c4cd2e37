import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { findUnreadableRows } from '../../../src/database/index.js';
import { sweepDeadlines } from '../../../src/determination/index.js';
import { RowsPassedOver } from '../../../src/workflow/jobs/index.js';
import { newId, parseRegionCode } from '../../../src/kernel/index.js';
import { appendToOutbox } from '../../../src/workflow/outbox/index.js';
import { distributeMessages } from '../../../src/webhooks/delivery/distribute-messages.js';
import { openDeterminationDatabase } from '../../testkit/fixtures/determination-database.js';
import { Desk } from '../../testkit/fixtures/determination-desk.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';

/** The Monday after, five working days on. */
const DUE = new Date('2016-06-20T15:59:59.999Z');

/** Names of columns that hold one of a closed list of codes, wherever they stand. */
const CODE_COLUMNS = `
  'agency', 'owner', 'grantee', 'addressee', 'verifier', 'sender', 'requester', 'responsible_agency', 'opened_by',
  'concerned_agencies', 'silent_agencies', 'recipients', 'suspended_by', 'level', 'recorded_level', 'role', 'region',
  'regions', 'registered_region', 'operating_regions', 'recorded_region', 'region_scope', 'sectors', 'red_line',
  'substance_class', 'disposition', 'conduct', 'purpose', 'purposes', 'state', 'status'`;
/** Those of them whose codes are dated rows: the database holds the form alone. */
const OPEN_CODES =
  /\.(?:agency|owner|grantee|addressee|verifier|sender|requester|responsible_agency|opened_by|concerned_agencies|silent_agencies|recipients|suspended_by|sectors|red_line|disposition|conduct)$/;
/** Journals of what was asked, which keep what they are given. */
const JOURNALS = `'audit', 'pgboss'`;
/** Dated rows, which the loader alone writes, and checks as a whole; no login of the hub may write there. */
const LOADED = `'law'`;
/** What triggers make out of cases, which are checked themselves; no login may write there. */
const DERIVED = `'case_summary', 'stage_duration'`;

/** Tries each value in each column of a copy of each table that keeps its checks alone, and gives what was taken. */
const PROBE = `
  CREATE FUNCTION pg_temp.taken(candidates text[]) RETURNS SETOF text LANGUAGE plpgsql AS $$
  DECLARE
    found record;
    name text;
    candidate text;
  BEGIN
    FOR found IN
      SELECT format('%I.%I', c.table_schema, c.table_name) AS place, array_agg(c.column_name::text) AS columns
      FROM information_schema.columns AS c JOIN information_schema.tables AS t USING (table_schema, table_name)
      WHERE t.table_type = 'BASE TABLE' AND c.udt_name IN ('text', '_text') AND c.column_name IN (${CODE_COLUMNS})
        AND c.table_schema NOT IN ('pg_catalog', 'information_schema', ${JOURNALS}, ${LOADED})
        AND c.table_name NOT IN (${DERIVED})
      GROUP BY 1
    LOOP
      EXECUTE format('CREATE TEMP TABLE probe (LIKE %s INCLUDING CONSTRAINTS)', found.place);
      FOR name IN SELECT attname FROM pg_attribute
        WHERE attrelid = 'probe'::regclass AND attnum > 0 AND attnotnull
      LOOP
        EXECUTE format('ALTER TABLE probe ALTER %I DROP NOT NULL', name);
      END LOOP;
      FOREACH name IN ARRAY found.columns LOOP
        FOREACH candidate IN ARRAY candidates LOOP
          BEGIN
            EXECUTE format('INSERT INTO probe (%I) VALUES (%L::text)', name, candidate);
            RETURN NEXT found.place || '.' || name || ' ' || candidate;
          EXCEPTION WHEN check_violation THEN NULL;
          WHEN datatype_mismatch THEN
            BEGIN
              EXECUTE format('INSERT INTO probe (%I) VALUES (ARRAY[%L])', name, candidate);
              RETURN NEXT found.place || '.' || name || ' ' || candidate;
            EXCEPTION WHEN check_violation THEN NULL;
            END;
          END;
        END LOOP;
      END LOOP;
      DROP TABLE probe;
    END LOOP;
  END $$`;

describe('what SQL may write where a code belongs', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('is one of its list, or written as a code where the list is dated rows', async () => {
    const owner = await database.asOwner();
    const taken = await owner.transaction(async (manager) => {
      await manager.query(PROBE);
      const rows: { taken: string }[] = await manager.query(`SELECT pg_temp.taken($1)`, [
        ['BITCOIN', 'bitcoin', '31011', '', 'ＰＢＯＣ'],
      ]);
      return rows.map((row) => row.taken.split(' '));
    });
    const open = taken.filter(([column = '', value]) => value === 'BITCOIN' && OPEN_CODES.test(column));
    expect(open.length).toBeGreaterThan(30);
    expect(taken.filter((each) => !open.includes(each))).toEqual([]);
  });
});

describe('a row that cannot be acted on', () => {
  let database: DataSource;
  let owner: () => Promise<DataSource>;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ database, owner, close } = await openDeterminationDatabase());
  });
  afterAll(() => close());

  it.each(['330103', '330104', '990101', '000000'])(
    'for its region %s is nothing that stops a deadline',
    async (region) => {
      const desk = await Desk.open(database, { registeredRegion: region, operatingRegions: [region] });
      const { disputeId, caseId } = await desk.openDispute();
      await database.query(`UPDATE coordination.dispute SET level = 'DISTRICT', region = $2 WHERE id = $1`, [
        disputeId,
        region,
      ]);
      expect(await sweepDeadlines(database, DUE)).toContain(disputeId);
      expect(await desk.dispute(caseId)).toMatchObject({ state: 'REFERRED' });
    },
  );

  it('keeps no other waiting, and is named', async () => {
    const [bad, good] = [await Desk.open(database), await Desk.open(database)];
    const spoilt = await bad.openDispute();
    const { caseId } = await good.openDispute();
    const asOwner = await owner();
    await asOwner.query(
      `CREATE FUNCTION coordination.refuse_event() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN RAISE 'cannot be written'; END $$`,
    );
    await asOwner.query(
      `CREATE TRIGGER refuse BEFORE INSERT ON coordination.dispute_event FOR EACH ROW
       WHEN (NEW.dispute_id = '${spoilt.disputeId}') EXECUTE FUNCTION coordination.refuse_event()`,
    );
    const swept = await sweepDeadlines(database, DUE).catch((error: unknown) => error);
    expect(swept).toBeInstanceOf(RowsPassedOver);
    expect([...(swept as RowsPassedOver).rows.keys()]).toEqual([spoilt.caseId]);
    expect(await good.dispute(caseId)).toMatchObject({ state: 'REFERRED' });
    expect(await bad.dispute(spoilt.caseId)).toMatchObject({ state: 'CONSULTATION' });
  });
});

describe('what the operator is shown', () => {
  let database: TestDatabase;
  let owner: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await database.asOwner();
  });
  afterAll(() => database.drop());

  const find = () => findUnreadableRows(owner, (code) => parseRegionCode(code).ok);

  it('is nothing while all is well', async () => {
    expect(await find()).toEqual([]);
  });

  it('is each row from before the checks that breaks one, and each of a division that there is not', async () => {
    const rows: { code: string }[] = await owner.query(
      `SELECT code FROM coordination.platform ORDER BY code LIMIT 3`,
    );
    const [first, second, third] = rows.map(({ code }) => code);
    const checks: { name: string; definition: string }[] = await owner.query(
      `SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
       WHERE conrelid = 'coordination.platform'::regclass AND contype = 'c'
         AND pg_get_constraintdef(oid) LIKE '%sectors%'`,
    );
    for (const { name } of checks)
      await owner.query(`ALTER TABLE coordination.platform DROP CONSTRAINT "${name}"`);
    await owner.query(`UPDATE coordination.platform SET sectors = '{bitcoin}' WHERE code = $1`, [first]);
    for (const { name, definition } of checks) {
      await owner.query(`ALTER TABLE coordination.platform ADD CONSTRAINT "${name}" ${definition} NOT VALID`);
    }
    await owner.query(`UPDATE coordination.platform SET registered_region = '990101' WHERE code = $1`, [
      second,
    ]);
    await owner.query(
      `UPDATE coordination.platform SET operating_regions = '{110105,990101}' WHERE code = $1`,
      [third],
    );
    const table = 'coordination.platform';
    expect(await find()).toEqual(
      expect.arrayContaining([
        { table, key: { code: first }, fault: checks[0]?.name },
        { table, key: { code: second }, fault: 'registered_region' },
        { table, key: { code: third }, fault: 'operating_regions' },
      ]),
    );
  });
});

describe('a message in the outbox that cannot be distributed', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('stays there, is named, and keeps no other waiting', async () => {
    const owner = await database.asOwner();
    const webhookId = newId();
    await owner.query(
      `INSERT INTO coordination.webhook (id, agency, level, url, topics, registered_by, registered_at)
       VALUES ($1, 'BANKING', 'NATIONAL', 'https://site.example/', '{}', 'liu', $2)`,
      [webhookId, DUE],
    );
    const coordination = await database.as('huishang_coordination');
    const subjects = [newId(), newId(), newId()];
    for (const id of subjects) {
      await coordination.transaction((manager) =>
        appendToOutbox(manager, {
          topic: 'case.determined',
          subject: { kind: 'CASE', id, version: 1 },
          recipients: ['BANKING'],
          body: {},
          at: DUE,
        }),
      );
    }
    await owner.query(
      `CREATE FUNCTION coordination.refuse_delivery() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN RAISE 'cannot be written'; END $$`,
    );
    await owner.query(
      `CREATE TRIGGER refuse BEFORE INSERT ON coordination.webhook_delivery FOR EACH ROW
       WHEN (NEW.subject = 'CASE/${subjects[1]}') EXECUTE FUNCTION coordination.refuse_delivery()`,
    );
    const webhooks = await database.as('huishang_webhooks');
    const distributed = await distributeMessages(webhooks, DUE).catch((error: unknown) => error);
    expect(distributed).toBeInstanceOf(RowsPassedOver);
    const sent: { subject: string }[] = await owner.query(
      `SELECT subject FROM coordination.webhook_delivery WHERE webhook_id = $1 ORDER BY message_sequence`,
      [webhookId],
    );
    expect(sent.map(({ subject }) => subject)).toEqual([`CASE/${subjects[0]}`, `CASE/${subjects[2]}`]);
    const left: { id: string; subject: string }[] = await owner.query(
      `SELECT id, subject_id AS subject FROM coordination.outbox_message WHERE dispatched_at IS NULL`,
    );
    expect(left.map(({ subject }) => subject)).toEqual([subjects[1]]);
    expect([...(distributed as RowsPassedOver).rows.keys()]).toEqual(left.map(({ id }) => id));
    await owner.query(`DROP TRIGGER refuse ON coordination.webhook_delivery`);
    expect(await distributeMessages(webhooks, DUE)).toBe(1);
  });
});
