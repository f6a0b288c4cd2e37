import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createBatcher, poolOf } from '../database/index.js';
import { newId, type CacheStatistics } from '../kernel/index.js';
import type { AuditEntry, AuditLog, CommittedRecord, RefusalCount } from './audit-entry.js';
import {
  countRow,
  disclosureRow,
  entryRow,
  INSERT_COUNTS,
  INSERT_DISCLOSURES,
  INSERT_ENTRIES,
  type ReadyRecord,
  type RecordStatement,
} from './audit-statements.js';
import { hashVariables } from './hash-variables.js';
import { fieldSetText, StoredFieldSets, type FieldSet } from './leaves/field-set.js';
import { disclosureLeaf, refusalsLeaf, type LateDisclosure } from './leaves/other-leaves.js';
import { requestLeaf } from './leaves/request-leaf.js';

/** Platforms of one row at most; of more there are several rows. */
const MAX_PLATFORMS = 1_000;

/** Statements under way at the same time, and entries of one statement, at most. */
const GATHERING = { running: 2, largest: 500 };

/** The login as which entries are written, as their leaves name it. */
const LOGIN = 'huishang_gateway';

/** An entry that is ready to be written, with the field set that it names. */
interface ReadyEntry extends ReadyRecord {
  readonly fieldSet: { readonly hash: string; readonly set: FieldSet };
}

/**
 * The append-only tables of schema `audit`, written as the gateway's database role, which may only insert and read. Entries
 * of requests that run at the same time are committed together: one statement, one flush to disk. Each is added to the
 * leaves that wait for the sequencer, in the same statement.
 */
export class PostgresAuditLog implements AuditLog {
  readonly #pool: Pool;
  readonly #key: KeyObject;
  readonly #sets = new StoredFieldSets();
  readonly #append: (entry: ReadyEntry) => Promise<true>;
  readonly #disclose: (disclosure: ReadyRecord) => Promise<true>;

  /** @param key of the hashes of variables; see {@link hashVariables} */
  constructor(database: DataSource, key: Uint8Array) {
    this.#pool = poolOf(database);
    this.#key = createSecretKey(key);
    this.#append = createBatcher((entries: readonly ReadyEntry[]) => this.#insertEntries(entries), GATHERING);
    this.#disclose = createBatcher(
      (disclosures: readonly ReadyRecord[]) => this.#insert(INSERT_DISCLOSURES, disclosures),
      GATHERING,
    );
  }

  async append(whole: AuditEntry): Promise<CommittedRecord> {
    const rest = whole.platformsDisclosed.slice(MAX_PLATFORMS);
    const entry =
      rest.length === 0
        ? whole
        : { ...whole, platformsDisclosed: whole.platformsDisclosed.slice(0, MAX_PLATFORMS) };
    const at = new Date();
    const set = { asked: entry.fieldsAsked, denied: entry.fieldsDenied, plain: entry.fieldsPlain };
    const fields = StoredFieldSets.hashOf(fieldSetText(set));
    const variables = entry.variables === null ? null : hashVariables(entry.variables, this.#key);
    const leaf = requestLeaf(entry, { at, by: LOGIN, fields, variables });
    const { id } = entry;
    const row = entryRow(entry, { at, fields, variables, leaf });
    await this.#append({ id, leaf, row, fieldSet: { hash: fields, set } });
    if (rest.length > 0) await this.disclosed(id, rest, null);
    return { id, at, leafHash: leaf.hash };
  }

  async disclosed(
    entryId: string,
    platforms: readonly string[],
    answer: string | null,
  ): Promise<CommittedRecord> {
    const first = this.#discloseSome({ entryId, platforms: platforms.slice(0, MAX_PLATFORMS), answer });
    const parts = [first];
    for (let from = MAX_PLATFORMS; from < platforms.length; from += MAX_PLATFORMS) {
      const some = platforms.slice(from, from + MAX_PLATFORMS);
      parts.push(this.#discloseSome({ entryId, platforms: some, answer: null }));
    }
    await Promise.all(parts);
    return first;
  }

  /** Commits counts of requests that were refused alike. */
  async count(counts: readonly RefusalCount[]): Promise<void> {
    const at = new Date();
    const ready = counts.map((count) => {
      const leaf = refusalsLeaf(count, { id: count.id, at, by: LOGIN });
      return { id: count.id, leaf, row: countRow(count, at, leaf) };
    });
    await this.#insert(INSERT_COUNTS, ready);
  }

  caches(): readonly CacheStatistics[] {
    return [this.#sets.statistics()];
  }

  async #discloseSome(disclosure: LateDisclosure): Promise<CommittedRecord> {
    const recorded = { id: newId(), at: new Date(), by: LOGIN };
    const leaf = disclosureLeaf(disclosure, recorded);
    await this.#disclose({ id: recorded.id, leaf, row: disclosureRow(disclosure, recorded) });
    return { id: recorded.id, at: recorded.at, leafHash: leaf.hash };
  }

  async #insertEntries(entries: readonly ReadyEntry[]): Promise<true[]> {
    const missing = new Map<string, FieldSet>();
    for (const { fieldSet } of entries) {
      if (!this.#sets.has(fieldSet.hash)) missing.set(fieldSet.hash, fieldSet.set);
    }
    const sets = Array.from(missing, ([hash, set]) => ({ hash: `\\x${hash}`, ...set }));
    const written = await this.#insert(INSERT_ENTRIES, entries, JSON.stringify(sets));
    for (const hash of missing.keys()) this.#sets.add(hash);
    return written;
  }

  async #insert(
    statement: RecordStatement,
    records: readonly ReadyRecord[],
    ...more: readonly unknown[]
  ): Promise<true[]> {
    const rows = JSON.stringify(records.map(({ row }) => row));
    const ids = records.map(({ id }) => id);
    const hashes = records.map(({ leaf }) => leaf.hash);
    await this.#pool.query({ ...statement, values: [rows, ids, hashes, ...more] });
    return records.map(() => true);
  }
}
