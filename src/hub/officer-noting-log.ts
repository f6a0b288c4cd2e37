import type { OfficersSeen } from '../access/index.js';
import type { AuditEntry, AuditLog } from '../audit/index.js';

/** The record of uses, which tells of each entry that was committed who used the hub. */
export class OfficerNotingLog implements AuditLog {
  readonly #log: AuditLog;
  readonly #seen: Pick<OfficersSeen, 'note'>;

  constructor(log: AuditLog, seen: Pick<OfficersSeen, 'note'>) {
    this.#log = log;
    this.#seen = seen;
  }

  async append(entry: AuditEntry): Promise<void> {
    await this.#log.append(entry);
    this.#seen.note(entry);
  }

  disclosed(entryId: string, platforms: readonly string[]): Promise<void> {
    return this.#log.disclosed(entryId, platforms);
  }
}
