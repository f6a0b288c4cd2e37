import type { DataSource } from 'typeorm';
import type { TokenReference } from '../../identity/index.js';
import { runQuery } from '../../database/index.js';

/**
 * Which mutations tokens were used for (防重放), in the database that all hub processes share. Only tokens of issuers that
 * are registered to have each token bring one mutation are looked at; see docs/adr/0024-one-token-one-mutation.md.
 */
export class UsedTokens {
  readonly #database: DataSource;

  /** @param database as `huishang_gateway` */
  constructor(database: DataSource) {
    this.#database = database;
  }

  /**
   * Uses a token for a mutation.
   *
   * @param requestHash SHA-256 of what is asked, in hexadecimal
   * @returns false when it was used for another one; the same one again is a repetition, whose idempotency key answers it
   * @throws what the database throws; nothing is to be done then
   */
  async use({ issuer, jti, singleUse }: TokenReference, requestHash: string): Promise<boolean> {
    if (!singleUse) return true;
    const inserted: unknown[] = await runQuery(
      this.#database,
      `INSERT INTO access.used_token (issuer, jti, request_hash, expires_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING jti`,
      [issuer, jti, requestHash, singleUse.expiresAt],
    );
    if (inserted.length > 0) return true;
    // Committed by now: the insert waited for it.
    const used: { request_hash: string }[] = await runQuery(
      this.#database,
      `SELECT request_hash FROM access.used_token WHERE issuer = $1 AND jti = $2`,
      [issuer, jti],
    );
    return used[0]?.request_hash === requestHash;
  }
}

/** Drops the tokens that expired before this time, or an hour ago if that is earlier. */
export async function purgeUsedTokens(database: DataSource, now: Date): Promise<void> {
  await runQuery(database, `SELECT access.purge_used_tokens($1)`, [now]);
}
