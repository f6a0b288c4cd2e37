import { readdir, readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { composeGuardedSupergraph } from '../../src/gateway/index.js';
import { buildCatalogue } from '../../src/hub/start-hub.js';

/** The hub's own supergraph, composed from the committed subgraphs after one of them was edited. */
export async function hubSupergraph(edited: string, edit: (sdl: string) => string): Promise<string> {
  const files = await readdir(projectFile('schema', 'subgraphs'));
  const subgraphs = await Promise.all(
    files.map(async (file) => {
      const name = basename(file, extname(file));
      const sdl = await readFile(projectFile('schema', 'subgraphs', file), 'utf8');
      return { name, sdl: name === edited ? edit(sdl) : sdl };
    }),
  );
  const composed = composeGuardedSupergraph(subgraphs, buildCatalogue().items);
  if (!composed.ok) throw new Error(JSON.stringify(composed.problems));
  return composed.sdl;
}
