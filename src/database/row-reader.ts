import type { Pool } from 'pg';
import type { DataSource, EntityTarget, FindOptionsOrder, ObjectLiteral } from 'typeorm';
import { poolOf } from './data-source.js';
import { gathered, type GatherOptions } from './gathered.js';
import { compileRowRead, type RowRead } from './row-read.js';

/** One key of one read that somebody waits for. */
interface Ask {
  readonly read: RowRead;
  readonly key: string;
}

interface Statement {
  readonly text: string;
  /** Prepared under this name; absent when too many kinds of statement are remembered already. */
  readonly name?: string;
}

const GATHERING: GatherOptions = { running: 2, largest: 2_000 };
/** Kinds of statement that each connection keeps prepared at most. */
const MOST_PREPARED = 200;

const READERS = new WeakMap<DataSource, RowReader>();

/**
 * Reads rows by key for many operations at once: all keys of all tables that are asked for while an earlier statement
 * runs go to PostgreSQL as one statement. Nothing is kept: each answer is read after it was asked for, and everybody
 * gets row objects of their own.
 */
export class RowReader {
  readonly #pool: Pool;
  readonly #database: DataSource;
  readonly #reads = new Map<unknown, RowRead[]>();
  readonly #statements = new Map<string, Statement>();
  readonly #ask: (ask: Ask) => Promise<string | null>;

  private constructor(database: DataSource) {
    this.#database = database;
    this.#pool = poolOf(database);
    this.#ask = gathered((asks: readonly Ask[]) => this.#read(asks), GATHERING);
  }

  /** The reader of a pool of connections, one for each. */
  static of(database: DataSource): RowReader {
    const known = READERS.get(database);
    if (known) return known;
    const reader = new RowReader(database);
    READERS.set(database, reader);
    return reader;
  }

  /** How rows of an entity are read by one of its columns; compiled once. */
  readOf<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    key: Extract<keyof Row, string>,
    order: FindOptionsOrder<Row>,
  ): RowRead<Row> {
    const reads = this.#reads.get(entity) ?? [];
    const known = reads.find((each) => each.isBy(key, order));
    if (known) return known as RowRead<Row>;
    const read = compileRowRead(this.#database.getMetadata(entity), key, order);
    this.#reads.set(entity, [...reads, read]);
    return read;
  }

  /**
   * The rows of a key, in the read's order; none when there are none.
   *
   * @throws what `pg` throws
   */
  async rows<Row>(read: RowRead<Row>, key: string): Promise<Row[]> {
    const text = await this.#ask({ read: read as RowRead, key });
    return text === null ? [] : read.rowsOf(text);
  }

  async #read(asks: readonly Ask[]): Promise<(string | null)[]> {
    const keys = new Map<RowRead, Set<string>>();
    for (const { read, key } of asks) {
      const asked = keys.get(read);
      if (asked) asked.add(key);
      else keys.set(read, new Set([key]));
    }
    const reads = [...keys.keys()].toSorted((one, other) => one.serial - other.serial);
    const { rows } = await this.#pool.query<[number, string, string | null]>({
      ...this.#statement(reads),
      values: reads.map((read) => [...(keys.get(read) ?? [])]),
      rowMode: 'array',
    });
    const found = new Map(reads.map((read) => [read, new Map<string, string | null>()]));
    for (const [part, key, text] of rows) {
      const read = reads[part];
      if (read) found.get(read)?.set(key, text);
    }
    return asks.map(({ read, key }) => found.get(read)?.get(key) ?? null);
  }

  #statement(reads: readonly RowRead[]): Statement {
    const kind = reads.map(({ serial }) => serial).join(' ');
    const known = this.#statements.get(kind);
    if (known) return known;
    const text = reads.map((read, part) => read.select(part)).join('\nUNION ALL\n');
    if (this.#statements.size >= MOST_PREPARED) return { text };
    const statement = { text, name: `rows ${kind}` };
    this.#statements.set(kind, statement);
    return statement;
  }
}
