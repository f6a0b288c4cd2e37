import type { ClientBase } from 'pg';
import { columnsOf, DESCRIBED_TABLES, isIdentifying } from '../columns/index.js';
import { FIRST_EXACT } from '../profile/suppress.js';
import { SHORTEST, ValueFinder } from './value-finder.js';

/** Columns of the registry, which are not described with those of the agencies. */
const REGISTRY = [
  ['coordination.platform', 'code'],
  ['coordination.platform', 'name'],
  ['coordination.platform_identifier', 'value'],
] as const;

type ColumnName = readonly [table: string, column: string];

const columnsThat = (
  holds: (column: Parameters<typeof isIdentifying>[0]) => boolean,
): readonly ColumnName[] =>
  DESCRIBED_TABLES.flatMap((table) =>
    columnsOf(table).flatMap(([name, column]) => (holds(column) ? [[table, name] as const] : [])),
  );

/** Every value of a source that tells who or what a row is about. */
export async function readIdentifyingValues(client: ClientBase): Promise<ValueFinder> {
  const columns = [...REGISTRY, ...columnsThat(isIdentifying)];
  const { rows } = await client.query<{ value: string }>(
    columns
      .map(
        ([table, name]) =>
          `SELECT "${name}" AS value FROM ${table} WHERE char_length("${name}") >= ${SHORTEST}`,
      )
      .join(' UNION '),
  );
  return new ValueFinder(rows.map(({ value }) => value));
}

/** Every amount, or every count, that may tell whose it is. */
export async function readExactNumbers(
  client: ClientBase,
  kind: 'AMOUNT' | 'COUNT',
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ value: string }>(
    columnsThat(({ is }) => is === kind)
      .map(
        ([table, name]) => `SELECT "${name}"::text AS value FROM ${table} WHERE "${name}" >= ${FIRST_EXACT}`,
      )
      .join(' UNION '),
  );
  return new Set(rows.map(({ value }) => value));
}
