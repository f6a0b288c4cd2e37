import { readFile } from 'node:fs/promises';
import { parse, print, visit } from 'graphql';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { compose } from './compose.js';

/** The hub's own subgraphs, in the order in which they are composed. */
export const SUBGRAPHS = [
  'coordination',
  'pboc',
  'banking',
  'securities',
  'insurance',
  'commerce',
  'police',
] as const;

/** A subgraph's contract without `@policy`, which the peers cannot enforce and some of them refuse. */
export async function unguardedSdl(name: string): Promise<string> {
  const sdl = await readFile(projectFile('schema', 'subgraphs', `${name}.graphql`), 'utf8');
  const document = visit(parse(sdl), {
    Directive: (directive) => (directive.name.value === 'policy' ? null : undefined),
    ListValue: (list) => ({
      ...list,
      values: list.values.filter((value) => !('value' in value && value.value === '@policy')),
    }),
  });
  return print(document);
}

/** The hub's supergraph without `@policy`, its subgraphs at the given addresses. */
export async function unguardedSupergraph(urlOf: (subgraph: string) => string): Promise<string> {
  return compose(
    await Promise.all(
      SUBGRAPHS.map(async (name) => ({ name, sdl: await unguardedSdl(name), url: urlOf(name) })),
    ),
  );
}
