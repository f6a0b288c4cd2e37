import type { DataSource, EntityTarget, FindOptionsOrder, ObjectLiteral } from 'typeorm';
import { BatchedRowLoader } from '../../database/index.js';
import { regionGuard, type Jurisdiction } from './jurisdiction.js';

/** Codes of one platform (归并): rows stay under the code that they were filed under, and are given under each of them. */
const SAME_PLATFORM = 'registry.same_platform';

/** Properties of rows that hold the code of a platform. */
const CODES: ReadonlySet<string> = new Set(['platformCode', 'holderCode', 'partnerCode']);

type KeyColumn<Row> = Extract<keyof Row, string>;

/** Whose rows are loaded, and which of them. */
export interface LoadScope {
  readonly database: DataSource;
  /** Rows of platforms outside it are not there; absent or null for the rows of all platforms. */
  readonly jurisdiction?: Jurisdiction | null;
  /** The instant whose rows are loaded, as they were recorded then; absent or null for the present ones. */
  readonly asOf?: string | null;
}

/** What belongs to a key, asked for once in an operation. */
export interface Loader<Result> {
  /** @throws what `pg` throws */
  load(key: string): Promise<Result>;
  /** Forgets what was asked for, after the operation has written. */
  clearAll(): void;
}

/** The reader gathers the keys of all operations; one operation only has to remember what it asked for. */
function remembering<Result>(read: (key: string) => Promise<Result>): Loader<Result> {
  let asked: Map<string, Promise<Result>> | undefined;
  return {
    load(key) {
      asked ??= new Map();
      let result = asked.get(key);
      if (!result) asked.set(key, (result = read(key)));
      return result;
    },
    clearAll() {
      asked = undefined;
    },
  };
}

function rowsByKey<Row extends ObjectLiteral>(
  { database, jurisdiction = null, asOf = null }: LoadScope,
  entity: EntityTarget<Row>,
  key: KeyColumn<Row>,
  order: FindOptionsOrder<Row>,
): (value: string) => Promise<Row[]> {
  const reader = BatchedRowLoader.of(database);
  return (value) => {
    const guard = jurisdiction && regionGuard(database.getMetadata(entity), key);
    const same = CODES.has(key) ? SAME_PLATFORM : null;
    return reader.rows(
      reader.readOf(entity, key, order, guard, same, asOf === null ? 'PRESENT' : 'AS_OF'),
      value,
      [...(jurisdiction ? [jurisdiction.pattern] : []), ...(asOf === null ? [] : [asOf])],
    );
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
): Loader<Row[]> {
  return remembering(rowsByKey(scope, entity, key, order));
}

/** Loads the row of each key (one-to-one); a key without a row gives null. */
export function loadOne<Row extends ObjectLiteral>(
  scope: LoadScope,
  entity: EntityTarget<Row>,
  key: KeyColumn<Row>,
): Loader<Row | null> {
  const rows = rowsByKey(scope, entity, key, {});
  return remembering((value) => rows(value).then(([row]) => row ?? null));
}
