import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { composeSupergraph, type SubgraphSdl } from '../gateway/index.js';
import { buildCatalogue } from '../main.js';
import { coordinationClasses } from '../subgraphs/coordination/index.js';
import { AGENCY_SUBGRAPHS } from '../subgraphs/index.js';
import { printSubgraph } from '../subgraphs/kit/index.js';
import { CommandFailure } from './failure.js';
import { projectFile } from './project-file.js';

/** The contract files under schema/ as this build would write them: path parts and text. */
export async function composedFiles(): Promise<{ path: string[]; text: string }[]> {
  const subgraphs: SubgraphSdl[] = [];
  for (const classes of [...AGENCY_SUBGRAPHS, coordinationClasses]) {
    subgraphs.push({ name: classes.name, sdl: await printSubgraph(classes) });
  }
  const composed = composeSupergraph(subgraphs, buildCatalogue().items);
  if (!composed.ok)
    throw new CommandFailure(['The subgraphs do not compose:', ...composed.problems].join('\n  '));
  return [
    ...subgraphs.map(({ name, sdl }) => ({ path: ['schema', 'subgraphs', `${name}.graphql`], text: sdl })),
    { path: ['schema', 'supergraph.graphql'], text: composed.sdl },
  ];
}

async function compose(options: { check?: boolean }): Promise<void> {
  const files = await composedFiles();
  const drifted: string[] = [];
  for (const { path, text } of files) {
    const file = projectFile(...path);
    const committed = await readFile(file, 'utf8').catch(() => null);
    if (committed === text) continue;
    drifted.push(path.join('/'));
    if (options.check) continue;
    await mkdir(projectFile(...path.slice(0, -1)), { recursive: true });
    await writeFile(file, text);
  }
  if (options.check && drifted.length > 0) {
    throw new CommandFailure(
      `The committed schema is not what the code says: ${drifted.join(', ')}.`,
      'Run: npm run -s huishang -- compose',
    );
  }
  console.log(drifted.length > 0 ? `Written: ${drifted.join(', ')}` : 'The schema is up to date.');
}

export function composeCommand(program: Command): void {
  program
    .command('compose')
    .description('write the subgraphs and the supergraph under schema/')
    .option('--check', 'write nothing, fail when the committed files differ')
    .action(compose);
}
