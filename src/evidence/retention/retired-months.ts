import { readLeaves } from '../../audit/index.js';
import { runStatement, type Rows } from '../../database/index.js';
import { readLogged } from '../read-logged.js';
import { monthBounds } from './archive-month.js';

/** A month whose records are in its archive alone (已归档月份). */
export interface RetiredMonth {
  /** `YYYY-MM`, in UTC. */
  readonly month: string;
  /** Indexes of the leaves of the archive: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Name of the archive, as it was made. */
  readonly file: string;
  /** SHA-256 of the archive, hexadecimal. */
  readonly sha256: string;
}

interface Facts extends RetiredMonth {
  readonly id: string;
  readonly archive: string;
}

const RETIRED = `
  SELECT retired.id, archived.id AS archive, retired.facts ->> 'month' AS month, retired.facts ->> 'file' AS file,
    (archived.facts ->> 'from')::float8 AS "from", (archived.facts ->> 'to')::float8 AS "to",
    archived.facts ->> 'sha256' AS sha256
  FROM audit.maintenance AS retired
  CROSS JOIN LATERAL (
    SELECT id, facts FROM audit.maintenance
    WHERE act = 'ARCHIVE' AND facts ->> 'sha256' = retired.facts ->> 'sha256' ORDER BY recorded_at DESC LIMIT 1) AS archived
  WHERE retired.act = 'RETIRE' ORDER BY month`;

/**
 * Reads which months are in archives alone. What says so has to be what the log has: records that somebody took away are not
 * excused by a row that he wrote beside it.
 *
 * @param database may read the audit tables
 * @returns the earliest first
 */
export async function readRetiredMonths(database: Rows): Promise<RetiredMonth[]> {
  const found = await runStatement<Facts>(database, RETIRED, []);
  if (found.length === 0) return [];
  const acts = found.flatMap(({ id, archive }) => [id, archive]);
  const [rows, logged] = await Promise.all([
    readLeaves(
      database,
      acts.map((id) => ({ id, kind: 'maintenance' as const })),
    ),
    readLogged(database, acts),
  ]);
  const isLogged = (id: string): boolean => {
    const leaf = logged.get(id);
    return leaf !== undefined && rows.get(id)?.hash.equals(leaf.hash) === true;
  };
  return found
    .filter(({ id, archive }) => isLogged(id) && isLogged(archive))
    .map(({ month, from, to, file, sha256 }) => ({ month, from, to, file, sha256 }));
}

/** Whether records of a month may be of a time `[from, to)`; a bound that is null is none. */
export function isMonthOf(month: string, from: Date | null, to: Date | null): boolean {
  const { begin, end } = monthBounds(month);
  return (from === null || from < end) && (to === null || begin < to);
}
