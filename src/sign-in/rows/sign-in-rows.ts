import { runStatement, type Rows } from '../../database/index.js';

/** 登录中: one way to a provider and back, of one browser. */
export interface SignInRow {
  readonly id: string;
  readonly provider: string;
  readonly sealed: string;
  readonly endsAt: Date;
}

interface SignInKey {
  readonly cookieHash: string;
  readonly stateHash: string;
}

export async function insertSignIn(
  on: Rows,
  { cookieHash, stateHash, id, provider, sealed, endsAt }: SignInRow & SignInKey,
): Promise<void> {
  await runStatement(
    on,
    `INSERT INTO access.console_sign_in (id, cookie_hash, state_hash, provider, sealed, ends_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, cookieHash, stateHash, provider, sealed, endsAt],
  );
}

/** Takes it away, so that it is completed once. */
export async function takeSignIn(
  on: Rows,
  { cookieHash, stateHash, provider }: SignInKey & Pick<SignInRow, 'provider'>,
): Promise<SignInRow | null> {
  const rows = await runStatement<SignInRow>(
    on,
    `DELETE FROM access.console_sign_in WHERE cookie_hash = $1 AND state_hash = $2 AND provider = $3
     RETURNING id, provider, sealed, ends_at AS "endsAt"`,
    [cookieHash, stateHash, provider],
  );
  return rows[0] ?? null;
}
