import { createHmac, type KeyObject } from 'node:crypto';

/**
 * The hash by which an audit entry knows the variables of a request: HMAC-SHA256 (RFC 2104) of their JSON, so that entries
 * show whether two requests asked for the same, and what was asked can be proved, while nobody finds an identity number
 * by hashing all of them. Entries from before have a plain SHA-256, without the name before it.
 *
 * @param json the variables as the request had them, by `JSON.stringify`
 * @param key see `variablesKey`; another role secret gives other hashes. As a `KeyObject` it is prepared once and not for each hash.
 */
export function hashVariables(json: string, key: KeyObject | Uint8Array): string {
  return `hmac-sha256:${createHmac('sha256', key).update(json).digest('hex')}`;
}
