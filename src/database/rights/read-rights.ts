import type pg from 'pg';

/** Whose rights are read: the schemas of the hub, and the roles that it logs in as. */
export interface RightsScope {
  readonly schemas: readonly string[];
  readonly roles: readonly string[];
}

/**
 * Each right as the statement that gives it: of the hub's roles and of PUBLIC, in the hub's schemas. What other roles were
 * given is the operator's affair. The owner's own rights follow from the ownership.
 */
const RIGHTS = `
  WITH
  ours AS (SELECT * FROM pg_namespace WHERE nspname = ANY ($1)),
  grantees AS (
    SELECT oid, quote_ident(rolname) AS name FROM pg_roles WHERE rolname = ANY ($2)
    UNION ALL SELECT 0, 'PUBLIC'
  ),
  relations AS (
    SELECT c.*, format('%I.%I', n.nspname, c.relname) AS name,
      CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind
    FROM pg_class c JOIN ours n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
  ),
  entries AS (
    SELECT acl.privilege_type, format('SCHEMA %I', nspname) AS target, acl.grantee, acl.is_grantable
    FROM ours, aclexplode(coalesce(nspacl, acldefault('n', nspowner))) AS acl
    UNION ALL
    SELECT acl.privilege_type, format('%s %s', kind, name), acl.grantee, acl.is_grantable
    FROM relations, aclexplode(coalesce(relacl, acldefault(CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", relowner))) AS acl
    UNION ALL
    SELECT format('%s (%I)', acl.privilege_type, attname), format('TABLE %s', name), acl.grantee, acl.is_grantable
    FROM relations JOIN pg_attribute ON attrelid = relations.oid AND NOT attisdropped, aclexplode(attacl) AS acl
    UNION ALL
    SELECT acl.privilege_type,
      format('ROUTINE %I.%I(%s)', nspname, proname, pg_get_function_identity_arguments(p.oid)), acl.grantee, acl.is_grantable
    FROM pg_proc p JOIN ours n ON n.oid = pronamespace, aclexplode(coalesce(proacl, acldefault('f', proowner))) AS acl
  ),
  defaults AS (
    SELECT format('IN SCHEMA %I', nspname) AS place, acl.grantee, acl.is_grantable, acl.privilege_type,
      CASE defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'ROUTINES' ELSE 'TYPES' END AS kind
    FROM pg_default_acl JOIN ours n ON n.oid = defaclnamespace, aclexplode(defaclacl) AS acl
    WHERE defaclrole = (SELECT nspowner FROM pg_namespace WHERE nspname = ANY ($1) ORDER BY nspname LIMIT 1)
  ),
  attributes AS (
    SELECT quote_ident(rolname) AS name, attribute
    FROM pg_roles, LATERAL (VALUES (rolsuper, 'SUPERUSER'), (rolbypassrls, 'BYPASSRLS'), (rolcreaterole, 'CREATEROLE'),
      (rolcreatedb, 'CREATEDB'), (rolreplication, 'REPLICATION')) AS has (held, attribute)
    WHERE held AND rolname = ANY ($2)
  )
  SELECT format('GRANT %s ON %s TO %s%s', privilege_type, target, name, CASE WHEN is_grantable THEN ' WITH GRANT OPTION' END)
    AS statement
  FROM entries JOIN grantees ON grantees.oid = grantee
  UNION ALL
  SELECT format('ALTER DEFAULT PRIVILEGES %s GRANT %s ON %s TO %s%s', place, privilege_type, kind, name,
    CASE WHEN is_grantable THEN ' WITH GRANT OPTION' END)
  FROM defaults JOIN grantees ON grantees.oid = grantee
  UNION ALL
  SELECT format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name) FROM relations WHERE relrowsecurity
  UNION ALL
  SELECT format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name) FROM relations WHERE relforcerowsecurity
  UNION ALL
  SELECT format('CREATE POLICY %I ON %s AS %s FOR %s TO %s%s%s', polname, relations.name,
    CASE WHEN polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
    CASE polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
    (SELECT string_agg(grantees.name, ', ' ORDER BY grantees.name) FROM grantees WHERE grantees.oid = ANY (polroles)),
    ' USING (' || regexp_replace(pg_get_expr(polqual, polrelid), '\\s*\\n\\s*', ' ', 'g') || ')',
    ' WITH CHECK (' || regexp_replace(pg_get_expr(polwithcheck, polrelid), '\\s*\\n\\s*', ' ', 'g') || ')')
  FROM pg_policy JOIN relations ON relations.oid = polrelid
  WHERE polroles && ARRAY(SELECT oid FROM grantees)
  UNION ALL
  SELECT format('ALTER ROLE %s %s', name, attribute) FROM attributes
  UNION ALL
  SELECT format('GRANT %I TO %I', parent.rolname, child.rolname)
  FROM pg_auth_members JOIN pg_roles parent ON parent.oid = roleid JOIN pg_roles child ON child.oid = member
  WHERE child.rolname = ANY ($2)`;

/**
 * What the hub's roles and PUBLIC may do in the hub's schemas, each right as the statement that gives it, in order.
 *
 * @param client in a transaction: names are spelt out for the rest of it, whatever its search path was
 */
export async function readRights(client: pg.ClientBase, scope: RightsScope): Promise<string[]> {
  await client.query('SET LOCAL search_path = pg_catalog');
  const { rows } = await client.query<{ statement: string }>(RIGHTS, [scope.schemas, scope.roles]);
  return [...new Set(rows.map(({ statement }) => statement))].toSorted();
}
