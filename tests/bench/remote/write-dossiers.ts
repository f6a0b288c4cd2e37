import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withOwner } from '../../../src/hub/prepare-database.js';
import type { BenchDatabase } from '../database/bench-database.js';
import { DOSSIERS_OF_MANY } from '../hub/dossier-sql.js';

/**
 * Writes the sample data's dossiers of the platforms asked for, so that servers can answer with them from memory.
 *
 * @returns the file, in the database's own folder
 */
export async function writeDossiers({ connection, codes, folder }: BenchDatabase): Promise<string> {
  const rows = await withOwner(connection.ownerUrl, (owner) =>
    owner.query<{ dossier: string }[]>(DOSSIERS_OF_MANY, [codes]),
  );
  const file = join(folder, 'dossiers.json');
  await writeFile(file, `[${rows.map(({ dossier }) => dossier).join(',')}]`);
  return file;
}
