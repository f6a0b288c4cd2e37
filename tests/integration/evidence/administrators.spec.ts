import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPrepared } from '../../../src/hub/check-prepared.js';
import { ADMINISTRATOR_ROLES } from '../../../src/hub/database-roles.js';
import { buildCatalogue, DATABASE_ROLES } from '../../../src/hub/start-hub.js';
import { prepareDatabase } from '../../../src/hub/prepare-database.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { startTestHub } from '../../testkit/hub.js';

let database: TestDatabase;
let owner: DataSource;

const prepared = (connection = database.connection) => ({
  connection,
  roles: DATABASE_ROLES,
  catalogue: buildCatalogue(),
});

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  await prepareDatabase({ ...prepared(), upgrade: true, log: () => undefined });
});
afterAll(() => database?.drop());

/** The same database with a login in its URL that nobody has. */
function withoutOwner(): TestDatabase['connection'] {
  const url = new URL(database.connection.ownerUrl);
  url.username = 'nobody';
  url.password = 'wrong';
  return { ...database.connection, ownerUrl: url.href };
}

describe('the three administrators in the database', () => {
  interface Right {
    readonly role: string;
    readonly relation: string;
    readonly privilege: string;
  }
  const rightsOf = (): Promise<Right[]> =>
    owner.query(
      `SELECT r.rolname AS role, format('%s.%s', n.nspname, c.relname) AS relation, privilege
       FROM pg_roles r, pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
         unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS privilege
       WHERE r.rolname = ANY ($1) AND c.relkind IN ('r', 'p', 'v') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
         AND (has_table_privilege(r.oid, c.oid, privilege)
           OR privilege IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') AND has_any_column_privilege(r.oid, c.oid, privilege))`,
      [ADMINISTRATOR_ROLES],
    );

  it('read what is theirs and write nothing, and nothing is of two of them', async () => {
    const rights = await rightsOf();
    expect(rights.filter(({ privilege }) => privilege !== 'SELECT')).toEqual([]);
    for (const role of ADMINISTRATOR_ROLES) {
      expect(rights.filter((right) => right.role === role).length, role).toBeGreaterThan(3);
    }
    const readers = new Map<string, string[]>();
    for (const { role, relation } of rights) readers.set(relation, [...(readers.get(relation) ?? []), role]);
    expect([...readers].filter(([, roles]) => roles.length > 1)).toEqual([]);
    // Data of agencies is for none of them, nor what opinions say.
    const schemas = new Set(rights.map(({ relation }) => relation.split('.')[0]));
    expect(schemas).toEqual(new Set(['access', 'audit', 'coordination']));
    for (const hidden of ['opinion', 'opinion_version', 'webhook_secret', 'platform', 'vote']) {
      expect(readers.has(`coordination.${hidden}`), hidden).toBe(false);
    }
  });

  it('are no logins, members of nobody, and own nothing', async () => {
    const roles: unknown = await owner.query(
      `SELECT rolname, rolcanlogin, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication,
         EXISTS (SELECT FROM pg_auth_members WHERE member = r.oid) AS member,
         EXISTS (SELECT FROM pg_class WHERE relowner = r.oid) AS owns
       FROM pg_roles r WHERE rolname = ANY ($1) ORDER BY rolname`,
      [ADMINISTRATOR_ROLES],
    );
    const no = {
      rolcanlogin: false,
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolbypassrls: false,
      rolreplication: false,
      member: false,
      owns: false,
    };
    expect(roles).toEqual(ADMINISTRATOR_ROLES.toSorted().map((rolname) => ({ rolname, ...no })));
  });

  it('are refused each table of the other two', async () => {
    const rights = await rightsOf();
    const runner = owner.createQueryRunner();
    let tried = 0;
    for (const role of ADMINISTRATOR_ROLES) {
      for (const { relation } of rights.filter((right) => right.role !== role)) {
        await runner.startTransaction();
        await runner.query(`SET LOCAL ROLE ${role}`);
        await expect(
          runner.query(`SELECT 1 FROM ${relation} LIMIT 1`),
          `${role} ${relation}`,
        ).rejects.toThrow('permission denied');
        await runner.rollbackTransaction();
        tried += 1;
      }
    }
    await runner.release();
    expect(tried).toBe(rights.length * 2);
  });

  it('do not execute what changes or makes anything', async () => {
    const functions: unknown = await owner.query(
      `SELECT r.rolname, p.oid::regprocedure::text FROM pg_roles r, pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
       WHERE r.rolname = ANY ($1) AND prosecdef AND n.nspname IN ('access', 'audit', 'coordination', 'warrants', 'law')
         AND prorettype <> 'trigger'::regtype AND has_function_privilege(r.oid, p.oid, 'EXECUTE')`,
      [ADMINISTRATOR_ROLES],
    );
    expect(functions).toEqual([]);
  });
});

describe('without the login of the database owner', () => {
  it('a hub finds its database ready, starts and serves', async () => {
    await checkPrepared(prepared(withoutOwner()));
    const hub = await startTestHub({ database: { ...database, connection: withoutOwner() }, law: [] });
    try {
      const officer = await hub.as('PBOC', { officer: 'ready', purpose: 'RISK_MONITORING' });
      expect(await officer.ask('{ platforms(first: 1) { edges { node { code } } } }')).toMatchObject({
        status: 200,
        errors: [],
      });
    } finally {
      await hub.stop();
    }
  });

  const faults: Readonly<Record<string, readonly [break_: string, mend: string, told: string]>> = {
    'a right is missing': [
      'REVOKE INSERT ON audit.disclosure FROM huishang_gateway',
      'GRANT INSERT ON audit.disclosure TO huishang_gateway',
      'GRANT INSERT ON TABLE audit.disclosure TO huishang_gateway',
    ],
    'an administrator has a right too much': [
      'GRANT SELECT ON access.agreement TO huishang_audit_administrator',
      'REVOKE SELECT ON access.agreement FROM huishang_audit_administrator',
      'REVOKE SELECT ON TABLE access.agreement FROM huishang_audit_administrator',
    ],
    'the catalogue is another': [
      `UPDATE access.catalogue_item SET description_en = description_en || '.'`,
      `UPDATE access.catalogue_item SET description_en = left(description_en, -1)`,
      'The catalogue in the database is not that of this build.',
    ],
    'a login has the roles of two administrators': [
      `CREATE ROLE holder_of_two LOGIN IN ROLE huishang_system_administrator, huishang_audit_administrator`,
      'DROP ROLE holder_of_two',
      'ADMINISTRATOR_HOLDS_ANOTHER_ROLE',
    ],
    'rows of law are missing': [
      `COMMENT ON SCHEMA law IS 'x'`,
      '',
      'The dated rows of law of this build are not in the database.',
    ],
  };

  it.each(Object.entries(faults))('a hub does not start where %s', async (_what, [fault, mend, told]) => {
    await owner.query(fault);
    await expect(checkPrepared(prepared(withoutOwner()))).rejects.toThrow(told);
    if (mend !== '') await owner.query(mend);
    else await prepareDatabase({ ...prepared(), upgrade: true, log: () => undefined });
    await checkPrepared(prepared(withoutOwner()));
  });

  it('a hub does not start on a database without a schema, or with the logins of another secret', async () => {
    const empty = await createTestDatabase({ empty: true });
    try {
      await expect(checkPrepared(prepared(empty.connection))).rejects.toThrow('has no schema');
    } finally {
      await empty.drop();
    }
    const other = { ...withoutOwner(), roleSecret: 'another secret of the roles' };
    await expect(checkPrepared(prepared(other))).rejects.toThrow('does not let the role');
  });
});
