import { z } from 'zod';

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

const positive = (largest: number) => z.number().int().min(1).max(largest);

/** One entry, with the defaults of what it leaves out. */
export const remoteSubgraphEntry = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: 'must be an https URL' }),
  timeoutMilliseconds: positive(60_000).default(REMOTE_SUBGRAPH_DEFAULTS.timeoutMilliseconds),
  retries: z.number().int().min(0).max(2).default(REMOTE_SUBGRAPH_DEFAULTS.retries),
  largestAnswerBytes: positive(256 * 1024 * 1024).default(REMOTE_SUBGRAPH_DEFAULTS.largestAnswerBytes),
  connections: positive(1_000).default(REMOTE_SUBGRAPH_DEFAULTS.connections),
  breakerFailures: positive(1_000).default(REMOTE_SUBGRAPH_DEFAULTS.breakerFailures),
  breakerOpenMilliseconds: positive(3_600_000).default(REMOTE_SUBGRAPH_DEFAULTS.breakerOpenMilliseconds),
  allowPrivate: z.boolean().optional(),
});
