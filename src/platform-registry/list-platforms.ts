import type { DataSource } from 'typeorm';
import type { PageRequest } from '../subgraph-kit/index.js';
import {
  orderedAlternatives,
  searchConditions,
  type IndexedTerms,
  type PlatformConditions,
} from './platform-conditions.js';
import { PlatformEntity } from './platform.entity.js';
import { selectRows, sqlNamed } from '../database/index.js';

/** Rows that are looked at in order of code, before the index of terms is asked. */
const NEAR = 1_000;

const PLATFORMS = 'coordination.platform AS listed';

/** As the index has it. */
const TERMS = `coordination.platform_terms(
  listed.code, listed.name, listed.sectors, listed.registered_region, listed.operating_regions)`;

/** Characters of a code that stand before each of its terms: all codes with the same ones are a block. */
const BLOCK = 4;

/** After any code of a block: codes have 18 characters, none of them behind Z. */
const BLOCK_END = 'Z'.repeat(18);

interface Search {
  /** Conditions that an index serves in order of code, and what of them is among the terms. */
  readonly alternatives: readonly { readonly where: string; readonly indexed: readonly IndexedTerms[] }[];
  /** What a row must match, on the alias `listed`. */
  readonly matches: string;
  readonly indexed: readonly IndexedTerms[];
  readonly values: Readonly<Record<string, unknown>>;
}

function searchOf(conditions: PlatformConditions): Search {
  const ordered = orderedAlternatives(conditions);
  const searched = searchConditions(conditions);
  const values = [...ordered.flatMap((each) => each.conditions), ...searched].flatMap((condition) =>
    Object.entries(condition.values),
  );
  return {
    alternatives: ordered.map((each) => ({
      where: ['listed.merged_into IS NULL', ...each.conditions.map(({ sql }) => sql('listed'))].join(' AND '),
      indexed: each.indexed,
    })),
    matches: searched.map(({ sql }) => sql('listed')).join(' AND '),
    indexed: searched.map(({ indexed }) => indexed),
    values: Object.fromEntries(values),
  };
}

/** The next rows behind a place, of each alternative as many as of all together. */
function nextRows({ alternatives }: Search, columns: string, behind: string | null, rows: number): string {
  const place = behind === null ? '' : ` AND listed.code > ${behind}`;
  const each = alternatives.map(
    ({ where }) =>
      `(SELECT ${columns} FROM ${PLATFORMS} WHERE ${where}${place} ORDER BY listed.code LIMIT ${rows})`,
  );
  return `SELECT next.* FROM (${each.join(' UNION ')}) AS next ORDER BY next.code LIMIT ${rows}`;
}

/** Codes of one block that match, found by the index of terms, in order. */
function codesOfBlock(
  { alternatives, matches, indexed }: Search,
  rows: number,
): {
  readonly sql: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
} {
  const values: Record<string, readonly string[]> = {};
  const condition = ({ match, terms }: IndexedTerms): string => {
    const name = `terms${Object.keys(values).length}`;
    values[name] = terms;
    const ofBlock = `ARRAY(SELECT block.block || term FROM unnest(CAST(:${name} AS text[])) AS term)`;
    return `${TERMS} ${match === 'ALL' ? '@>' : '&&'} ${ofBlock}`;
  };
  const shared = indexed.map(condition);
  // OFFSET 0 keeps all but the terms out of the choice of an index: no other one gives so few rows.
  const codes = alternatives.map(
    ({ where, indexed: own }) => `
      SELECT listed.code
      FROM (SELECT * FROM ${PLATFORMS} WHERE ${[...shared, ...own.map(condition)].join(' AND ')} OFFSET 0) AS listed
      WHERE listed.code > walk.place AND ${where} AND ${matches}`,
  );
  return {
    sql: `SELECT found.code FROM (${codes.join(' UNION ')}) AS found ORDER BY found.code LIMIT ${rows}`,
    values,
  };
}

/**
 * Codes that match behind the rows that were looked at, block by block until there are enough: of each block the index of
 * terms gives what matches, however many platforms other blocks have. Blocks in which no alternative has a row are passed over.
 */
function codesBehind(search: Search, behind: string | null, near: number, rows: number) {
  const ofBlock = codesOfBlock(search, rows);
  return {
    sql: `
      WITH RECURSIVE walk (place, codes, count) AS (
        SELECT last.code, CAST('{}' AS text[]), 0
        FROM (SELECT seen.code FROM (${nextRows(search, 'listed.code', behind, near)}) AS seen
              ORDER BY seen.code OFFSET ${near - 1} LIMIT 1) AS last
        UNION ALL
        SELECT block.block || '${BLOCK_END}', here.codes, walk.count + cardinality(here.codes)
        FROM walk
        CROSS JOIN LATERAL (
          SELECT left(following.code, ${BLOCK}) AS block
          FROM (${nextRows(search, 'listed.code', 'walk.place', 1)}) AS following
        ) AS block
        CROSS JOIN LATERAL (SELECT ARRAY(${ofBlock.sql}) AS codes OFFSET 0) AS here
        WHERE walk.count < ${rows}
      )
      SELECT code FROM walk CROSS JOIN LATERAL unnest(walk.codes) AS code ORDER BY code LIMIT ${rows}`,
    values: ofBlock.values,
  };
}

/**
 * Rows in order of code, one more than the page shows. Merged interim platforms are left out.
 *
 * What is searched for may be on every third platform, or on three of a million, and PostgreSQL cannot know: the characters of
 * a name go together, and so do regions and codes. So the next rows are looked at first; where they do not fill the page,
 * few match, and the index of terms is asked for the rest, one block of codes after the other.
 *
 * @param near how many of the next rows are looked at, at least one
 */
export async function listPlatforms(
  database: DataSource,
  conditions: PlatformConditions,
  { after, size }: PageRequest,
  near = NEAR,
): Promise<PlatformEntity[]> {
  const search = searchOf(conditions);
  const behind = after === null ? null : ':after';
  const page = (codes: string, values: Readonly<Record<string, unknown>> = {}): Promise<PlatformEntity[]> =>
    selectRows(database, PlatformEntity, {
      matching: [sqlNamed(`chosen.code = ANY (ARRAY(${codes}))`, { after, ...search.values, ...values })],
      order: { code: 'ASC' },
    });
  const wanted = size + 1;
  if (search.matches === '') {
    return page(`SELECT page.code FROM (${nextRows(search, 'listed.code', behind, wanted)}) AS page`);
  }
  const first = await page(
    `SELECT listed.code FROM (${nextRows(search, 'listed.*', behind, near)}) AS listed
     WHERE ${search.matches} ORDER BY listed.code LIMIT ${wanted}`,
  );
  if (first.length >= wanted) return first;
  const rest = codesBehind(search, behind, near, wanted - first.length);
  return [...first, ...(await page(rest.sql, rest.values))];
}
