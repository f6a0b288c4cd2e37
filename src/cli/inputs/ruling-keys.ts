import type { JWK } from 'jose';
import { ConfigError, type Config } from '../../config/index.js';
import { keptRulingSigningKeys, readRulingSigningKeys } from '../../determination/index.js';

/**
 * The keys that sign rulings. A signature has to be good for as long as its ruling, so the key outlives every process: it is
 * kept in the data directory, and in production in a file of the operator's.
 *
 * @throws ConfigError in production without RULING_SIGNING_KEY; RulingKeyUnusable
 */
export async function rulingSigningKeysOf(
  config: Pick<Config, 'production' | 'dataDirectory' | 'rulingSigningKeyFile'>,
): Promise<readonly JWK[]> {
  if (config.rulingSigningKeyFile) return readRulingSigningKeys(config.rulingSigningKeyFile);
  if (config.production) throw new ConfigError(['RULING_SIGNING_KEY must be set when NODE_ENV=production.']);
  return keptRulingSigningKeys(config.dataDirectory);
}
