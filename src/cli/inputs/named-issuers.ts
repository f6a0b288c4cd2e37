import type { Config } from '../../config/index.js';
import { readIssuers, type Issuer } from '../../identity/index.js';
import { systemClock } from '../../kernel/index.js';
import { createLogger } from '../../observability/index.js';

/**
 * The issuers that the configuration names. Read before a database is started, so that a bad file is told at once.
 *
 * @throws IssuersUnusable naming what is wrong with the file
 */
export async function readNamedIssuers(config: Config): Promise<Issuer[]> {
  if (!config.identityIssuersFile) return [];
  const logger = createLogger(config.logLevel);
  return readIssuers(config.identityIssuersFile, {
    clock: systemClock,
    onKeysChange: (issuer, available, reason) => {
      if (available) logger.info({ issuer }, 'the keys of a token issuer can be had again');
      else logger.warn({ issuer, reason }, 'the keys of a token issuer cannot be had');
    },
  });
}
