import { runQuery, runStatement, type Rows } from '../../database/index.js';
import type { Actor, Level, Rank, RegionCode, Role } from '../../kernel/index.js';

/** 会话: one browser that somebody is signed in with. */
export interface SessionRow {
  readonly id: string;
  readonly provider: string;
  /** Whom its provider knows there: `sub` and, where it says so, `sid` of the ID token. */
  readonly subject: string;
  readonly providerSession: string | null;
  readonly agency: Actor;
  readonly officer: string;
  readonly role: Role;
  readonly level: Level;
  readonly region: RegionCode | null;
  readonly rank: Rank | null;
  /** Sealed. */
  readonly tokens: string;
  /** When the access token runs out. */
  readonly tokensUntil: Date;
  readonly beganAt: Date;
  readonly lastSeenAt: Date;
  readonly endsAt: Date;
}

const COLUMNS = `id, provider, subject, provider_session AS "providerSession", agency, officer, role, level, region, rank,
  tokens, tokens_until AS "tokensUntil", began_at AS "beganAt", last_seen_at AS "lastSeenAt", ends_at AS "endsAt"`;

export async function findSession(on: Rows, cookieHash: string): Promise<SessionRow | null> {
  const rows = await runStatement<SessionRow>(
    on,
    `SELECT ${COLUMNS} FROM access.console_session WHERE cookie_hash = $1`,
    [cookieHash],
  );
  return rows[0] ?? null;
}

/** Until the end of the transaction nobody else renews its tokens. */
export async function lockSession(on: Rows, id: string): Promise<SessionRow | null> {
  const rows = await runStatement<SessionRow>(
    on,
    `SELECT ${COLUMNS} FROM access.console_session WHERE id = $1 FOR UPDATE`,
    [id],
  );
  return rows[0] ?? null;
}

export async function insertSession(on: Rows, cookieHash: string, row: SessionRow): Promise<void> {
  await runStatement(
    on,
    `INSERT INTO access.console_session (id, cookie_hash, provider, subject, provider_session, agency, officer, role,
       level, region, rank, tokens, tokens_until, began_at, last_seen_at, ends_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      row.id,
      cookieHash,
      row.provider,
      row.subject,
      row.providerSession,
      row.agency,
      row.officer,
      row.role,
      row.level,
      row.region,
      row.rank,
      row.tokens,
      row.tokensUntil,
      row.beganAt,
      row.lastSeenAt,
      row.endsAt,
    ],
  );
}

export async function noteSessionSeen(on: Rows, id: string, at: Date): Promise<void> {
  await runStatement(
    on,
    `UPDATE access.console_session SET last_seen_at = GREATEST(last_seen_at, $2) WHERE id = $1`,
    [id, at],
  );
}

export async function replaceTokens(
  on: Rows,
  id: string,
  { tokens, tokensUntil }: Pick<SessionRow, 'tokens' | 'tokensUntil'>,
): Promise<void> {
  await runStatement(on, `UPDATE access.console_session SET tokens = $2, tokens_until = $3 WHERE id = $1`, [
    id,
    tokens,
    tokensUntil,
  ]);
}

export async function deleteSession(on: Rows, id: string): Promise<void> {
  await runStatement(on, `DELETE FROM access.console_session WHERE id = $1`, [id]);
}

/** Every session of one person. @returns how many there were */
export async function deleteSessionsOf(on: Rows, agency: Actor, officer: string): Promise<number> {
  const deleted = await runStatement(
    on,
    `DELETE FROM access.console_session WHERE agency = $1 AND officer = $2 RETURNING id`,
    [agency, officer],
  );
  return deleted.length;
}

/** The sessions that a provider ends: one by its `sid`, or all of its `sub`. @returns whose they were */
export async function deleteSessionsOfProvider(
  on: Rows,
  provider: string,
  { subject, providerSession }: { readonly subject: string | null; readonly providerSession: string | null },
): Promise<readonly SessionRow[]> {
  return runStatement<SessionRow>(
    on,
    `DELETE FROM access.console_session
     WHERE provider = $1 AND COALESCE(provider_session = $3, $3 IS NULL) AND ($2::text IS NULL OR subject = $2)
     RETURNING ${COLUMNS}`,
    [provider, subject, providerSession],
  );
}

/** Those that ended, or that nobody has used since `idleSince`. */
export async function purgeSessions(on: Rows, now: Date, idleSince: Date): Promise<void> {
  await runQuery(on, `DELETE FROM access.console_session WHERE ends_at <= $1 OR last_seen_at <= $2`, [
    now,
    idleSince,
  ]);
  await runQuery(on, `DELETE FROM access.console_sign_in WHERE ends_at <= $1`, [now]);
}
