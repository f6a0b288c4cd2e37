import { runStatement, type Rows } from '../../database/index.js';
import type { TokenHolder } from '../../identity/index.js';
import { canonicalName } from '../../kernel/index.js';

/** As long as `access.known_officer` keeps them. */
const MAX_NAME_LENGTH = 100;

/**
 * The name that a provider gives a person (`name`: OpenID Connect Core 1.0, 5.1), with blanks and invisible characters put right.
 *
 * @returns null where it gives none that can be shown
 */
export function givenName(claim: unknown): string | null {
  const name = typeof claim === 'string' ? canonicalName(claim) : null;
  return name === null || name.length > MAX_NAME_LENGTH ? null : name;
}

/** Keeps what somebody is called, in place of what was kept at his sign-in before. */
export async function noteOfficer(
  on: Rows,
  { agency, officer, role, rank, level, region }: TokenHolder,
  name: string | null,
  at: Date,
): Promise<void> {
  await runStatement(
    on,
    `INSERT INTO access.known_officer (agency, officer, name, role, rank, level, region, signed_in_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (agency, officer) DO UPDATE SET name = excluded.name, role = excluded.role, rank = excluded.rank,
       level = excluded.level, region = excluded.region, signed_in_at = excluded.signed_in_at`,
    [agency, officer, name, role, rank ?? null, level, region, at],
  );
}
