import type pg from 'pg';

/** Objects of the hub's schemas that belong to somebody else, as a restore under another login leaves them. */
const FOREIGN = `
  WITH ours AS (SELECT * FROM pg_namespace WHERE nspname = ANY ($1)),
  objects AS (
    SELECT format('SCHEMA %I', nspname) AS name, nspowner AS owner FROM ours
    UNION ALL
    SELECT format('%s %I.%I', CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE'
      ELSE 'TABLE' END, n.nspname, c.relname), c.relowner
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S')
      AND (n.nspname = ANY ($1) OR (n.nspname, c.relname) = ('public', 'huishang_migrations'))
      -- The sequence of a column follows its table.
      AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid
                        AND refclassid = 'pg_class'::regclass AND refobjsubid > 0 AND deptype IN ('a', 'i'))
    UNION ALL
    SELECT format('ROUTINE %I.%I(%s)', nspname, proname, pg_get_function_identity_arguments(p.oid)), proowner
    FROM pg_proc p JOIN ours n ON n.oid = pronamespace
    -- The constructors of a range type are the server's own, whoever made the type.
    WHERE NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'i')
    UNION ALL
    SELECT format('TYPE %I.%I', nspname, typname), typowner
    FROM pg_type t JOIN ours n ON n.oid = typnamespace WHERE typtype IN ('d', 'e', 'r')
  )
  SELECT format('ALTER %s OWNER TO CURRENT_USER', name) AS statement FROM objects
  WHERE owner <> current_user::regrole ORDER BY 1`;

/** The statements that give what belongs to somebody else to who is connected, the database's owner. */
export async function foreignObjects(client: pg.ClientBase, schemas: readonly string[]): Promise<string[]> {
  await client.query('SET LOCAL search_path = pg_catalog');
  const { rows } = await client.query<{ statement: string }>(FOREIGN, [schemas]);
  return rows.map(({ statement }) => statement);
}
