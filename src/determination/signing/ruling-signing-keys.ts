import type { JWK } from 'jose';
import { CodedError } from '../../kernel/index.js';
import { createOwnSigningKey, keptOwnSigningKeys, readOwnSigningKeys } from '../../keys/signatures/index.js';

/** The file named by RULING_SIGNING_KEY is not usable; the message says what is wrong with it. */
export class RulingKeyUnusable extends CodedError {
  readonly code = 'RULING_KEY_UNUSABLE';
}

/**
 * Reads the hub's keys for rulings; see `readOwnSigningKeys`.
 *
 * @throws RulingKeyUnusable
 */
export function readRulingSigningKeys(file: string): Promise<readonly JWK[]> {
  return readOwnSigningKeys(file, 'ruling', RulingKeyUnusable);
}

/** A new private key, as a JWK. */
export function createRulingSigningKey(): Promise<JWK> {
  return createOwnSigningKey('ruling');
}

/** The key kept in the data directory, made on first use (mode 0600). */
export function keptRulingSigningKeys(dataDirectory: string): Promise<readonly JWK[]> {
  return keptOwnSigningKeys(dataDirectory, 'ruling', RulingKeyUnusable);
}
