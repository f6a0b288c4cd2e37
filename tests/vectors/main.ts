import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeSubgraphVectors } from './make/subgraph-vectors.js';
import { makeVectors } from './make/make-vectors.js';

async function write(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, text] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  console.log(`${files.size} files in ${folder}.`);
}

/** `node tests/run.mjs vectors`: writes the test vectors of the log and of subgraphs anew. @returns the exit code */
export async function main(): Promise<number> {
  await write(join(import.meta.dirname, 'log'), makeVectors());
  await write(join(import.meta.dirname, 'subgraph'), makeSubgraphVectors());
  return 0;
}
