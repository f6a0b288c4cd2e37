import type { JWK } from 'jose';
import { ConfigError, type Config } from '../../config/index.js';
import { CodedError } from '../../kernel/index.js';
import { keptOwnSigningKeys, readOwnSigningKeys } from '../../keys/signatures/index.js';

/** The file named by AUDIT_LOG_SIGNING_KEY or RECEIPT_SIGNING_KEY is not usable; the message says what is wrong with it. */
export class LogKeyUnusable extends CodedError {
  readonly code = 'LOG_KEY_UNUSABLE';
}

type LogKeyConfig = Pick<
  Config,
  'production' | 'dataDirectory' | 'logSigningKeyFile' | 'receiptSigningKeyFile'
>;

async function keysFor(
  config: LogKeyConfig,
  purpose: 'log' | 'receipt',
  variable: string,
  file: string | null,
): Promise<readonly JWK[]> {
  if (file) return readOwnSigningKeys(file, purpose, LogKeyUnusable);
  if (config.production) throw new ConfigError([`${variable} must be set when NODE_ENV=production.`]);
  return keptOwnSigningKeys(config.dataDirectory, purpose, LogKeyUnusable);
}

/**
 * The keys that sign heads of the evidence log; the first signs. They have to be good for as long as the log is kept: they are kept in
 * the data directory, and in production in a file of the operator's.
 *
 * @throws ConfigError in production where none is named; LogKeyUnusable
 */
export function logSigningKeysOf(config: LogKeyConfig): Promise<readonly JWK[]> {
  return keysFor(config, 'log', 'AUDIT_LOG_SIGNING_KEY', config.logSigningKeyFile);
}

/** The keys that sign receipts, as {@link logSigningKeysOf} gives those of heads. */
export function receiptKeysOf(config: LogKeyConfig): Promise<readonly JWK[]> {
  return keysFor(config, 'receipt', 'RECEIPT_SIGNING_KEY', config.receiptSigningKeyFile);
}
