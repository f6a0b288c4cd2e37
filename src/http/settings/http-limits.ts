import { z } from 'zod';
import { readJsonVariable } from '../../settings/index.js';

/** Bounds on what clients may hold of a server, whoever they are. */
export interface HttpLimits {
  /** Connections at one time. */
  readonly maxConnections: number;
  /** Connections at one time from one address; a proxy in front is one address. */
  readonly maxConnectionsPerAddress: number;
  /** Milliseconds from the connection, or from the end of the request before, until all headers are there. */
  readonly headersMilliseconds: number;
  /** Milliseconds that the body of a GraphQL request may take, from when it is asked for. */
  readonly bodyMilliseconds: number;
  /** Milliseconds between two pieces of any body. */
  readonly stallMilliseconds: number;
  /** Milliseconds that a file may take to arrive. */
  readonly uploadMilliseconds: number;
  /** Milliseconds that an unused connection is kept; more than proxies keep theirs. */
  readonly keepAliveMilliseconds: number;
  /** Milliseconds without a byte in either direction after which a connection is given up. */
  readonly idleMilliseconds: number;
  /** Bytes of a refused body that are read and thrown away, so that its sender reads the refusal. */
  readonly lingerBytes: number;
  /** Milliseconds that this may take. */
  readonly lingerMilliseconds: number;
  /** Milliseconds between "not ready" and the end of listening when the server stops. */
  readonly drainMilliseconds: number;
}

/** What holds of a server that is told nothing else. */
export const DEFAULT_HTTP_LIMITS: HttpLimits = {
  maxConnections: 5_000,
  maxConnectionsPerAddress: 2_500,
  headersMilliseconds: 10_000,
  bodyMilliseconds: 15_000,
  stallMilliseconds: 10_000,
  uploadMilliseconds: 600_000,
  keepAliveMilliseconds: 65_000,
  idleMilliseconds: 120_000,
  lingerBytes: 268_435_456,
  lingerMilliseconds: 15_000,
  drainMilliseconds: 0,
};

/** What HTTP_LIMITS may say. */
interface GivenLimits {
  readonly connections: number;
  readonly connectionsPerAddress: number;
  readonly headersSeconds: number;
  readonly bodySeconds: number;
  readonly stallSeconds: number;
  readonly uploadSeconds: number;
  readonly keepAliveSeconds: number;
  readonly drainSeconds: number;
}

/** Those of a command: a load balancer asks once a second or so whether the server is ready. */
const DRAIN_SECONDS = 1;

const count = z.number().int().min(1).max(1_000_000).optional();
const seconds = (least: number, most: number) => z.number().min(least).max(most).optional();
const schema = z.strictObject({
  connections: count,
  connectionsPerAddress: count,
  headersSeconds: seconds(1, 300),
  bodySeconds: seconds(1, 600),
  stallSeconds: seconds(1, 300),
  uploadSeconds: seconds(1, 7_200),
  keepAliveSeconds: seconds(1, 3_600),
  drainSeconds: seconds(0, 60),
});

/**
 * Reads HTTP_LIMITS: a JSON object of those bounds that are not to be the default ones, times in seconds.
 *
 * @param problems given one sentence for each thing that is wrong
 */
export function readHttpLimits(value: string | undefined, problems: string[]): HttpLimits {
  const given = readJsonVariable<GivenLimits>('HTTP_LIMITS', value, schema, problems);
  const defaults = DEFAULT_HTTP_LIMITS;
  const milliseconds = (name: keyof GivenLimits, otherwise: number): number => {
    const found = given[name];
    return found === undefined ? otherwise : found * 1_000;
  };
  const keepAliveMilliseconds = milliseconds('keepAliveSeconds', defaults.keepAliveMilliseconds);
  const maxConnections = given.connections ?? defaults.maxConnections;
  return {
    ...defaults,
    maxConnections,
    maxConnectionsPerAddress:
      given.connectionsPerAddress ?? Math.min(defaults.maxConnectionsPerAddress, maxConnections),
    headersMilliseconds: milliseconds('headersSeconds', defaults.headersMilliseconds),
    bodyMilliseconds: milliseconds('bodySeconds', defaults.bodyMilliseconds),
    stallMilliseconds: milliseconds('stallSeconds', defaults.stallMilliseconds),
    uploadMilliseconds: milliseconds('uploadSeconds', defaults.uploadMilliseconds),
    keepAliveMilliseconds,
    // A connection that is kept is not given up before.
    idleMilliseconds: Math.max(defaults.idleMilliseconds, keepAliveMilliseconds + 5_000),
    drainMilliseconds: milliseconds('drainSeconds', DRAIN_SECONDS * 1_000),
  };
}
