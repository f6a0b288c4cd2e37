import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DataSource } from 'typeorm';
import { appendMaintenance } from '../../audit/index.js';
import { exportLog, type LogExport } from './export-log.js';

/** Whether personal members went along, as acts of maintenance say it. */
export const personalFact = (disclosing: boolean): string => (disclosing ? 'INCLUDED' : 'LEFT_OUT');

/**
 * Exports leaves of the log to a new file (命令行导出存证). That it is done becomes a leaf before anything is written: an export that
 * cannot be put on record is not made.
 *
 * @param owner as the owner of the tables
 * @param by who asks for it
 * @param file a path where there is no file yet
 * @returns indexes of the leaves that are not those in the log
 */
export async function exportToFile(
  owner: DataSource,
  { by, file, ...asked }: Omit<LogExport, 'onDifference'> & { readonly by: string; readonly file: string },
): Promise<{ readonly differing: readonly number[] }> {
  const { from, to, disclosing } = asked;
  const facts = { from, to, personal: personalFact(disclosing) };
  await owner.transaction((manager) => appendMaintenance(manager, { act: 'EXPORT', facts, doneBy: by }));
  const differing: number[] = [];
  const lines = exportLog(owner, { ...asked, onDifference: (index) => differing.push(index) });
  // A file that is there is not written over.
  await pipeline(Readable.from(lines), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  return { differing };
}
