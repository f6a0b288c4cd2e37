import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../database.js';
import { runCommand, type Outcome } from '../processes/run-command.js';
import { temporaryFolder } from '../temporary-folder.js';

/** A database and a folder of files, with the command line over both. */
export interface IntakeSite {
  readonly database: TestDatabase;
  readonly owner: DataSource;
  readonly folder: string;
  /** Codes of registered platforms. */
  readonly platforms: readonly string[];
  write(name: string, content: string | Buffer): Promise<string>;
  read(name: string): Promise<string>;
  /** `huishang import …` */
  run(...words: readonly string[]): Promise<Outcome>;
  /** The only column of a query's rows. */
  column<T>(statement: string): Promise<T[]>;
  close(): Promise<void>;
}

export async function openIntakeSite(
  environment: Readonly<Record<string, string>> = {},
): Promise<IntakeSite> {
  const database = await createTestDatabase();
  const owner = await database.asOwner();
  const folder = await temporaryFolder();
  const column = async <T>(statement: string): Promise<T[]> => {
    const rows: Record<string, T>[] = await owner.query(statement);
    return rows.flatMap((row) => Object.values(row));
  };
  const { ownerUrl, roleSecret } = database.connection;
  return {
    database,
    owner,
    folder,
    platforms: await column<string>('SELECT code FROM coordination.platform ORDER BY code'),
    async write(name, content) {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    },
    read: (name) => readFile(join(folder, name), 'utf8'),
    run: (...words) =>
      runCommand(['import', ...words], {
        DATA_DIR: folder,
        DATABASE_URL: ownerUrl,
        DATABASE_ROLE_SECRET: roleSecret,
        ...environment,
      }),
    column,
    async close() {
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}
