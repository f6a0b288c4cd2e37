import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createBatcher, poolOf } from '../database/index.js';
import type { AuditEntry, AuditLog, RefusalCount } from './audit-entry.js';
import { hashVariables } from './hash-variables.js';

const ENTRY_COLUMNS = `id, request_id, agency, role, level, region, officer, purpose, case_id, basis, refusal,
    operation_kind, operation_name, operation_hash, variables_hash, fields_asked, fields_denied,
    fields_plain, platforms_asked, platforms_disclosed, token_issuer, token_id, token_key, client_address`;

const INSERT = {
  name: 'audit entries',
  text: `
  INSERT INTO audit.entry (${ENTRY_COLUMNS})
  SELECT ${ENTRY_COLUMNS} FROM json_populate_recordset(NULL::audit.entry, $1::json)`,
};

const DISCLOSE = {
  name: 'audit disclosures',
  text: `
  INSERT INTO audit.disclosure (entry_id, platforms)
  SELECT entry_id, platforms FROM json_populate_recordset(NULL::audit.disclosure, $1::json)`,
};

const COUNT = {
  name: 'audit refusal counts',
  text: `
  INSERT INTO audit.refusal_count (id, refusal, reason, route, client_address, agency, officer, requests, first_at, last_at)
  SELECT id, refusal, reason, route, client_address, agency, officer, requests, first_at, last_at
  FROM json_populate_recordset(NULL::audit.refusal_count, $1::json)`,
};

/** Platforms of one row at most; of more there are several rows. */
const MAX_PLATFORMS = 1_000;

/** Statements under way at the same time, and entries of one statement, at most. */
const GATHERING = { running: 2, largest: 500 };

/** Platforms that an operation disclosed after its entry was committed. */
interface Disclosure {
  readonly entryId: string;
  readonly platforms: readonly string[];
}

/**
 * The append-only tables of schema `audit`, written as the gateway's database role, which may only insert and read. Entries
 * of requests that run at the same time are committed together: one statement, one flush to disk.
 */
export class PostgresAuditLog implements AuditLog {
  readonly #pool: Pool;
  readonly #append: (entry: AuditEntry) => Promise<true>;
  readonly #disclose: (disclosure: Disclosure) => Promise<true>;

  /** @param key of the hashes of variables; see {@link hashVariables} */
  constructor(database: DataSource, key: Uint8Array) {
    this.#pool = poolOf(database);
    this.#append = createBatcher((entries: readonly AuditEntry[]) => {
      const hash = eachOnce((json) => hashVariables(json, key));
      return this.#insert(INSERT, entries, (entry) => toRow(entry, hash));
    }, GATHERING);
    this.#disclose = createBatcher(
      (disclosures: readonly Disclosure[]) => this.#insert(DISCLOSE, disclosures, toDisclosureRow),
      GATHERING,
    );
  }

  async append(entry: AuditEntry): Promise<void> {
    await this.#append(entry);
  }

  async disclosed(entryId: string, platforms: readonly string[]): Promise<void> {
    const parts: Promise<true>[] = [];
    for (let at = 0; at < platforms.length; at += MAX_PLATFORMS) {
      parts.push(this.#disclose({ entryId, platforms: platforms.slice(at, at + MAX_PLATFORMS) }));
    }
    await Promise.all(parts);
  }

  /** Commits counts of requests that were refused alike. */
  async count(counts: readonly RefusalCount[]): Promise<void> {
    await this.#insert(COUNT, counts, toCountRow);
  }

  async #insert<Item>(
    statement: { readonly name: string; readonly text: string },
    items: readonly Item[],
    rowOf: (item: Item) => object,
  ): Promise<true[]> {
    await this.#pool.query({ ...statement, values: [JSON.stringify(items.map(rowOf))] });
    return items.map(() => true);
  }
}

function toDisclosureRow({ entryId, platforms }: Disclosure): object {
  return { entry_id: entryId, platforms };
}

function toCountRow({ address, first, last, ...count }: RefusalCount): object {
  return { ...count, client_address: address, first_at: first, last_at: last };
}

/** Many entries of one statement have the same variables, as those of streams that are told of one event. */
function eachOnce(hash: (json: string) => string): (json: string) => string {
  const known = new Map<string, string>();
  return (json) => {
    const hashed = known.get(json) ?? hash(json);
    known.set(json, hashed);
    return hashed;
  };
}

function toRow(entry: AuditEntry, hash: (json: string) => string): object {
  return {
    id: entry.id,
    request_id: entry.requestId,
    agency: entry.agency,
    role: entry.role,
    level: entry.level,
    region: entry.region,
    officer: entry.officer,
    purpose: entry.purpose,
    case_id: entry.caseId,
    basis: entry.basis,
    refusal: entry.refusal,
    token_issuer: entry.token?.issuer ?? null,
    token_id: entry.token?.jti ?? null,
    token_key: entry.token?.kid ?? null,
    client_address: entry.address,
    operation_kind: entry.operationKind,
    operation_name: entry.operationName,
    operation_hash: entry.operationHash,
    variables_hash: entry.variables === null ? null : hash(entry.variables),
    fields_asked: entry.fieldsAsked,
    fields_denied: entry.fieldsDenied,
    fields_plain: entry.fieldsPlain,
    platforms_asked: entry.platformsAsked,
    platforms_disclosed: entry.platformsDisclosed,
  };
}
