import { RemoteKeySource, type KeySource } from '../../keys/jwks/index.js';
import type { Clock } from '../../kernel/index.js';

/**
 * The hub's public keys for caller contexts, fetched from its `/.well-known/jwks.json`; see {@link RemoteKeySource} for
 * when. A context under a new key is refused for no longer than five seconds after the hub's key was changed.
 *
 * @param url of the JWK set (RFC 7517)
 * @param onChange told once when the hub cannot be reached, and once when it can again
 */
export function gatewayKeys(
  url: URL,
  clock: Clock,
  onChange: (available: boolean, reason: unknown) => void,
): KeySource {
  return new RemoteKeySource(url, { clock, purpose: 'caller-context', onChange });
}
