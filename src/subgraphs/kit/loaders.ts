import DataLoader from 'dataloader';
import type { DataSource, EntityTarget, FindOptionsOrder, ObjectLiteral } from 'typeorm';
import { RowReader } from '../../database/index.js';
import { regionGuard, type Jurisdiction } from './jurisdiction.js';

type KeyColumn<Row> = Extract<keyof Row, string>;

/** Whose rows are loaded, and which of them. */
export interface LoadScope {
  readonly database: DataSource;
  /** Rows of platforms outside it are not there; absent or null for the rows of all platforms. */
  readonly jurisdiction?: Jurisdiction | null;
}

/** The reader gathers keys; a loader of one operation only remembers what was asked for. */
const NO_WAIT = { batch: false } as const;

async function settle<Value>(asked: readonly Promise<Value>[]): Promise<(Value | Error)[]> {
  const settled = await Promise.allSettled(asked);
  return settled.map((each) => (each.status === 'fulfilled' ? each.value : (each.reason as Error)));
}

function rowsByKey<Row extends ObjectLiteral>(
  { database, jurisdiction = null }: LoadScope,
  entity: EntityTarget<Row>,
  key: KeyColumn<Row>,
  order: FindOptionsOrder<Row>,
): (value: string) => Promise<Row[]> {
  const reader = RowReader.of(database);
  return (value) => {
    const guard = jurisdiction && regionGuard(database.getMetadata(entity), key);
    return reader.rows(reader.readOf(entity, key, order, guard), value, jurisdiction && jurisdiction.pattern);
  };
}

/**
 * Loads the rows that belong to each key (one-to-many); a key without rows gives []. Asked for once in an operation, and
 * together with what else the subgraph is asked for at that moment.
 */
export function loadMany<Row extends ObjectLiteral>(
  scope: LoadScope,
  entity: EntityTarget<Row>,
  key: KeyColumn<Row>,
  order: FindOptionsOrder<Row>,
): DataLoader<string, Row[]> {
  const rows = rowsByKey(scope, entity, key, order);
  return new DataLoader((values) => settle(values.map(rows)), NO_WAIT);
}

/** Loads the row of each key (one-to-one); a key without a row gives null. */
export function loadOne<Row extends ObjectLiteral>(
  scope: LoadScope,
  entity: EntityTarget<Row>,
  key: KeyColumn<Row>,
): DataLoader<string, Row | null> {
  const rows = rowsByKey(scope, entity, key, {});
  return new DataLoader(
    (values) => settle(values.map(async (value) => (await rows(value))[0] ?? null)),
    NO_WAIT,
  );
}
