import type { ClientBase } from 'pg';
import type { GuardedField } from '../../../src/coordination/index.js';

const AGENCIES = ['PBOC', 'BANKING', 'SECURITIES', 'INSURANCE', 'COMMERCE', 'POLICE'] as const;
const FIELDS = 120;
const SETS = 2_000;
const WARRANTS = 400;
export const OFFICERS = 3_000;
export const PLATFORMS = 5_000;
const MONTHS = 12;

/** Fields of the six agencies, as field sets of the filled record name them; one in ten is given shortened. */
export const BENCH_FIELDS: readonly GuardedField[] = Array.from({ length: FIELDS }, (_, each) => ({
  field: `Bench.field${each}`,
  item: `bench.item${each >> 2}`,
  owner: AGENCIES[each % AGENCIES.length] ?? 'PBOC',
  maskable: each % 10 === 0,
  personal: false,
}));

/** One of so many, the first far more often than the last: in a record a few ask much and many little. */
const skewed = (count: number): string => `floor(${count} * power(random(), 4))::int`;
const actorOf = (number: string): string =>
  `('{${AGENCIES.join(',')}}'::text[])[1 + (${number}) % ${AGENCIES.length}]`;

/** One set in ten denies something, one in five gives something plain by a warrant. */
const FIELD_SETS = `
  INSERT INTO audit.field_set (hash, asked, denied, plain)
  SELECT sha256(('set' || n)::bytea),
    ARRAY(SELECT 'Bench.field' || ((n * 7 + each * each) % ${FIELDS}) FROM generate_series(1, 4 + n % 20) AS each),
    CASE WHEN n % 10 = 3 THEN jsonb_build_array(jsonb_build_object('field', 'Bench.field' || ((n * 7 + 1) % ${FIELDS}),
      'policy', 'bench.item', 'reason', 'PURPOSE_NOT_COVERED')) ELSE '[]' END,
    CASE WHEN n % 5 = 4 THEN jsonb_build_array(jsonb_build_object('agreement', NULL, 'field', 'Bench.field' || ((n * 7 + 1) % ${FIELDS}),
      'policy', 'bench.item', 'rule', 'warrant', 'warrant', 'warrant' || n % ${WARRANTS})) ELSE '[]' END
  FROM generate_series(0, ${SETS} - 1) AS n ON CONFLICT DO NOTHING`;

/** $1 instant after which they begin, $2 how many milliseconds they last, $3 how many. */
const ENTRIES = `
  INSERT INTO audit.entry (id, recorded_at, request_id, agency, role, level, officer, client_address, purpose, case_id,
    operation_kind, operation_name, operation_hash, variables_hash, field_set, platforms_asked, platforms_disclosed,
    refusal, answer_hash, salt)
  SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(n::text || at), 1, 3) || '8' ||
      substr(md5(at::text || n), 1, 15))::uuid, at, 'request' || n || extract(epoch FROM at)::bigint,
    CASE WHEN system THEN ${actorOf('who')} ELSE ${actorOf('who')} END,
    CASE WHEN system THEN 'SYSTEM' WHEN n % 40 = 0 THEN 'AUDITOR' WHEN n % 9 = 0 THEN 'LEADER' ELSE 'OFFICER' END, 'NATIONAL',
    CASE WHEN system THEN 'client' || who % 12 ELSE 'officer' || who END, '10.1.2.3',
    ('{RISK_MONITORING,SUBSTANCE_DETERMINATION,STATISTICS,CRIMINAL_INVESTIGATION}'::text[])[1 + least(3, ${skewed(5)})],
    CASE WHEN n % 3 = 0 THEN 'case' || ${skewed(20_000)} END,
    CASE WHEN n % 16 = 0 THEN 'mutation' ELSE 'query' END, 'Operation' || ${skewed(200)}, 'hash', 'hmac',
    sha256(('set' || ${skewed(SETS)})::bytea), ARRAY['P' || platform], ARRAY['P' || platform],
    CASE WHEN n % 60 = 0 THEN 'RATE_LIMITED' END, CASE WHEN n % 16 > 0 THEN '\\x00'::bytea END,
    '\\x000102030405060708090a0b0c0d0e0f'
  FROM (SELECT n, $1::timestamptz + n * $2::double precision / $3::double precision * interval '1 millisecond' AS at, random() < 0.4 AS system,
      ${skewed(OFFICERS)} AS who, ${skewed(PLATFORMS)} AS platform FROM generate_series(1, $3::int) AS n) AS planned`;

/** Each mutation has what it disclosed. */
const DISCLOSURES = `
  INSERT INTO audit.disclosure (id, entry_id, platforms, answer_hash, recorded_at)
  SELECT gen_random_uuid(), id, platforms_asked, '\\x00', recorded_at + interval '20 milliseconds'
  FROM audit.entry WHERE recorded_at >= $1 AND recorded_at < $2 AND operation_kind = 'mutation'`;

/** Indexes of both tables, but those that keep a key unique. */
const INDEXES = `
  SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
  WHERE indrelid IN ('audit.entry'::regclass, 'audit.disclosure'::regclass) AND NOT indisunique`;

/** Does what is done faster without indexes, and makes them again. */
async function withoutIndexes(client: ClientBase, fill: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(INDEXES);
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await fill();
  await client.query(`SET maintenance_work_mem = '512MB'`);
  for (const { definition } of rows) await client.query(definition.replace(' ON ONLY ', ' ON '));
}

/**
 * Fills the record with entries of the twelve months before now, beside those that are there.
 *
 * @param client owner of the tables, of an installation for this alone: triggers are passed over
 * @param count how many entries more
 */
export async function fillRecord(client: ClientBase, count: number): Promise<void> {
  const month = 30 * 24 * 3_600 * 1_000;
  const begin = Date.now() - MONTHS * month;
  await client.query(`SET session_replication_role = replica`);
  await client.query(`SELECT audit.create_months((now() - interval '13 months')::date, 16)`);
  await client.query(FIELD_SETS);
  await withoutIndexes(client, async () => {
    for (let each = 0; each < MONTHS; each++) {
      const from = new Date(begin + each * month);
      // Not the same milliseconds as those that are there already.
      await client.query(ENTRIES, [from, month, Math.ceil(count / MONTHS)]);
      await client.query(DISCLOSURES, [from, new Date(from.getTime() + month)]);
    }
  });
  await client.query('VACUUM ANALYZE audit.entry, audit.disclosure, audit.field_set');
  await client.query(`SET session_replication_role = origin`);
}
