import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWithRlsActor, type DatabaseRole } from '../../../src/database/index.js';
import { intakeRoleOf } from '../../../src/hub/database-roles.js';
import { AGENCY_REGISTER, newId } from '../../../src/kernel/index.js';
import { DATABASE_ROLES } from '../../../src/hub/start-hub.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';

const REFUSED = '42501';
const PLATFORM = '91110000600037341L';

let database: TestDatabase;
let owner: DataSource;
const roles = new Map<DatabaseRole, DataSource>();
const caseId = newId();
const opinions = { BANKING: newId(), SECURITIES: newId() };
const warrants = { POLICE: newId(), BANKING: newId() };

function as(role: DatabaseRole): DataSource {
  const source = roles.get(role);
  if (!source) throw new Error(`No role ${role}.`);
  return source;
}

/** Rows of an answer; a change answers with its rows and their number. */
function countOf(answer: unknown): number {
  if (!Array.isArray(answer)) return 0;
  return typeof answer[1] === 'number' ? answer[1] : answer.length;
}

/** The SQLSTATE that refused a statement as a role, or the number of rows that it answered with. */
async function outcome(role: DatabaseRole, statement: string): Promise<string | number> {
  try {
    const rows: unknown = await as(role).query(statement);
    return countOf(rows);
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error
      ? String(error.code)
      : String(error);
  }
}

const coordination: DatabaseRole = 'huishang_coordination';
const gateway: DatabaseRole = 'huishang_gateway';

/** What an agency's transaction of the coordination role sees of a statement's single column. */
async function seen(actor: string, statement: string): Promise<unknown[]> {
  const rows = await readWithRlsActor(as(coordination), actor, (manager) =>
    manager.query<Record<string, unknown>[]>(statement),
  );
  return rows.map((row) => Object.values(row)[0]);
}

/** Rows that an agency's transaction of the coordination role changes. */
async function changed(actor: string, statement: string): Promise<number> {
  return countOf(
    await readWithRlsActor(as(coordination), actor, (manager) => manager.query<unknown>(statement)),
  );
}

const agenciesOf = (actor: string): Promise<unknown[]> =>
  seen(actor, `SELECT agency FROM coordination.opinion WHERE case_id = '${caseId}' ORDER BY agency`);

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  for (const role of DATABASE_ROLES) roles.set(role, await database.as(role));
  await owner.query(
    `INSERT INTO coordination.platform (code, name) VALUES ($1, '某平台') ON CONFLICT DO NOTHING`,
    [PLATFORM],
  );
  await owner.query(
    `INSERT INTO coordination.substance_case (id, platform_code, business_line, status, reason, urgent, opened_by,
       opened_by_officer, opened_at, concerned_agencies, level, version)
     VALUES ($1, $2, '行级安全', 'COLLECTING', '核查', false, 'OFFICE', 'gao', now(), '{BANKING,SECURITIES,POLICE}', 'NATIONAL', 1)`,
    [caseId, PLATFORM],
  );
  for (const [agency, id] of Object.entries(opinions)) {
    await owner.query(`INSERT INTO coordination.opinion VALUES ($1, $2, $3, 'ACTIVE', 1)`, [
      id,
      caseId,
      agency,
    ]);
    await owner.query(
      `INSERT INTO coordination.opinion_version (opinion_id, version, act, substance_class, disposition, red_lines,
         legal_basis, evidence, recorded_by, recorded_at)
       VALUES ($1, 1, 'FILED', 'LENDING', 'BAN', '[]', '["条例"]', '[]', 'he', now())`,
      [id],
    );
  }
  for (const [agency, id] of Object.entries(warrants)) {
    await owner.query(
      `INSERT INTO warrants.account_warrant (id, requester, requested_by, requested_at, platform_code, period_from,
         period_to, purpose, gate, legal_basis, document_sha256, officers, state, valid_from, valid_to, uses_allowed, uses_left)
       VALUES ($1, $2, 'zhang', now(), $3, '2025-01-01', '2025-12-31', 'CRIMINAL_INVESTIGATION', 'POLICE_CRIMINAL_PROCEDURE',
         '刑事诉讼法 144', repeat('a', 64), '{张伟,王芳}', 'REQUESTED', now(), now() + interval '1 day', 5, 5)`,
      [id, agency, PLATFORM],
    );
    await owner.query(
      `INSERT INTO warrants.warrant_event (warrant_id, version, command, to_state, agency, at, rule, details, changes)
       VALUES ($1, 1, 'requestAccountWarrant', 'REQUESTED', $2, now(), '刑事诉讼法 144', '{}', '{}')`,
      [id, agency],
    );
  }
});
afterAll(() => database?.drop());

describe('opinions', () => {
  test('are nobody’s where a transaction does not say for whom it acts', async () => {
    expect(await outcome(coordination, 'SELECT * FROM coordination.opinion')).toBe(0);
    expect(await outcome(coordination, 'SELECT * FROM coordination.opinion_version')).toBe(0);
    expect(
      await outcome(coordination, `UPDATE coordination.opinion SET status = 'WITHDRAWN' RETURNING id`),
    ).toBe(0);
  });

  test('of others are there for an agency once its own stands, and not before', async () => {
    expect(await agenciesOf('POLICE')).toEqual([]);
    expect(await agenciesOf('BANKING')).toEqual(['BANKING', 'SECURITIES']);
    await owner.query(`UPDATE coordination.opinion SET status = 'WITHDRAWN' WHERE id = $1`, [
      opinions.BANKING,
    ]);
    expect(await agenciesOf('BANKING')).toEqual(['BANKING']);
    expect(await seen('BANKING', `SELECT opinion_id FROM coordination.opinion_version`)).not.toContain(
      opinions.SECURITIES,
    );
    await owner.query(`UPDATE coordination.opinion SET status = 'ACTIVE' WHERE id = $1`, [opinions.BANKING]);
    for (const actor of ['OFFICE', 'LEADING_GROUP', 'HUB']) {
      expect(await agenciesOf(actor), actor).toEqual(['BANKING', 'SECURITIES']);
    }
    await owner.query(`UPDATE coordination.substance_case SET status = 'DISPUTED' WHERE id = $1`, [caseId]);
    expect(await agenciesOf('POLICE')).toEqual(['BANKING', 'SECURITIES']);
    await owner.query(`UPDATE coordination.substance_case SET status = 'COLLECTING' WHERE id = $1`, [caseId]);
  });

  test('are written by their own agency alone, not even by the hub’s own steps', async () => {
    const change = `UPDATE coordination.opinion SET version = version WHERE id = '${opinions.SECURITIES}' RETURNING id`;
    for (const actor of ['BANKING', 'OFFICE', 'HUB']) expect(await changed(actor, change), actor).toBe(0);
    const insert = `INSERT INTO coordination.opinion VALUES ('${newId()}', '${caseId}', 'POLICE', 'ACTIVE', 1)`;
    for (const actor of ['BANKING', 'HUB'])
      await expect(seen(actor, insert)).rejects.toThrow('row-level security');
  });

  test('say nothing of the setting once the transaction has ended', async () => {
    await agenciesOf('HUB');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => outcome(coordination, 'SELECT * FROM coordination.opinion')),
    );
    expect(new Set(answers)).toEqual(new Set([0]));
  });
});

describe('warrants', () => {
  const list = 'SELECT id FROM warrants.account_warrant';

  test('are their requester’s and the data owner’s', async () => {
    expect(await outcome(coordination, list)).toBe(0);
    expect(await seen('POLICE', list)).toContain(warrants.POLICE);
    expect(await seen('POLICE', list)).not.toContain(warrants.BANKING);
    expect(await seen('PBOC', list)).toEqual(expect.arrayContaining(Object.values(warrants)));
    expect(await seen('POLICE', `SELECT warrant_id FROM warrants.warrant_event`)).not.toContain(
      warrants.BANKING,
    );
  });

  test('are not requested, changed or recorded in another agency’s name', async () => {
    const change = `UPDATE warrants.account_warrant SET uses_left = 5 WHERE id = '${warrants.BANKING}' RETURNING id`;
    expect(await changed('POLICE', change)).toBe(0);
    const hand = `UPDATE warrants.account_warrant SET requester = 'BANKING' WHERE id = '${warrants.POLICE}'`;
    await expect(seen('POLICE', hand)).rejects.toThrow('row-level security');
    for (const [version, warrant, agency] of [
      [2, warrants.POLICE, 'PBOC'],
      [2, warrants.BANKING, 'POLICE'],
    ] as const) {
      const event = `INSERT INTO warrants.warrant_event (warrant_id, version, command, to_state, agency, at, rule, details, changes)
        VALUES ('${warrant}', ${version}, 'approveAccountWarrant', 'ACTIVE', '${agency}', now(), '', '{}', '{}')`;
      await expect(seen('POLICE', event)).rejects.toThrow('row-level security');
    }
  });

  test('give the gateway what it judges by; it activates none, records uses alone and reads who may use it, not who asked', async () => {
    expect(await outcome(gateway, list)).toBeGreaterThan(1);
    expect(await outcome(gateway, 'SELECT officers FROM warrants.account_warrant')).toBeGreaterThan(1);
    expect(await outcome(gateway, 'SELECT requested_by FROM warrants.account_warrant')).toBe(REFUSED);
    expect(await outcome(gateway, 'SELECT approver FROM warrants.account_warrant')).toBe(REFUSED);
    expect(await outcome(gateway, 'SELECT * FROM warrants.account_warrant')).toBe(REFUSED);
    await outcome(
      gateway,
      `UPDATE warrants.account_warrant SET state = 'ACTIVE' WHERE id = '${warrants.POLICE}'`,
    );
    const [row]: { state: string }[] = await owner.query(
      `SELECT state FROM warrants.account_warrant WHERE id = $1`,
      [warrants.POLICE],
    );
    expect(row).toEqual({ state: 'REQUESTED' });
    const event = `INSERT INTO warrants.warrant_event (warrant_id, version, command, to_state, at, rule, details, changes)
      VALUES ('${warrants.POLICE}', 2, 'approveAccountWarrant', 'ACTIVE', now(), '', '{}', '{}')`;
    expect(await outcome(gateway, event)).toBe(REFUSED);
  });
});

describe('leads and their informants', () => {
  test('are the police’s, and a role that is granted the table by mistake sees none', async () => {
    expect(await outcome('huishang_police', 'SELECT informant_name FROM police.lead')).toBeGreaterThan(0);
    await owner.query(`GRANT USAGE ON SCHEMA police TO huishang_banking`);
    await owner.query(`GRANT SELECT ON police.lead TO huishang_banking`);
    try {
      expect(await outcome('huishang_banking', 'SELECT informant_name FROM police.lead')).toBe(0);
    } finally {
      await owner.query(`REVOKE SELECT ON police.lead FROM huishang_banking`);
      await owner.query(`REVOKE USAGE ON SCHEMA police FROM huishang_banking`);
    }
  });
});

describe('a login role', () => {
  test.each(DATABASE_ROLES)('%s gets round nothing by other ways', async (role) => {
    const other = role === 'huishang_police' ? 'huishang_pboc' : 'huishang_police';
    const attempts: Record<string, string> = {
      'another role': `SET ROLE ${other}`,
      'another session': `SET SESSION AUTHORIZATION ${other}`,
      'a view in its own schema': `CREATE VIEW ${role.slice('huishang_'.length)}.theirs AS SELECT 1`,
      'a function': `CREATE FUNCTION public.theirs() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'`,
      'no row security': `ALTER TABLE coordination.opinion DISABLE ROW LEVEL SECURITY`,
      'a policy of its own': `CREATE POLICY theirs ON warrants.account_warrant USING (true)`,
      'a role that bypasses': `ALTER ROLE ${role} BYPASSRLS`,
      'a membership': `GRANT ${other} TO ${role}`,
      'an agreement less': `DELETE FROM access.agreement`,
      'an entry changed': `UPDATE audit.entry SET officer = 'nobody'`,
      'an entry less': `DELETE FROM audit.entry`,
      'a file of the server': `SELECT pg_read_file('PG_VERSION')`,
      'a program of the server': `COPY (SELECT 1) TO PROGRAM 'true'`,
      'passwords of others': `SELECT * FROM pg_authid`,
    };
    for (const [way, statement] of Object.entries(attempts)) {
      // A gateway has no schema of its own (3F000).
      expect([REFUSED, '3F000'], `${role}: ${way}`).toContain(await outcome(role, statement));
    }
  });

  test.each(DATABASE_ROLES)('%s bypasses no row policy and owns nothing', async (role) => {
    const [attributes] = await owner.query<object[]>(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owned,
         (SELECT count(*)::int FROM pg_auth_members WHERE member = pg_roles.oid) AS memberships
       FROM pg_roles WHERE rolname = $1`,
      [role],
    );
    expect(attributes).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      owned: 0,
      memberships: 0,
    });
  });

  test('that turns row security off is refused the rows instead', async () => {
    const read = readWithRlsActor(as(coordination), 'POLICE', async (manager) => {
      await manager.query('SET LOCAL row_security = off');
      return manager.query('SELECT * FROM coordination.opinion');
    });
    await expect(read).rejects.toThrow('row-level security');
  });

  test('finds no function that reads more than the role itself may', async () => {
    const definers: { name: string }[] = await owner.query(
      `SELECT pronamespace::regnamespace || '.' || proname AS name FROM pg_proc
       WHERE prosecdef AND prorettype <> 'trigger'::regtype AND pronamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')`,
    );
    const calls = {
      'access.purge_agreement_usage': {
        by: 'huishang_gateway',
        call: `SELECT access.purge_agreement_usage('1949-10-01')`,
      },
      'access.purge_used_tokens': {
        by: 'huishang_gateway',
        call: `SELECT access.purge_used_tokens('1949-10-01')`,
      },
      'audit.create_months': {
        by: 'huishang_log',
        call: `SELECT audit.create_months('1949-10-01', 1)`,
      },
      'audit.open_imports': { by: 'huishang_gateway', call: 'SELECT audit.open_imports()' },
      'audit.platforms_outside': {
        by: DATABASE_ROLES.filter((role) => role.endsWith('_intake')),
        call: `SELECT audit.platforms_outside('{}', '{}')`,
      },
      'audit.registered_platforms': {
        by: 'huishang_gateway',
        call: 'SELECT audit.registered_platforms(1)',
      },
      'audit.unknown_platforms': {
        by: DATABASE_ROLES.filter((role) => role.endsWith('_intake')),
        call: `SELECT audit.unknown_platforms('{}')`,
      },
      'coordination.disable_webhook': {
        by: 'huishang_webhooks',
        call: `SELECT coordination.disable_webhook('${caseId}', 'RECEIVER_GONE', '${caseId}', now())`,
      },
      'coordination.announce_platform_changes': {
        by: 'huishang_webhooks',
        call: `SELECT coordination.announce_platform_changes(gen_random_uuid(), '{}', now(), '0', '0', '0')`,
      },
      'coordination.end_drafts': {
        by: coordination,
        call: `SELECT coordination.end_drafts('1949-10-01')`,
      },
      'coordination.note_platform_changes': {
        by: null,
        call: 'SELECT coordination.note_platform_changes(ARRAY[]::text[])',
      },
      'coordination.purge_outbox_messages': {
        by: 'huishang_webhooks',
        call: `SELECT coordination.purge_outbox_messages('1949-10-01', 1, '1949-10-01', 0)`,
      },
      'coordination.purge_webhook_deliveries': {
        by: 'huishang_webhooks',
        call: `SELECT coordination.purge_webhook_deliveries('1949-10-01', 1)`,
      },
      'coordination.purge_webhook_secrets': {
        by: 'huishang_webhooks',
        call: `SELECT coordination.purge_webhook_secrets('1949-10-01')`,
      },
      'coordination.refresh_case_summaries': {
        by: null,
        call: `SELECT coordination.refresh_case_summaries(ARRAY['${caseId}'::uuid])`,
      },
      'coordination.shows_opinion': {
        by: coordination,
        call: `SELECT coordination.shows_opinion('${caseId}', 'BANKING')`,
      },
      ...Object.fromEntries(
        AGENCY_REGISTER.map(({ subgraph }) => [
          `${subgraph}.place_platforms`,
          { by: intakeRoleOf(subgraph), call: `SELECT ${subgraph}.place_platforms('{}')` },
        ]),
      ),
      'coordination.write_same_platform': {
        by: null,
        call: `SELECT coordination.write_same_platform(ARRAY['91110105HY0000016E'])`,
      },
      'coordination.write_search_text': {
        by: null,
        call: `SELECT coordination.write_search_text(ARRAY['91110105HY0000016E'])`,
      },
    };
    expect(definers.map(({ name }) => name).toSorted()).toEqual(Object.keys(calls).toSorted());
    for (const { by, call } of Object.values(calls)) {
      for (const role of DATABASE_ROLES.filter((each) => ![by].flat().includes(each))) {
        expect(await outcome(role, call), `${role}: ${call}`).toBe(REFUSED);
      }
    }
  });
});
