import { hash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { makeDirectory } from '../file-system/index.js';
import { newId } from '../kernel/index.js';

const EXTENSION = '.json';
const nowSeconds = (): number => Math.floor(Date.now() / 1_000);

async function read(file: string): Promise<AdapterPayload | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as AdapterPayload;
  } catch {
    // Gone, or of a process that was killed: whoever needs it signs in again.
    return undefined;
  }
}

/** Written aside and then renamed, so that nobody reads half of it. */
async function write(file: string, payload: AdapterPayload): Promise<void> {
  const aside = `${file}.${newId()}`;
  await writeFile(aside, JSON.stringify(payload), { mode: 0o600, flag: 'wx' });
  await rename(aside, file);
}

/**
 * What a development provider remembers in files, one for each thing, for this account alone (mode 0600), so that it
 * outlives the process. Names are hashes: an id may be a secret.
 *
 * @param folder made where it is missing; what has expired is removed from it
 */
export async function fileAdapter(folder: string): Promise<(name: string) => Adapter> {
  await makeDirectory(folder, 0o700);
  const all = async (prefix: string): Promise<readonly (readonly [string, AdapterPayload | undefined])[]> => {
    // What another process is writing aside has another ending.
    const names = (await readdir(folder)).filter(
      (each) => each.startsWith(prefix) && each.endsWith(EXTENSION),
    );
    return Promise.all(
      names.map(async (each) => [join(folder, each), await read(join(folder, each))] as const),
    );
  };
  for (const [file, payload] of await all('')) {
    if ((payload?.exp ?? 0) <= nowSeconds()) await rm(file, { force: true });
  }
  return (name) => {
    const fileOf = (id: string): string => join(folder, `${name}-${hash('sha256', id)}${EXTENSION}`);
    return {
      upsert: async (id, payload) => write(fileOf(id), payload),
      find: async (id) => read(fileOf(id)),
      findByUid: async () => undefined,
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const payload = await read(fileOf(id));
        if (payload) await write(fileOf(id), { ...payload, consumed: nowSeconds() });
      },
      destroy: async (id) => rm(fileOf(id), { force: true }),
      revokeByGrantId: async (grantId) => {
        for (const [file, payload] of await all(`${name}-`)) {
          if (payload?.grantId === grantId) await rm(file, { force: true });
        }
      },
    };
  };
}
