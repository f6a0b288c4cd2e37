import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { SECTORS } from '../../../src/sample-data/names/sectors.js';
import { makePlatformCode, makeSampleInterimCode } from '../../../src/sample-data/identifiers/firm-codes.js';
import { copyLine } from '../../../src/sample-data/load/copy-format.js';
import { someRegisteredName } from '../../../src/sample-data/names/firm-names.js';
import { someDistrict, somePlace } from '../../../src/sample-data/names/places.js';
import { stemOf } from '../../../src/sample-data/names/stems.js';
import { randomFor, type Random } from '../../../src/sample-data/random/random.js';

const SEED = 2016;
/** As many stems of names as there are; beyond that, names recur in other cities, as names of firms do. */
const STEMS = 60_000;
const INTERIM_SHARE = 0.03;
const LINES_A_PIECE = 2_000;

interface Platform {
  readonly code: string;
  readonly name: string;
  readonly registered_region: string | null;
  readonly operating_regions: readonly string[];
  readonly sectors: readonly string[];
  readonly interim: boolean;
}

const COLUMNS = ['code', 'name', 'registered_region', 'operating_regions', 'sectors', 'interim'] as const;

/** One platform as the register has it; agencies hold nothing on it. */
function platformOf(random: Random, index: number): Platform {
  const place = somePlace(random);
  const region = someDistrict(random, place);
  const interim = random.chance(INTERIM_SHARE);
  const sector = random.pick(SECTORS);
  const others = random.subset(SECTORS, 0.1).filter((other) => other !== sector);
  const elsewhere = Array.from({ length: random.integer(0, 3) }, () =>
    someDistrict(random, somePlace(random)),
  );
  return {
    code: interim ? makeSampleInterimCode(region, index) : makePlatformCode(region, index),
    name: someRegisteredName(random, place.name, stemOf(SEED, index % STEMS), sector),
    registered_region: interim ? null : region,
    operating_regions: [...new Set([region, ...elsewhere])],
    sectors: [sector, ...others],
    interim,
  };
}

function* lines(from: number, to: number): Generator<string> {
  const random = randomFor(SEED, 'scale', from);
  for (let start = from; start < to; start += LINES_A_PIECE) {
    const length = Math.min(LINES_A_PIECE, to - start);
    yield Array.from({ length }, (_, place) =>
      copyLine<(typeof COLUMNS)[number]>(COLUMNS, platformOf(random, start + place)),
    ).join('');
  }
}

/** What each further platform goes by: its code, the domain and the brand of its own. */
const IDENTIFIERS = `
  INSERT INTO coordination.platform_identifier (kind, value, platform_code)
  SELECT known.kind, known.value, p.code
  FROM coordination.platform AS p
  CROSS JOIN LATERAL (VALUES
    (CASE WHEN p.interim THEN 'INTERIM_CODE' ELSE 'UNIFIED_SOCIAL_CREDIT_CODE' END, p.code),
    ('DOMAIN', 'www.' || lower(p.code) || '.invalid'),
    ('BRAND', substr(p.name, 1, 4) || lower(right(p.code, 8)))) AS known (kind, value)
  WHERE NOT EXISTS (SELECT FROM coordination.platform_identifier AS i WHERE i.platform_code = p.code)
  ON CONFLICT DO NOTHING`;

/**
 * Registers further platforms, with valid codes, places, names and sectors of the sample's lists. Indexes that are filled
 * row by row are built again afterwards, which takes a tenth of the time.
 *
 * @param client the owner's
 * @param from index of the first one; below it lies the sample
 * @param to index after the last one
 */
export async function fillPlatforms(client: ClientBase, from: number, to: number): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE schemaname = 'coordination' AND tablename = 'platform' AND indexdef NOT LIKE 'CREATE UNIQUE %'`,
  );
  // The rows refer to one another by construction, and checking each reference takes a third of the time.
  await client.query(`SET session_replication_role = replica`);
  for (const { name } of rows) await client.query(`DROP INDEX coordination.${name}`);
  const command = `COPY coordination.platform (${COLUMNS.join(', ')}) FROM STDIN WITH (FORMAT text, ENCODING 'UTF8')`;
  await pipeline(Readable.from(lines(from, to)), client.query(copyFrom(command)));
  await client.query(`SET maintenance_work_mem = '512MB'`);
  for (const { definition } of rows) await client.query(definition);
  await client.query('ANALYZE coordination.platform, coordination.platform_identifier');
  await client.query(IDENTIFIERS);
  await client.query(`RESET session_replication_role`);
}
