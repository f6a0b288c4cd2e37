import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { gathered, poolOf } from '../database/index.js';
import type { AuditEntry, AuditLog } from './audit-entry.js';

const INSERT = {
  name: 'audit entries',
  text: `
  INSERT INTO audit.entry (id, request_id, agency, role, level, region, officer, purpose, case_id, basis,
    operation_kind, operation_name, operation_hash, variables_hash, fields_asked, fields_denied,
    fields_plain, platforms_asked)
  SELECT id, request_id, agency, role, level, region, officer, purpose, case_id, basis,
    operation_kind, operation_name, operation_hash, variables_hash, fields_asked, fields_denied,
    fields_plain, platforms_asked
  FROM json_populate_recordset(NULL::audit.entry, $1::json)`,
};

/** Statements under way at the same time, and entries of one statement, at most. */
const GATHERING = { running: 2, largest: 500 };

/**
 * The append-only table `audit.entry`, written as the gateway's database role, which may only insert and read. Entries of
 * requests that run at the same time are committed together: one statement, one flush to disk.
 */
export class PostgresAuditLog implements AuditLog {
  readonly #pool: Pool;
  readonly #append: (entry: AuditEntry) => Promise<true>;

  constructor(database: DataSource) {
    this.#pool = poolOf(database);
    this.#append = gathered((entries: readonly AuditEntry[]) => this.#insert(entries), GATHERING);
  }

  async append(entry: AuditEntry): Promise<void> {
    await this.#append(entry);
  }

  async #insert(entries: readonly AuditEntry[]): Promise<true[]> {
    await this.#pool.query({ ...INSERT, values: [JSON.stringify(entries.map(toRow))] });
    return entries.map(() => true);
  }
}

function toRow(entry: AuditEntry): object {
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
    operation_kind: entry.operationKind,
    operation_name: entry.operationName,
    operation_hash: entry.operationHash,
    variables_hash: entry.variablesHash,
    fields_asked: entry.fieldsAsked,
    fields_denied: entry.fieldsDenied,
    fields_plain: entry.fieldsPlain,
    platforms_asked: entry.platformsAsked,
  };
}
