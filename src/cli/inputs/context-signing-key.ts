import type { JWK } from 'jose';
import { keptContextSigningKey, readContextSigningKey } from '../../access/index.js';
import type { Config } from '../../config/index.js';

/** Production keeps no key on disk by itself: without a configured one, each process makes its own. */
export async function contextSigningKeyOf(config: Config): Promise<JWK | null> {
  if (config.contextSigningKeyFile) return readContextSigningKey(config.contextSigningKeyFile);
  return config.production ? null : keptContextSigningKey(config.dataDirectory);
}
