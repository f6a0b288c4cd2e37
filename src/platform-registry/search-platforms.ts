import type { DataSource } from 'typeorm';
import { runQuery, runStatement } from '../database/index.js';
import { runsOf } from '../kernel/index.js';

/** By what a platform was found. */
export type PlatformMatch = 'CODE' | 'NAME' | 'IDENTIFIER' | 'INITIALS';

export interface FoundPlatform {
  /** Of the registered platform where an interim one was merged. */
  readonly code: string;
  readonly by: PlatformMatch;
}

/** Texts that are looked at in order of code, before the index of runs is asked. */
const NEAR = 1_000;

/** Fewer characters of a code alone are on every third platform. */
const MIN_CODE_PART = 4;

/** Behind the code and the line break that follows it. */
const BEHIND_CODE = 20;

interface TextRow {
  readonly code: string;
  readonly named: string;
  readonly initials: string | null;
}

const COLUMNS = 'COALESCE(p.merged_into, p.code) AS code, s.named, s.initials';
const TEXTS = `coordination.platform_search AS s JOIN coordination.platform AS p ON p.code = s.platform_code`;

/** Those of which the text is the whole code or identifier: what is typed or pasted in full comes first. */
function findWhole(database: DataSource, text: string): Promise<TextRow[]> {
  return runStatement<TextRow>(
    database,
    `SELECT ${COLUMNS} FROM ${TEXTS}
     WHERE s.platform_code IN (
       SELECT code FROM coordination.platform WHERE code = upper($1)
       UNION SELECT platform_code FROM coordination.platform_identifier
       WHERE value = $1 AND kind = ANY ('{REGISTRATION_NUMBER,ORGANISATION_CODE,LICENCE_NUMBER,ICP_NUMBER,DOMAIN,APP_NAME,BRAND,WECHAT_ACCOUNT,INTERIM_CODE}'))
     LIMIT 10`,
    [text],
  );
}

/**
 * Those of which a text holds this part. What is looked for may be on every third platform or on three of a million: so the next
 * texts are looked at first; where they do not fill the answer few match, and the index of runs finds the others. Neither
 * grows with the number of platforms that match.
 */
async function findPart(database: DataSource, part: string, limit: number): Promise<TextRow[]> {
  const searched = /^[\x20-\x7E]*$/.test(part) && part.length < MIN_CODE_PART;
  const within = searched ? `substr(s.content, ${BEHIND_CODE})` : 's.content';
  const like = `%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const near = await runQuery<TextRow>(
    database,
    `SELECT ${COLUMNS}
     FROM (SELECT * FROM coordination.platform_search ORDER BY platform_code LIMIT ${NEAR}) AS s
     JOIN coordination.platform AS p ON p.code = s.platform_code
     WHERE ${within} LIKE $1 ORDER BY p.code LIMIT $2`,
    [like, limit],
  );
  if (near.length >= limit) return near;
  return runQuery<TextRow>(
    database,
    `SELECT ${COLUMNS}
     FROM (SELECT * FROM coordination.platform_search
           WHERE coordination.search_runs(content) @> $2::text[] OFFSET 0) AS s
     JOIN coordination.platform AS p ON p.code = s.platform_code
     WHERE ${within} LIKE $1 ORDER BY p.code LIMIT $3`,
    [like, runsOf(part), limit],
  );
}

function matchOf({ named, initials }: TextRow, part: string): PlatformMatch {
  const [code = '', name = ''] = named.split('\n');
  if (name.includes(part)) return 'NAME';
  if (part.length >= MIN_CODE_PART && code.includes(part)) return 'CODE';
  return initials?.includes(part) ? 'INITIALS' : 'IDENTIFIER';
}

const ORDER: readonly PlatformMatch[] = ['CODE', 'NAME', 'IDENTIFIER', 'INITIALS'];

/**
 * Platforms by a part of their code (at least four characters), name, another identifier, or the initials of their name in
 * Pinyin; whole codes and identifiers first, then names.
 *
 * @param text at least two characters
 * @param limit how many at most
 */
export async function searchPlatforms(
  database: DataSource,
  text: string,
  limit: number,
): Promise<readonly FoundPlatform[]> {
  const part = text.toUpperCase();
  const [whole, parts] = await Promise.all([findWhole(database, text), findPart(database, part, limit)]);
  const ofParts = parts
    .map((row) => ({ code: row.code, by: matchOf(row, part) }))
    .toSorted((one, other) => ORDER.indexOf(one.by) - ORDER.indexOf(other.by));
  const found = new Map<string, FoundPlatform>();
  for (const row of whole) found.set(row.code, { code: row.code, by: matchOf(row, part) });
  for (const each of ofParts) if (!found.has(each.code)) found.set(each.code, each);
  return [...found.values()].slice(0, limit);
}
