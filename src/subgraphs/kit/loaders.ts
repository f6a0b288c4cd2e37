import DataLoader from 'dataloader';
import type { DataSource, EntityTarget, FindOptionsOrder, ObjectLiteral } from 'typeorm';
import { RowReader } from '../../database/index.js';

type KeyColumn<Row> = Extract<keyof Row, string>;

/**
 * Loads the rows that belong to each key (one-to-many); a key without rows gives []. Asked for once in an operation, and
 * together with what else the subgraph is asked for at that moment.
 */
export function loadMany<Row extends ObjectLiteral>(
  database: DataSource,
  entity: EntityTarget<Row>,
  key: KeyColumn<Row>,
  order: FindOptionsOrder<Row>,
): DataLoader<string, Row[]> {
  const reader = RowReader.of(database);
  return new DataLoader((values) => {
    const read = reader.readOf(entity, key, order);
    return settle(values.map((value) => reader.rows(read, value)));
  }, NO_WAIT);
}

/** Loads the row of each key (one-to-one); a key without a row gives null. */
export function loadOne<Row extends ObjectLiteral>(
  database: DataSource,
  entity: EntityTarget<Row>,
  key: KeyColumn<Row>,
): DataLoader<string, Row | null> {
  const reader = RowReader.of(database);
  return new DataLoader((values) => {
    const read = reader.readOf(entity, key, {});
    return settle(values.map(async (value) => (await reader.rows(read, value))[0] ?? null));
  }, NO_WAIT);
}

/** The reader gathers keys; a loader of one operation only remembers what was asked for. */
const NO_WAIT = { batch: false } as const;

async function settle<Value>(asked: readonly Promise<Value>[]): Promise<(Value | Error)[]> {
  const settled = await Promise.allSettled(asked);
  return settled.map((each) => (each.status === 'fulfilled' ? each.value : (each.reason as Error)));
}
