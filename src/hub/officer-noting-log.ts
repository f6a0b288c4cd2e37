import type { OfficersSeen } from '../access/index.js';
import type { AuditEntry, AuditLog, CommittedRecord } from '../audit/index.js';

/** The record of uses, which tells of each entry that was committed who used the hub. */
export class OfficerNotingLog implements AuditLog {
  readonly #log: AuditLog;
  readonly #seen: Pick<OfficersSeen, 'note'>;

  constructor(log: AuditLog, seen: Pick<OfficersSeen, 'note'>) {
    this.#log = log;
    this.#seen = seen;
  }

  async append(entry: AuditEntry): Promise<CommittedRecord> {
    const record = await this.#log.append(entry);
    this.#seen.note(entry);
    return record;
  }

  disclosed(entryId: string, platforms: readonly string[], answer: string | null): Promise<CommittedRecord> {
    return this.#log.disclosed(entryId, platforms, answer);
  }
}
