import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { ContextKeysUnavailable } from '../../../access/index.js';

const FETCH_MILLISECONDS = 3_000;
/** A context under a new key is refused for no longer than this after the hub's key was changed. */
const COOLDOWN_MILLISECONDS = 5_000;

/**
 * The hub's public keys, fetched from its `/.well-known/jwks.json` when first needed and again when a context names a
 * key that is not among them.
 *
 * @param url of the JWK set (RFC 7517)
 */
export function gatewayKeys(url: URL): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(url, {
    timeoutDuration: FETCH_MILLISECONDS,
    cooldownDuration: COOLDOWN_MILLISECONDS,
  });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) {
        throw error;
      }
      // What jose cannot tell apart from here on is that the hub was not reached or did not answer with keys.
      throw new ContextKeysUnavailable(`The keys at ${url.href} could not be had.`, { cause: error });
    }
  };
}
