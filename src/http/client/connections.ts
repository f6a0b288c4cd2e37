import { Agent, Pool, type Dispatcher } from 'undici';
import { publicLookup } from './public-lookup.js';

export interface ConnectionOptions {
  /** Connections at most, to one origin. */
  readonly connections: number;
  /** How long a connection may take to be made. */
  readonly connectMilliseconds?: number;
  /** How long the headers of an answer, and a pause in its body, may take. */
  readonly timeoutMilliseconds?: number;
  /** Whether names may lead to private addresses. */
  readonly allowPrivate: boolean;
}

function dispatcherOptions({
  connections,
  connectMilliseconds,
  timeoutMilliseconds,
  allowPrivate,
}: ConnectionOptions): Pool.Options {
  return {
    connections,
    ...(timeoutMilliseconds === undefined
      ? {}
      : { headersTimeout: timeoutMilliseconds, bodyTimeout: timeoutMilliseconds }),
    connect: {
      ...(connectMilliseconds === undefined ? {} : { timeout: connectMilliseconds }),
      ...(allowPrivate ? {} : { lookup: publicLookup }),
    },
  };
}

/** Connections to one origin. */
export function openPool(origin: string, options: ConnectionOptions): Dispatcher {
  return new Pool(origin, dispatcherOptions(options));
}

/** Connections to any origin. */
export function openAgent(options: ConnectionOptions): Dispatcher {
  return new Agent(dispatcherOptions(options));
}
