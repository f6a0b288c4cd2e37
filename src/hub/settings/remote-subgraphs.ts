import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { remoteSubgraphEntry, type RemoteSubgraphConfig } from '../../engine/settings/index.js';
import { AGENCY_REGISTER, siteAddressProblem } from '../../kernel/index.js';

const names: readonly string[] = AGENCY_REGISTER.map(({ subgraph }) => subgraph);

const subgraphsSchema = z.record(z.string(), remoteSubgraphEntry);

type RemoteSubgraphs = ReadonlyMap<string, RemoteSubgraphConfig>;

function readJson(value: string): unknown {
  return JSON.parse(value.trimStart().startsWith('{') ? value : readFileSync(value, 'utf8'));
}

const ADDRESS_PROBLEMS = {
  CREDENTIALS_OR_FRAGMENT: 'url may hold neither a login nor a fragment',
  NOT_HTTPS: 'url must be https, or allowPrivate true',
  PRIVATE_ADDRESS: 'url is a private address; set allowPrivate if it is meant',
} as const;

/**
 * Reads SUBGRAPHS: inline JSON or the path of a JSON file, `{ "<agency>": { "url": …, … } }`.
 *
 * @param problems given one sentence for each thing that is wrong
 */
export function readRemoteSubgraphs(
  value: string | undefined,
  production: boolean,
  problems: string[],
): RemoteSubgraphs {
  const remote = new Map<string, RemoteSubgraphConfig>();
  if (value === undefined) return remote;
  let given: unknown;
  try {
    given = readJson(value);
  } catch {
    problems.push('SUBGRAPHS must be JSON, or the path of a JSON file.');
    return remote;
  }
  const parsed = subgraphsSchema.safeParse(given);
  if (!parsed.success) {
    problems.push(
      ...parsed.error.issues.map(({ path, message }) => `SUBGRAPHS ${path.join('.')}: ${message}.`),
    );
    return remote;
  }
  for (const [name, entry] of Object.entries(parsed.data)) {
    const allowPrivate = entry.allowPrivate ?? !production;
    const wrong = siteAddressProblem(new URL(entry.url), allowPrivate);
    const problem = names.includes(name)
      ? wrong && ADDRESS_PROBLEMS[wrong]
      : `is no agency's subgraph; there are ${names.join(', ')}`;
    if (problem) problems.push(`SUBGRAPHS ${name}: ${problem}.`);
    remote.set(name, { ...entry, allowPrivate });
  }
  return remote;
}
