import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseRole } from '../../../src/database/index.js';
import { DATABASE_ROLES } from '../../../src/hub/start-hub.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';

const AGENCIES = ['pboc', 'banking', 'securities', 'insurance', 'commerce', 'police'] as const;

let database: TestDatabase;
let owner: DataSource;
const roles = new Map<DatabaseRole, DataSource>();

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  for (const role of DATABASE_ROLES) roles.set(role, await database.as(role));
});
afterAll(() => database?.drop());

async function tablesOf(schema: string): Promise<string[]> {
  const rows: { name: string }[] = await owner.query(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = $1`,
    [schema],
  );
  return rows.map(({ name }) => name);
}

/** PostgreSQL's answer to a statement as a role: `ok`, or the SQLSTATE that refused it. */
async function answer(role: DatabaseRole, statement: string): Promise<string> {
  const source = roles.get(role);
  if (!source) throw new Error(`No role ${role}.`);
  try {
    await source.query(statement);
    return 'ok';
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error
      ? String(error.code)
      : String(error);
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';

describe('database roles', () => {
  it.each(AGENCIES)('%s reads every table of its own schema and changes none', async (agency) => {
    const tables = await tablesOf(agency);
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      expect(await answer(`huishang_${agency}`, `SELECT * FROM ${table} LIMIT 1`)).toBe('ok');
      expect(await answer(`huishang_${agency}`, `DELETE FROM ${table}`)).toBe(INSUFFICIENT_PRIVILEGE);
    }
  });

  it.each(AGENCIES)('%s reaches no table outside its own schema', async (agency) => {
    const foreign = [...AGENCIES, 'coordination', 'access', 'warrants', 'audit'].filter(
      (each) => each !== agency,
    );
    for (const schema of foreign) {
      const tables = await tablesOf(schema);
      expect(tables.length, schema).toBeGreaterThan(0);
      for (const table of tables) {
        const read = await answer(`huishang_${agency}`, `SELECT * FROM ${table} LIMIT 1`);
        expect(read, `${agency} reading ${table}`).toBe(INSUFFICIENT_PRIVILEGE);
      }
    }
  });

  it.each(['huishang_coordination', 'huishang_gateway'] as const)('%s reaches no agency', async (role) => {
    for (const agency of AGENCIES) {
      for (const table of await tablesOf(agency)) {
        expect(await answer(role, `SELECT * FROM ${table} LIMIT 1`), table).toBe(INSUFFICIENT_PRIVILEGE);
      }
    }
  });

  it.each(DATABASE_ROLES)('%s cannot become another role or make objects', async (role) => {
    const other = role === 'huishang_police' ? 'huishang_pboc' : 'huishang_police';
    expect(await answer(role, `SET ROLE ${other}`)).toBe(INSUFFICIENT_PRIVILEGE);
    expect(await answer(role, 'CREATE TABLE public.anything (id int)')).toBe(INSUFFICIENT_PRIVILEGE);
  });
});

describe('what the workflow has recorded', () => {
  interface Rights {
    readonly table: string;
    readonly inserts: boolean;
    readonly deletes: boolean;
    readonly updates: string[];
  }

  /** What a role may change of the schema's tables, with the columns that it may change. */
  async function rightsOf(role: DatabaseRole): Promise<Rights[]> {
    const rows: Rights[] = await owner.query(
      `SELECT relname AS "table", has_table_privilege($1, oid, 'INSERT') AS inserts,
         has_table_privilege($1, oid, 'DELETE') OR has_table_privilege($1, oid, 'TRUNCATE') AS deletes,
         ARRAY(SELECT attname::text FROM pg_attribute
               WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
                 AND has_column_privilege($1, pg_class.oid, attname, 'UPDATE') ORDER BY attname) AS updates
       FROM pg_class WHERE relnamespace = 'coordination'::regnamespace AND relkind IN ('r', 'v') ORDER BY relname`,
      [role],
    );
    return rows.filter(({ inserts, deletes, updates }) => inserts || deletes || updates.length > 0);
  }

  /** Rows that are what they are at this moment: each of their changes is an event beside them. */
  const CURRENT = new Set([
    'clue',
    'correction',
    'crime_transfer',
    'dispute',
    'idempotency_key',
    'major_case',
    'onward_consent',
    'opinion',
    'platform',
    'platform_candidate',
    'platform_comparison',
    'platform_identifier',
    'platform_merge',
    'platform_split',
    'rectification_order',
    'substance_case',
  ]);
  /** Of these rows, what may change after they were written. */
  const MENDED: Readonly<Record<string, readonly string[]>> = {
    attachment_usage: ['bytes'],
    determination: ['superseded_at', 'superseded_by'],
    document_series: ['last'],
    matter_series: ['last'],
    personal_draft: ['changed_at', 'content', 'version'],
    platform_search: ['initials'],
    saved_view: ['changed_at', 'content', 'name', 'version'],
    interim_measure: ['ended_at', 'state', 'version'],
    leading_group_membership: ['seated_until', 'version'],
    supervisor: ['valid_to'],
    task: ['closed_at', 'due_at', 'urgent'],
    team_task: [
      'acts_at',
      'completed_at',
      'due_at',
      'escalate_at',
      'escalated_at',
      'progress',
      'progress_at',
      'reminded_at',
      'result',
      'state',
      'version',
      'warn_at',
      'warned_at',
    ],
    webhook: [
      'disabled_at',
      'disabled_reason',
      'paused_until',
      'previous_secrets_until',
      'removed_at',
      'removed_by',
      'secret_rotated_at',
    ],
    webhook_delivery: ['attempts_left', 'last_error', 'next_attempt_at', 'state'],
    webhook_secret: ['expires_at'],
    working_calendar: ['applied_at', 'pass', 'years'],
  };

  it('is changed by the coordination role nowhere but where a row is a present state', async () => {
    const rights = await rightsOf('huishang_coordination');
    const changed = rights.filter(({ table, updates }) => updates.length > 0 && !CURRENT.has(table));
    expect(Object.fromEntries(changed.map(({ table, updates }) => [table, updates]))).toEqual(MENDED);
    expect(rights.filter(({ deletes }) => deletes).map(({ table }) => table)).toEqual([
      'personal_draft',
      'saved_view',
      'webhook_secret',
    ]);
  });

  it.each([
    'dispute_event',
    'dispute_vote',
    'dispute_recusal',
    'dispute_panel_advice',
    'ruling',
    'ruling_draft',
    'opinion_version',
    'supplement',
    'attachment',
    'attachment_chunk',
    'case_attachment',
    'outbox_message',
    'rectification_order_event',
    'leading_group_membership_event',
  ])('%s is not altered, by whatever role', async (table) => {
    const [column]: { name: string }[] = await owner.query(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum = 1`,
      [`coordination.${table}`],
    );
    for (const role of DATABASE_ROLES) {
      for (const change of [
        `UPDATE coordination.${table} SET ${column?.name} = ${column?.name}`,
        `DELETE FROM coordination.${table}`,
        `TRUNCATE coordination.${table} CASCADE`,
      ]) {
        expect(await answer(role, change), `${role}: ${change}`).toBe(INSUFFICIENT_PRIVILEGE);
      }
    }
  });

  it('is added to by the coordination role, and of the rest only deliveries by the dispatcher', async () => {
    for (const role of DATABASE_ROLES.filter((each) => each !== 'huishang_coordination')) {
      const inserted = (await rightsOf(role)).filter(({ inserts }) => inserts).map(({ table }) => table);
      expect(inserted, role).toEqual(role === 'huishang_webhooks' ? ['webhook_delivery'] : []);
    }
  });

  it('keeps secrets of webhooks from the role that registers them', async () => {
    const read = await answer('huishang_coordination', 'SELECT secret FROM coordination.webhook_secret');
    expect(read).toBe(INSUFFICIENT_PRIVILEGE);
  });
});

describe('the audit table', () => {
  const columns = `id, request_id, agency, role, level, officer, operation_kind, operation_hash, variables_hash,
    field_set`;
  const row = `gen_random_uuid(), 'r', 'PBOC', 'OFFICER', 'NATIONAL', 'u1', 'query', 'h', 'v', sha256('')`;

  it('takes entries from the gateway, which can change none', async () => {
    expect(await answer('huishang_gateway', `INSERT INTO audit.entry (${columns}) VALUES (${row})`)).toBe(
      'ok',
    );
    for (const change of [
      `UPDATE audit.entry SET officer = 'u2'`,
      'DELETE FROM audit.entry',
      'TRUNCATE audit.entry',
    ]) {
      expect(await answer('huishang_gateway', change)).toBe(INSUFFICIENT_PRIVILEGE);
    }
  });

  it('refuses changes even to the owner', async () => {
    for (const change of [
      `UPDATE audit.entry SET officer = 'u2'`,
      'DELETE FROM audit.entry',
      'TRUNCATE audit.entry',
    ]) {
      await expect(owner.query(change)).rejects.toThrow('audit entries are append-only');
    }
  });

  it('is closed to every other role', async () => {
    for (const role of DATABASE_ROLES.filter((each) => each !== 'huishang_gateway')) {
      expect(await answer(role, 'SELECT * FROM audit.entry'), role).toBe(INSUFFICIENT_PRIVILEGE);
    }
  });
});
