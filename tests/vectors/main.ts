import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeVectors } from './make/make-vectors.js';

/** `node tests/run.mjs vectors`: writes the test vectors of the log anew. @returns the exit code */
export async function main(): Promise<number> {
  const folder = join(import.meta.dirname, 'log');
  const files = makeVectors();
  for (const [name, text] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  console.log(`${files.size} files in ${folder}.`);
  return 0;
}
