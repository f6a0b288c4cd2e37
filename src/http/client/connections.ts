import { Agent, Pool, type Dispatcher } from 'undici';
import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPrivateAddress } from '../../kernel/index.js';
import { RemoteFailure } from './failure.js';

/**
 * Resolves a name for a connection, and refuses it when any of its addresses is private: a name that was public when it
 * was configured must not lead inside later.
 */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error || !first) {
      callback(error ?? new RemoteFailure(`${hostname} has no address.`), '');
    } else if (addresses.some(({ address }) => isPrivateAddress(address))) {
      callback(new RemoteFailure(`${hostname} leads to a private address.`), '');
    } else if (options.all) {
      callback(null, addresses);
    } else {
      callback(null, first.address, first.family);
    }
  });
};

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
