import type { DataSource } from 'typeorm';
import type { AuditEntry, AuditLog } from './audit-entry.js';

const INSERT = `
  INSERT INTO audit.entry (id, request_id, agency, role, level, region, officer, purpose, case_id, basis,
    operation_kind, operation_name, operation_hash, variables_hash, fields_asked, fields_denied)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`;

/** The append-only table `audit.entry`, written as the gateway's database role, which may only insert and read. */
export class PostgresAuditLog implements AuditLog {
  readonly #database: DataSource;

  constructor(database: DataSource) {
    this.#database = database;
  }

  async append(entry: AuditEntry): Promise<void> {
    await this.#database.query(INSERT, [
      entry.id,
      entry.requestId,
      entry.agency,
      entry.role,
      entry.level,
      entry.region,
      entry.officer,
      entry.purpose,
      entry.caseId,
      entry.basis,
      entry.operationKind,
      entry.operationName,
      entry.operationHash,
      entry.variablesHash,
      entry.fieldsAsked,
      JSON.stringify(entry.fieldsDenied),
    ]);
  }
}
