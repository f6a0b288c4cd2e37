import type { EntityMetadata } from 'typeorm';

/** The column by which versions of rows are found (数据沿革). */
export const HISTORY_KEY = 'platform_code';

/** Which rows of a table are read, and of which instant; all in SQL. */
export interface PastRows {
  /** A value of type timestamptz. */
  readonly instant: string;
  /** What rows must meet that stand in the table, which are called `stands`. */
  readonly standing: string;
  /** What versions must meet that were replaced, which are called `version` and have a `platform_code`. */
  readonly replaced: string;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * A table expression of the rows of a table as they stood at an instant: those that stand there now and did then, and those that were
 * replaced since. What counts is when the transaction that wrote was committed.
 *
 * @throws Error for a table that is in no schema, of which no history is kept
 */
export function pastRows(
  { schema, tableName }: Pick<EntityMetadata, 'schema' | 'tableName'>,
  { instant, standing, replaced }: PastRows,
): string {
  if (schema === undefined) throw new Error(`No history of ${tableName} is kept.`);
  const whole = `${quoted(schema)}.${quoted(tableName)}`;
  const recording = `${quoted(schema)}.recording`;
  return `(
        SELECT stands.* FROM ${whole} AS stands
        JOIN ${recording} AS written ON written.began = stands.recorded_since AND written.committed <= ${instant}
        WHERE ${standing}
        UNION ALL
        SELECT stood.* FROM ${quoted(schema)}.row_version AS version
        JOIN ${recording} AS written ON written.began = version.recorded_from AND written.committed <= ${instant}
        JOIN ${recording} AS replaced ON replaced.began = version.recorded_to AND replaced.committed > ${instant}
        CROSS JOIN LATERAL jsonb_populate_record(NULL::${whole}, version.row) AS stood
        WHERE version.table_name = '${tableName}' AND ${replaced})`;
}
