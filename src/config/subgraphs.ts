import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AGENCIES, siteAddressProblem } from '../kernel/index.js';

/** How a subgraph at an agency's own site (远程子图) is reached. */
export interface RemoteSubgraphConfig {
  /** The only address that is ever asked. */
  readonly url: string;
  /** Longest that one fetch may take, retries included. */
  readonly timeoutMilliseconds: number;
  /** How often a query is sent again after a broken connection or 502, 503, 504; mutations never are. */
  readonly retries: number;
  /** Bytes of one answer at most. */
  readonly largestAnswerBytes: number;
  /** Connections at most. */
  readonly connections: number;
  /** Failures in a row after which the subgraph is left alone. */
  readonly breakerFailures: number;
  /** How long it is left alone before one fetch tries it again. */
  readonly breakerOpenMilliseconds: number;
  /** Whether the address may be private, loopback or link-local, and plain HTTP. */
  readonly allowPrivate: boolean;
}

/** What an entry that gives only its URL has. */
export const REMOTE_SUBGRAPH_DEFAULTS = {
  timeoutMilliseconds: 3_000,
  retries: 1,
  largestAnswerBytes: 8 * 1024 * 1024,
  connections: 64,
  breakerFailures: 5,
  breakerOpenMilliseconds: 10_000,
} as const;

const names: readonly string[] = AGENCIES.map((agency) => agency.toLowerCase());

const positive = (largest: number) => z.number().int().min(1).max(largest);

const entrySchema = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: 'must be an https URL' }),
  timeoutMilliseconds: positive(60_000).default(REMOTE_SUBGRAPH_DEFAULTS.timeoutMilliseconds),
  retries: z.number().int().min(0).max(2).default(REMOTE_SUBGRAPH_DEFAULTS.retries),
  largestAnswerBytes: positive(256 * 1024 * 1024).default(REMOTE_SUBGRAPH_DEFAULTS.largestAnswerBytes),
  connections: positive(1_000).default(REMOTE_SUBGRAPH_DEFAULTS.connections),
  breakerFailures: positive(1_000).default(REMOTE_SUBGRAPH_DEFAULTS.breakerFailures),
  breakerOpenMilliseconds: positive(3_600_000).default(REMOTE_SUBGRAPH_DEFAULTS.breakerOpenMilliseconds),
  allowPrivate: z.boolean().optional(),
});

const subgraphsSchema = z.record(z.string(), entrySchema);

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
