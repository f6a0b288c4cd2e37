import type { EntityManager } from 'typeorm';
import { runStatement } from '../../database/index.js';
import { beijingDay, type Level } from '../../kernel/index.js';
import { placeOfRegion } from './issuing-mark.js';
import type { MatterKind } from './matter-kinds.js';
import { matterNumber, matterPrefix, matterYear } from './matter-prefix.js';

interface OlderMatter {
  readonly kind: MatterKind;
  readonly id: string;
  readonly level: Level | null;
  readonly region: string | null;
  readonly holder: string | null;
  readonly at: Date;
}

const BATCH = 10_000;

/** Those without a number, in the order in which they were opened. */
const OLDER = `
  SELECT kind, id, level, region, holder, at FROM (
    SELECT 'SUBSTANCE_CASE' AS kind, id, level, region, NULL AS holder, opened_at AS at FROM coordination.substance_case
    UNION ALL SELECT 'DISPUTE', id, level, region, NULL, opened_at FROM coordination.dispute
    UNION ALL SELECT 'ACCOUNT_WARRANT', id, requester_level, requester_region, requester, requested_at FROM warrants.account_warrant
    UNION ALL SELECT 'SHARING_AGREEMENT', id, NULL, region, NULL, proposed_at FROM access.agreement
  ) AS matter
  WHERE NOT EXISTS (SELECT FROM coordination.matter_number AS given WHERE given.matter = matter.id)
  ORDER BY at, id LIMIT ${BATCH}`;

/**
 * Numbers what has none yet, in the order of opening: what is older than numbers are, and sample data. To be run in a transaction
 * of the owner of the database, once the dated rows of law are there.
 *
 * @returns how many were numbered
 */
export async function numberOlderMatters(manager: EntityManager): Promise<number> {
  // Looked at first without the lock: nobody waits for a hub that starts and finds nothing to do.
  if ((await runStatement<OlderMatter>(manager, OLDER)).length === 0) return 0;
  await runStatement(manager, `LOCK TABLE coordination.matter_series IN SHARE ROW EXCLUSIVE MODE`);
  const prefixes = new Map<string, string>();
  for (let numbered = 0; ;) {
    const batch = await runStatement<OlderMatter>(manager, OLDER);
    if (batch.length === 0) return numbered;
    const series = await readSeries(manager);
    const given: { id: string; kind: string; number: string }[] = [];
    for (const { kind, id, level, region, holder, at } of batch) {
      const place = level === null ? placeOfRegion(region) : { level, region };
      const like = JSON.stringify([kind, place, holder, beijingDay(at)]);
      const prefix = prefixes.get(like) ?? (await matterPrefix(manager, { kind, place, holder, at }));
      prefixes.set(like, prefix);
      const year = matterYear(at);
      const running = series.next(prefix, year);
      given.push({ id, kind, number: matterNumber(prefix, year, running) });
    }
    await runStatement(
      manager,
      `INSERT INTO coordination.matter_number (matter, kind, number)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[])`,
      [given.map(({ id }) => id), given.map(({ kind }) => kind), given.map(({ number }) => number)],
    );
    await series.write();
    numbered += batch.length;
  }
}

/** The last numbers of all series, to be counted on and written back. */
async function readSeries(manager: EntityManager) {
  const rows = await runStatement<{ prefix: string; year: number; last: number }>(
    manager,
    `SELECT prefix, year, last FROM coordination.matter_series`,
  );
  const keyOf = (prefix: string, year: number): string => `${year} ${prefix}`;
  const series = new Map(rows.map((row) => [keyOf(row.prefix, row.year), row]));
  return {
    next(prefix: string, year: number): number {
      const key = keyOf(prefix, year);
      const last = (series.get(key)?.last ?? 0) + 1;
      series.set(key, { prefix, year, last });
      return last;
    },
    async write(): Promise<void> {
      const now = [...series.values()];
      await runStatement(
        manager,
        `INSERT INTO coordination.matter_series (prefix, year, last)
         SELECT * FROM unnest($1::text[], $2::integer[], $3::integer[])
         ON CONFLICT (prefix, year) DO UPDATE SET last = excluded.last`,
        [now.map(({ prefix }) => prefix), now.map(({ year }) => year), now.map(({ last }) => last)],
      );
    },
  };
}
