import type pg from 'pg';

/** Objects of the hub; the table of migrations is TypeORM's. */
const WITH = `
  WITH ours AS (
    SELECT * FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
  ), relation AS (
    SELECT class.*, format('%s.%s', nspname, relname) AS name FROM pg_class AS class JOIN ours ON ours.oid = relnamespace
    WHERE NOT (nspname = 'public' AND relname ~ '^(huishang_migrations|PK_)')
  ), routine AS (
    SELECT proc.*, format('%s.%s(%s)', nspname, proname, pg_get_function_identity_arguments(proc.oid)) AS name
    FROM pg_proc AS proc JOIN ours ON ours.oid = pronamespace
  )`;

/** The name of a role, whoever owns the database that is described. */
const role = (oid: string): string =>
  `CASE WHEN ${oid} = 0 THEN 'PUBLIC' WHEN ${oid} = current_user::regrole THEN 'owner' ELSE ${oid}::regrole::text END`;

/** All that a role may do to an object in one line. */
const grants = (kind: string, from: string, name: string, acl: string, where = 'true'): string => `
  SELECT format('grant on ${kind} %s to %s: %s', ${name}, ${role('grantee')}, string_agg(
    privilege_type || CASE WHEN is_grantable THEN ' with grant option' ELSE '' END, ', ' ORDER BY privilege_type))
  FROM ${from} CROSS JOIN LATERAL aclexplode(${acl}) AS privilege WHERE ${where} GROUP BY ${name}, grantee`;

const ALL_TABLES = `('r', 'p', 'v', 'm', 'f')`;

/** Queries that give one line for each object, each with a column for it. */
const LINES: readonly string[] = [
  `SELECT format('role %s', rolname) FROM pg_roles WHERE rolname = ANY ($1)`,
  // Of one another they are no members either: database-rights.json says so, with their attributes.
  `SELECT format('membership of %s in %s', ${role('member')}, ${role('roleid')}) FROM pg_auth_members
   WHERE ${role('member')} = ANY ($1) AND ${role('roleid')} <> ALL ($1)`,
  `SELECT format('schema %s owner %s', nspname, ${role('nspowner')}) FROM ours WHERE nspname <> 'public'`,
  `SELECT format('relation %s kind %s owner %s persistence %s options %s row security %s forced %s', name, relkind,
     ${role('relowner')}, relpersistence, coalesce(reloptions::text, '-'), relrowsecurity, relforcerowsecurity)
   FROM relation WHERE relkind <> 'i'`,
  `SELECT format('column %s.%s %s collation %s not null %s default %s generated %s identity %s storage %s options %s', name,
     attname, format_type(atttypid, atttypmod), coalesce(nullif(attcollation, 0)::regcollation::text, '-'), attnotnull,
     coalesce(pg_get_expr(adbin, adrelid), '-'), attgenerated, attidentity, attstorage,
     coalesce(attoptions::text, '-'))
   FROM relation JOIN pg_attribute ON attrelid = relation.oid LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
   WHERE relkind IN ${ALL_TABLES} AND attnum > 0 AND NOT attisdropped`,
  // Whether a column may be null is said with the column.
  `SELECT format('constraint %s %s %s', name, conname, pg_get_constraintdef(held.oid))
   FROM pg_constraint AS held JOIN relation ON conrelid = relation.oid WHERE contype <> 'n'`,
  `SELECT format('index %s valid %s ready %s clustered %s', pg_get_indexdef(indexrelid), indisvalid, indisready,
     indisclustered)
   FROM pg_index JOIN relation ON indrelid = relation.oid`,
  `SELECT format('sequence %s %s start %s increment %s from %s to %s cache %s cycle %s owned by %s', name,
     format_type(seqtypid, NULL), seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle,
     (SELECT format('%s.%s', refobjid::regclass, attname) FROM pg_depend
      JOIN pg_attribute ON attrelid = refobjid AND attnum = refobjsubid
      WHERE objid = relation.oid AND deptype IN ('a', 'i')))
   FROM pg_sequence JOIN relation ON seqrelid = relation.oid`,
  `SELECT format('type %s.%s kind %s of %s %s', nspname, typname, typtype, typbasetype::regtype,
     (SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = type.oid))
   FROM pg_type AS type JOIN ours ON ours.oid = typnamespace
   WHERE typtype <> 'b' AND NOT EXISTS (SELECT FROM pg_class WHERE oid = typrelid AND relkind <> 'c')`,
  `SELECT format('function %s returns %s language %s %s owner %s volatility %s parallel %s strict %s definer %s leakproof %s'
     || ' cost %s rows %s settings %s body %s', routine.name, pg_get_function_result(routine.oid), lanname,
     pg_get_function_arguments(routine.oid), ${role('proowner')}, provolatile, proparallel, proisstrict, prosecdef,
     proleakproof, procost, prorows, coalesce(proconfig::text, '-'), prosrc)
   FROM routine JOIN pg_language AS language ON language.oid = prolang`,
  `SELECT format('trigger %s %s', tgenabled, pg_get_triggerdef(trigger.oid))
   FROM pg_trigger AS trigger JOIN relation ON tgrelid = relation.oid WHERE NOT tgisinternal`,
  `SELECT format('policy %s on %s command %s permissive %s to %s using %s check %s', polname, name, polcmd, polpermissive,
     (SELECT string_agg(${role('member')}, ', ' ORDER BY member::regrole::text) FROM unnest(polroles) AS member),
     coalesce(pg_get_expr(polqual, polrelid), '-'), coalesce(pg_get_expr(polwithcheck, polrelid), '-'))
   FROM pg_policy JOIN relation ON polrelid = relation.oid`,
  `SELECT format('view %s %s', name, pg_get_viewdef(oid)) FROM relation WHERE relkind IN ('v', 'm')`,
  `SELECT format('rule %s', pg_get_ruledef(rule.oid)) FROM pg_rewrite AS rule JOIN relation ON ev_class = relation.oid
   WHERE rulename <> '_RETURN'`,
  `SELECT format('statistics %s', pg_get_statisticsobjdef(known.oid)) FROM pg_statistic_ext AS known
   JOIN relation ON stxrelid = relation.oid`,
  `SELECT format('inheritance %s', inhrelid::regclass) FROM pg_inherits JOIN relation ON inhparent = relation.oid`,
  grants('schema', 'ours', 'nspname', `coalesce(nspacl, acldefault('n', nspowner))`),
  grants(
    'relation',
    'relation',
    'name',
    `coalesce(relacl, acldefault(CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", relowner))`,
    `relkind IN ('S', 'r', 'p', 'v', 'm', 'f')`,
  ),
  grants(
    'column',
    'relation JOIN pg_attribute ON attrelid = relation.oid AND attacl IS NOT NULL AND NOT attisdropped',
    `name || '.' || attname`,
    'attacl',
  ),
  grants('function', 'routine', 'name', `coalesce(proacl, acldefault('f', proowner))`),
  grants(
    'default for new objects in',
    'pg_default_acl LEFT JOIN ours ON ours.oid = defaclnamespace',
    `format('%s of kind %s made by %s', coalesce(nspname, 'the database'), defaclobjtype, ${role('defaclrole')})`,
    'defaclacl',
  ),
  `SELECT format('comment on %s: %s', pg_describe_object(classoid, objoid, objsubid), description) FROM pg_description
   WHERE objoid IN (SELECT oid FROM relation UNION ALL SELECT oid FROM routine
     UNION ALL SELECT oid FROM ours WHERE nspname <> 'public'
     UNION ALL SELECT held.oid FROM pg_constraint AS held JOIN relation ON conrelid = relation.oid
     UNION ALL SELECT trigger.oid FROM pg_trigger AS trigger JOIN relation ON tgrelid = relation.oid
     UNION ALL SELECT policy.oid FROM pg_policy AS policy JOIN relation ON polrelid = relation.oid)`,
  `SELECT format('extension %s', extname) FROM pg_extension`,
  `SELECT format('publication %s', pubname) FROM pg_publication`,
  `SELECT format('event trigger %s', evtname) FROM pg_event_trigger`,
];

/**
 * What a database's catalog holds of the hub, one sorted line for each object, with all that PostgreSQL says of it but the
 * order of columns; and the rows that are in its tables. White space in bodies and definitions is one blank.
 *
 * @param roles the hub's; others of the same server are left out, and so is whether a role may log in
 */
export async function describeCatalog(client: pg.Client, roles: readonly string[]): Promise<string> {
  const lines: string[] = [];
  // Names are given with their schemas, whatever the session looks for.
  await client.query(`SET search_path = pg_catalog`);
  for (const query of LINES) {
    const text = `${WITH} ${query}`;
    const values = text.includes('$1') ? [roles] : [];
    const { rows } = await client.query<[string]>({ text, values, rowMode: 'array' });
    lines.push(...rows.map(([line]) => line));
  }
  const { rows: tables } = await client.query<{ name: string }>(
    `${WITH} SELECT oid::regclass::text AS name FROM relation WHERE relkind IN ('r', 'p')`,
  );
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(
      `SELECT to_jsonb(kept)::text AS row FROM ${name} AS kept`,
    );
    lines.push(...rows.map(({ row }) => `row of ${name} ${row}`));
  }
  return `${lines
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .toSorted()
    .join('\n')}\n`;
}
