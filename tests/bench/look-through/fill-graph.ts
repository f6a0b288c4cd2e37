import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { makePlatformCode } from '../../../src/sample-data/identifiers/firm-codes.js';
import { someDistrict, somePlace } from '../../../src/sample-data/names/places.js';
import { randomFor } from '../../../src/sample-data/random/random.js';

const SEED = 2016;
/** Shareholders of a firm: two firms of its group, an investor from outside or a firm below it, and two persons. */
const HOLDERS = 5;
/** Codes of firms begin here; below lie those of the sample and of the part `scale`. */
const FIRST_CODE = 100_000_000;
const LINES_A_PIECE = 5_000;
/** Tables whose other indexes are built again once they are full, which takes a tenth of the time. */
const TABLES = [
  'coordination.platform',
  'commerce.registration',
  'commerce.shareholder',
  'insurance.partnership',
] as const;

/** What was generated. */
export interface FilledGraph {
  readonly firms: number;
  readonly edges: number;
}

function* firmLines(firms: number): Generator<string> {
  const random = randomFor(SEED, 'look-through');
  for (let start = 0; start < firms; start += LINES_A_PIECE) {
    yield Array.from({ length: Math.min(LINES_A_PIECE, firms - start) }, (_, place) => {
      const region = someDistrict(random, somePlace(random));
      return `${start + place}\t${makePlatformCode(region, FIRST_CODE + start + place)}\t${region}\n`;
    }).join('');
  }
}

/** A number from 0 to below 1 that belongs to a row, the same in every run. */
const chance = (row: string, salt: number): string =>
  `((hashint8extended(${row}, ${salt}) & 1048575) / 1048576.0)`;

/**
 * Groups of 20 to 900 firms, the larger the rarer (a power law). Each firm has a rank in its group; a parent holds the two firms
 * of the doubled rank, so that a group of 900 is ten layers deep. One firm in 25 is an investor and belongs to no group.
 */
const GROUPS = `
  CREATE UNLOGGED TABLE bench_firm AS
  WITH sized AS (
    SELECT g, least(900, floor(20 * power(1 - ${chance('g', 1)}, -0.9)))::int AS size
    FROM generate_series(1, $FIRMS / 20) AS g
  ), placed AS (
    SELECT g, size, (sum(size) OVER (ORDER BY g) - size)::int AS start FROM sized
  ), ranked AS (
    SELECT g, size, start, rank FROM placed, generate_series(0, size - 1) AS rank WHERE start + size <= $GROUPED
  )
  SELECT c.n, c.code, c.region, r.g, r.size, r.start, r.rank
  FROM bench_code AS c LEFT JOIN ranked AS r ON c.n = r.start + r.rank`;

/**
 * Two holders within the group; the second is near the first, so that there are several ways between most firms. One firm in
 * twenty is held by a firm below it, which makes a circle; the others by an investor, some of which hold hundreds of firms.
 */
const SHAREHOLDERS = `
  WITH held AS (
    SELECT f.code, f.n, 0 AS position, f.start + (f.rank - 1) / 2 AS holder, 0.51 AS ratio FROM bench_firm AS f WHERE f.rank > 0
    UNION ALL
    SELECT f.code, f.n, 1, f.start + greatest(0, (f.rank - 1) / 2 - 1 - floor(${chance('f.n', 2)} * 4)::int), 0.14
    FROM bench_firm AS f WHERE f.rank > 2
    UNION ALL
    SELECT f.code, f.n, 2, CASE WHEN ${chance('f.n', 3)} < 0.05 AND f.rank * 4 + 3 < f.size THEN f.start + f.rank * 4 + 3
      ELSE $GROUPED + floor(power(${chance('f.n', 4)}, 1.5) * ($FIRMS - $GROUPED))::int END, 0.09
    FROM bench_firm AS f WHERE f.rank IS NOT NULL
  )
  INSERT INTO commerce.shareholder (platform_code, position, name, kind, holder_code, ratio)
  SELECT held.code, position, '基准控股' || holder || '号有限公司', 'ENTERPRISE', h.code, ratio
  FROM held JOIN bench_code AS h ON h.n = held.holder
  UNION ALL
  SELECT c.code, 3 + which, CASE which WHEN 0 THEN '王' ELSE '李' END || chr(20000 + c.n % 9000) || chr(20000 + c.n / 9000), 'PERSON', NULL,
    CASE which WHEN 0 THEN 0.16 ELSE 0.1 END
  FROM bench_code AS c, generate_series(0, 1) AS which
  ORDER BY 1, 2`;

const REGISTRY = `
  INSERT INTO coordination.platform (code, name, registered_region, operating_regions, sectors, interim)
  SELECT code, '基准控股' || n || '号有限公司', region, ARRAY[region], ARRAY['P2P'], false FROM bench_code ORDER BY code;
  INSERT INTO commerce.registration (platform_code, registered_name, status, established_on, registered_capital,
    legal_representative_name, legal_representative_id_number, business_scope)
  SELECT code, '基准控股' || n || '号有限公司', 'ACTIVE', '2014-03-01', 1000000000, '张' || chr(20000 + n % 9000), '', '投资管理'
  FROM bench_code ORDER BY code;
  INSERT INTO commerce.platform_region (platform_code, region) SELECT code, region FROM bench_code;
  INSERT INTO insurance.platform_region (platform_code, region) SELECT code, region FROM bench_code`;

/** One firm in twenty works with another of its group, sells its insurance or answers for its customers. */
const PARTNERSHIPS = `
  INSERT INTO insurance.partnership (platform_code, position, partner_name, partner_code, kind, since, licensed)
  SELECT f.code, 0, '基准控股' || p.n || '号有限公司', p.code, CASE f.n % 3 WHEN 0 THEN 'SURETY' ELSE 'SALES' END, '2015-06-01', true
  FROM bench_firm AS f JOIN bench_code AS p ON p.n = f.start + floor(${chance('f.n', 5)} * f.size)::int
  WHERE f.rank IS NOT NULL AND f.n % 20 = 7 AND p.n <> f.n`;

const GROUPED_SHARE = 0.96;

/**
 * Generates firms with their owners, in the tables in which the registry and the agencies keep them: holdings within groups, by
 * investors and by persons, circles among them, and partnerships.
 *
 * @param client the owner's
 * @param edges about how many
 */
export async function fillGraph(client: ClientBase, edges: number): Promise<FilledGraph> {
  const firms = Math.ceil(edges / HOLDERS);
  const sized = (text: string): string =>
    text
      .replaceAll('$FIRMS', String(firms))
      .replaceAll('$GROUPED', String(Math.floor(firms * GROUPED_SHARE)));
  await client.query(
    `SET session_replication_role = replica; SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'`,
  );
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT schemaname || '.' || indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE schemaname || '.' || tablename = ANY ($1) AND indexdef NOT LIKE 'CREATE UNIQUE %'`,
    [TABLES],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await client.query('CREATE UNLOGGED TABLE bench_code (n int, code text, region text)');
  await pipeline(Readable.from(firmLines(firms)), client.query(copyFrom('COPY bench_code FROM STDIN')));
  await client.query('CREATE UNIQUE INDEX ON bench_code (n); ANALYZE bench_code');
  await client.query(sized(GROUPS));
  await client.query('ANALYZE bench_firm');
  await client.query(REGISTRY);
  await client.query(sized(SHAREHOLDERS));
  await client.query(PARTNERSHIPS);
  for (const { definition } of rows) await client.query(definition);
  await client.query('RESET session_replication_role; RESET work_mem');
  for (const table of [...TABLES, 'commerce.platform_region', 'insurance.platform_region']) {
    await client.query(`VACUUM ANALYZE ${table}`);
  }
  await client.query('CHECKPOINT');
  const { rows: counted } = await client.query<{ edges: string }>(
    `SELECT (SELECT count(*) FROM commerce.shareholder) + (SELECT count(*) FROM insurance.partnership) AS edges`,
  );
  return { firms, edges: Number(counted[0]?.edges) };
}

/** Firms to ask about, from one group each. */
export interface StartCodes {
  /** At the top of large groups: ten layers and some hundred firms below them. */
  readonly wide: readonly string[];
  /** At the bottom: ten layers of few firms above them. */
  readonly deep: readonly string[];
}

/**
 * To be asked once: it takes away what the generation has left.
 *
 * @param count how many of each
 */
export async function startCodes(client: ClientBase, count: number): Promise<StartCodes> {
  const codes = async (condition: string): Promise<string[]> => {
    const { rows } = await client.query<{ code: string }>(
      `SELECT code FROM bench_firm WHERE ${condition} ORDER BY md5(code) LIMIT $1`,
      [count],
    );
    return rows.map(({ code }) => code);
  };
  const starts = {
    wide: await codes('rank = 0 AND size BETWEEN 400 AND 800'),
    deep: await codes('rank = size - 1 AND size BETWEEN 400 AND 800'),
  };
  await client.query('DROP TABLE bench_firm, bench_code');
  return starts;
}
