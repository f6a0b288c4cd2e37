import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPrivateAddress } from '../../kernel/index.js';
import { RemoteFailure } from './failure.js';

/**
 * Resolves a name for a connection, and refuses it when any of its addresses is private: a name that was public when it
 * was configured must not lead inside later.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
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
