import { userInfo } from 'node:os';
import type { DataSource } from 'typeorm';
import { appendMaintenance } from '../../audit/index.js';

/**
 * Puts a command of an administrator on record (管理命令留痕), as a leaf of the log.
 *
 * @param owner as the owner of the tables
 * @param command its words, e.g. `law import`
 * @param facts what it was given or did: strings and numbers, nothing personal
 * @throws what the database throws; a command that is recorded before it acts is then not carried out
 */
export function recordCommand(
  owner: DataSource,
  command: string,
  facts: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  return owner.transaction((manager) =>
    appendMaintenance(manager, {
      act: 'COMMAND',
      facts: { command, ...facts },
      doneBy: userInfo().username,
    }),
  );
}
