import type { DataSource, EntityMetadata } from 'typeorm';
import { runStatement } from '../../database/index.js';
import type { RowVersion } from './changes.js';

/** Versions of one table that a platform's changes are told from at most; the latest ones. The earliest of more reads as added. */
const MAX_VERSIONS = 5_000;

interface VersionRow {
  readonly key: string[];
  readonly row: Record<string, unknown>;
  readonly recorded_at: Date;
  readonly recorded_login: string;
  readonly recorded_run: string | null;
  readonly replaced_at: Date | null;
  readonly replaced_login: string | null;
  readonly replaced_run: string | null;
  readonly first: boolean;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const isOfPlatform = (row: string): string =>
  `${row}.platform_code = ANY (ARRAY(SELECT $1::text UNION ALL SELECT same_as FROM registry.same_platform WHERE code = $1))`;

function statementOf({ schema = '', tableName, primaryColumns }: EntityMetadata): string {
  const own = quoted(schema);
  const key = primaryColumns.map(({ databaseName }) => `stands.${quoted(databaseName)}::text`).join(', ');
  return `
    SELECT version.key, version.row, written.committed AS recorded_at, written.login AS recorded_login,
      written.import_run AS recorded_run, ended.committed AS replaced_at, ended.login AS replaced_login,
      ended.import_run AS replaced_run, written.committed = (SELECT min(committed) FROM ${own}.recording) AS first
    FROM (
      SELECT ARRAY[${key}] AS key, to_jsonb(stands) AS row, stands.recorded_since AS recorded_from, NULL AS recorded_to
      FROM ${own}.${quoted(tableName)} AS stands WHERE ${isOfPlatform('stands')}
      UNION ALL
      SELECT key, row, recorded_from, recorded_to FROM ${own}.row_version AS past
      WHERE table_name = '${tableName}' AND ${isOfPlatform('past')}) AS version
    JOIN ${own}.recording AS written ON written.began = version.recorded_from AND written.committed <= $2::timestamptz
    LEFT JOIN ${own}.recording AS ended ON ended.began = version.recorded_to AND ended.committed <= $2::timestamptz
    ORDER BY written.committed DESC LIMIT ${MAX_VERSIONS}`;
}

/**
 * The versions of a platform's rows in one table, the latest {@link MAX_VERSIONS} of them; values by the names of the entity's
 * properties.
 *
 * @param asOf the instant at which they are known, ISO 8601; null for all that are recorded by now
 */
export async function readVersions(
  database: DataSource,
  metadata: EntityMetadata,
  platformCode: string,
  asOf: string | null,
): Promise<RowVersion[]> {
  const rows = await runStatement<VersionRow>(database, statementOf(metadata), [
    platformCode,
    asOf ?? 'infinity',
  ]);
  const names = metadata.columns.map(
    ({ propertyName, databaseName }) => [propertyName, databaseName] as const,
  );
  return rows.map((row) => ({
    key: row.key,
    values: Object.fromEntries(names.map(([property, column]) => [property, row.row[column]])),
    recorded: { at: row.recorded_at, login: row.recorded_login, importRun: row.recorded_run },
    replaced: row.replaced_at && {
      at: row.replaced_at,
      login: row.replaced_login ?? '',
      importRun: row.replaced_run,
    },
    isFirst: row.first,
  }));
}
