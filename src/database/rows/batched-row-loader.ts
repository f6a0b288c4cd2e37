import type { Pool } from 'pg';
import type { DataSource, EntityTarget, FindOptionsOrder, ObjectLiteral } from 'typeorm';
import { poolOf } from '../session/pools.js';
import { createBatcher, type GatherOptions } from './create-batcher.js';
import { compileRowRead, type RowGuard, type RowRead, type RowTime, type SameKeys } from './row-read.js';

/** One key of one read that somebody waits for. */
interface Ask {
  readonly read: RowRead;
  readonly key: string;
  /** The values that go with the key: of the read's guard, and the instant whose rows are read. */
  readonly given: readonly string[];
}

/** What one read is asked in a statement, each key once. */
class Keys {
  readonly keys: string[] = [];
  readonly given: (readonly string[])[] = [];
  readonly #places = new Map<string, number>();

  /** The place of the key. */
  add({ key, given }: Ask): number {
    const name = given.length === 0 ? key : [key, ...given].join('\n');
    let place = this.#places.get(name);
    if (place === undefined) {
      place = this.keys.push(key) - 1;
      this.given.push(given);
      this.#places.set(name, place);
    }
    return place;
  }
}

interface Statement {
  readonly text: string;
  /** Prepared under this name; absent when too many kinds of statement are remembered already. */
  readonly name?: string;
}

const GATHERING: GatherOptions = { running: 2, largest: 2_000 };
/** Kinds of statement that each connection keeps prepared at most. */
const MAX_PREPARED = 200;

const READERS = new WeakMap<DataSource, BatchedRowLoader>();

/**
 * Reads rows by key for many operations at once: all keys of all tables that are asked for while an earlier statement
 * runs go to PostgreSQL as one statement. Nothing is kept: each answer is read after it was asked for, and everybody
 * gets row objects of their own.
 */
export class BatchedRowLoader {
  readonly #pool: Pool;
  readonly #database: DataSource;
  readonly #reads = new Map<unknown, RowRead[]>();
  readonly #statements = new Map<string, Statement>();
  readonly #ask: (ask: Ask) => Promise<string | null>;

  private constructor(database: DataSource) {
    this.#database = database;
    this.#pool = poolOf(database);
    this.#ask = createBatcher((asks: readonly Ask[]) => this.#read(asks), GATHERING);
  }

  /** The reader of a pool of connections, one for each. */
  static of(database: DataSource): BatchedRowLoader {
    const known = READERS.get(database);
    if (known) return known;
    const reader = new BatchedRowLoader(database);
    READERS.set(database, reader);
    return reader;
  }

  /** How rows of an entity are read by one of its columns, under a guard, with keys that are the same, and of a past instant if that is said; compiled once. */
  readOf<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    key: Extract<keyof Row, string>,
    order: FindOptionsOrder<Row>,
    guard: RowGuard | null = null,
    same: SameKeys | null = null,
    time: RowTime = 'PRESENT',
  ): RowRead<Row> {
    const reads = this.#reads.get(entity) ?? [];
    const known = reads.find((each) => each.isBy(key, order, guard, same, time));
    if (known) return known as RowRead<Row>;
    const read = compileRowRead(this.#database.getMetadata(entity), key, order, guard, same, time);
    this.#reads.set(entity, [...reads, read]);
    return read;
  }

  /**
   * The rows of a key, in the read's order; none when there are none.
   *
   * @param given goes with the key: a value for the read's guard, then the instant of a read of the past
   * @throws what `pg` throws
   */
  rows<Row>(read: RowRead<Row>, key: string, given: readonly string[] = []): Promise<Row[]> {
    return this.#ask({ read: read as RowRead, key, given }).then((text) =>
      text === null ? [] : read.rowsOf(text, key),
    );
  }

  async #read(asks: readonly Ask[]): Promise<(string | null)[]> {
    const asked = new Map<RowRead, Keys>();
    for (const { read } of asks) if (!asked.has(read)) asked.set(read, new Keys());
    const reads = [...asked.keys()].toSorted((one, other) => one.serial - other.serial);
    const places = asks.map((ask) => asked.get(ask.read)?.add(ask) ?? 0);
    const statement = this.#statement(reads);
    this.#database.logger.logQuery(statement.text);
    const { rows } = await this.#pool.query<[number, number, string | null]>({
      ...statement,
      values: reads.flatMap((read) => {
        const { keys = [], given = [] } = asked.get(read) ?? {};
        return [
          keys,
          ...Array.from({ length: read.parameters - 1 }, (_, place) => given.map((each) => each[place])),
        ];
      }),
      rowMode: 'array',
    });
    const texts = new Map<RowRead, (string | null)[]>(reads.map((read) => [read, []]));
    for (const [part, place, text] of rows) {
      const read = reads[part];
      const its = read && texts.get(read);
      if (its) its[place - 1] = text;
    }
    return asks.map(({ read }, index) => texts.get(read)?.[places[index] ?? 0] ?? null);
  }

  #statement(reads: readonly RowRead[]): Statement {
    const kind = reads.map(({ serial }) => serial).join(' ');
    const known = this.#statements.get(kind);
    if (known) return known;
    let parameter = 1;
    const selects = reads.map((read, part) => {
      const select = read.select(part, parameter);
      parameter += read.parameters;
      return select;
    });
    const text = selects.join('\nUNION ALL\n');
    if (this.#statements.size >= MAX_PREPARED) return { text };
    const statement = { text, name: `rows ${kind}` };
    this.#statements.set(kind, statement);
    return statement;
  }
}
