import type pg from 'pg';

/** The statements that let roles connect to this database that may not, as where CONNECT was taken from PUBLIC. */
export async function missingConnects(client: pg.ClientBase, roles: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(
    `SELECT format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), rolname) AS statement FROM pg_roles
     WHERE rolname = ANY ($1) AND NOT has_database_privilege(oid, current_database(), 'CONNECT') ORDER BY 1`,
    [roles],
  );
  return rows.map(({ statement }) => statement);
}

/** The statements that create those of the roles that the server does not have. */
export async function missingRoles(client: pg.ClientBase, roles: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(
    `SELECT format('CREATE ROLE %I NOLOGIN', name) AS statement FROM unnest($1::text[]) AS name
     WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) ORDER BY 1`,
    [roles],
  );
  return rows.map(({ statement }) => statement);
}
