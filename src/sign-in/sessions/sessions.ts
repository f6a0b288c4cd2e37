import { hash } from 'node:crypto';
import { decodeJwt } from 'jose';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { csrfProofMissing, isSentByOwnPage } from '../../http/server/index.js';
import type { Headers, TokenHolder, TokenVerifier } from '../../identity/index.js';
import { newId, ok, refused, type Clock, type Outcome } from '../../kernel/index.js';
import type { ConsoleOrigin } from '../console-origin.js';
import { newCookieValue, readCookie, SESSION_COOKIE } from '../cookies.js';
import type { EndedAtProvider } from '../providers/logout-token.js';
import type { ProviderClient, ProviderTokens } from '../providers/provider-client.js';
import { noteOfficer } from '../rows/known-officer-rows.js';
import {
  deleteSession,
  deleteSessionsOf,
  deleteSessionsOfProvider,
  findSession,
  insertSession,
  lockSession,
  noteSessionSeen,
  replaceTokens,
  type SessionRow,
} from '../rows/session-rows.js';
import { seal, unseal } from '../sealed-box.js';
import { sessionEnded } from '../sign-in.errors.js';

/** How long sessions live. */
export interface SessionLimits {
  readonly idleMinutes: number;
  readonly hours: number;
}

export interface SessionsOptions {
  /** As `huishang_gateway`. */
  readonly database: DataSource;
  readonly clock: Clock;
  readonly verifier: TokenVerifier;
  readonly origin: ConsoleOrigin;
  readonly clients: ReadonlyMap<string, ProviderClient>;
  readonly limits: SessionLimits;
}

/** A session that lives. */
export interface OpenSession {
  readonly row: SessionRow;
  /** What its cookie holds. */
  readonly cookie: string;
  readonly idleUntil: Date;
}

const sealedSchema = z.object({
  origin: z.string(),
  accessToken: z.string(),
  refreshToken: z.string().nullable(),
  idToken: z.string(),
});
type SealedTokens = z.infer<typeof sealedSchema>;

/** A request that carries it, with whatever value, was made by a page of itself. */
const BACKGROUND = 'x-background';

const MINUTE = 60_000;
const HOUR = 3_600_000;
/** Renewed this long before it runs out, so that it does not on the way. */
const RENEWED_BEFORE = 30_000;
/** A sign of life is written when this part of the idle time has passed since the one before, and after a minute at the latest. */
const NOTED_PART = 1 / 30;

export const hashOf = (secret: string): string => hash('sha256', secret);
const contextOf = (id: string): string => `huishang session ${id}`;

const cookieOf = ({ cookie }: Headers): string | null =>
  typeof cookie === 'string' ? readCookie({ cookie }, SESSION_COOKIE) : null;

function expiryOf(accessToken: string): Date {
  const { exp = 0 } = decodeJwt(accessToken);
  return new Date(exp * 1_000);
}

/** 会话: what stands for a token in a browser. Rows in the database, which all hub processes share. */
export class Sessions {
  readonly #options: SessionsOptions;
  /** Renewals of this process under way, by session. */
  readonly #renewing = new Map<string, Promise<Outcome<string>>>();

  constructor(options: SessionsOptions) {
    this.#options = options;
  }

  /** A new session, under a cookie that nobody knew before. @returns the cookie's value */
  async begin(
    holder: TokenHolder,
    signedIn: {
      readonly provider: string;
      readonly origin: string;
      readonly subject: string;
      /** What the provider calls the person; null where it does not say. */
      readonly name: string | null;
      readonly providerSession: string | null;
      readonly tokens: ProviderTokens;
    },
  ): Promise<string> {
    const { clock, database, limits } = this.#options;
    const { provider, origin, subject, name, providerSession, tokens } = signedIn;
    const { agency, officer, role, level, region, rank = null } = holder;
    const id = newId();
    const cookie = newCookieValue();
    const now = clock.now();
    await noteOfficer(database, holder, name, now);
    await insertSession(database, hashOf(cookie), {
      id,
      provider,
      subject,
      providerSession,
      agency,
      officer,
      role,
      level,
      region,
      rank,
      tokens: await seal(cookie, contextOf(id), { ...tokens, origin } satisfies SealedTokens),
      tokensUntil: expiryOf(tokens.accessToken),
      beganAt: now,
      lastSeenAt: now,
      endsAt: new Date(now.getTime() + limits.hours * HOUR),
    });
    return cookie;
  }

  /** The session that a request's cookie opens; null where it opens none. No sign of life. */
  async find(headers: Headers): Promise<OpenSession | null> {
    const cookie = cookieOf(headers);
    if (cookie === null) return null;
    const row = await findSession(this.#options.database, hashOf(cookie));
    if (row === null) return null;
    const idleUntil = new Date(row.lastSeenAt.getTime() + this.#options.limits.idleMinutes * MINUTE);
    const now = this.#options.clock.now();
    return now < row.endsAt && now < idleUntil ? { row, cookie, idleUntil } : null;
  }

  /**
   * The access token of the session that a request belongs to, renewed where it runs out.
   *
   * @param use a request keeps the session from being idle, unless it says that the page made it of itself (`x-background`, which
   *   is believed because it can only shorten a session); a stream that is open already does not
   * @returns null where the request carries no session cookie; refuses CSRF_PROOF_MISSING, SESSION_ENDED, and
   *   PROVIDER_UNAVAILABLE where the token cannot be renewed now
   */
  async tokenOf(headers: Headers, use: 'REQUEST' | 'STREAM'): Promise<Outcome<string | null>> {
    if (!this.isGiven(headers)) return ok(null);
    if (!this.isProved(headers)) return refused(csrfProofMissing({}));
    const session = await this.find(headers);
    if (session === null) return refused(sessionEnded({}));
    const { id, tokensUntil, tokens } = session.row;
    if (use === 'REQUEST' && headers[BACKGROUND] === undefined) await this.#note(session);
    if (this.#isFresh(tokensUntil)) return ok((await this.#open(session.cookie, id, tokens)).accessToken);
    return this.#renew(session);
  }

  /**
   * Keeps a session from being idle: somebody is there. Its last end (`endsAt`) stays.
   *
   * @returns null where the request's cookie opens no session
   */
  async keep(headers: Headers): Promise<OpenSession | null> {
    const session = await this.find(headers);
    if (session) await this.#note(session);
    return session && this.find(headers);
  }

  /** For how many seconds a session lives without any sign of life. */
  get idleSeconds(): number {
    return (this.#options.limits.idleMinutes * MINUTE) / 1_000;
  }

  /** Until a session ends if nothing is done, whole seconds. */
  secondsLeft({ row, idleUntil }: OpenSession): number {
    const end = Math.min(idleUntil.getTime(), row.endsAt.getTime());
    return Math.floor((end - this.#options.clock.now().getTime()) / 1_000);
  }

  /** Whether a request carries a session cookie, of whatever session. */
  isGiven(headers: Headers): boolean {
    return cookieOf(headers) !== null;
  }

  /** Whether a page of the console sent the request. */
  isProved(headers: Headers): boolean {
    const { host } = headers;
    const origin = this.#options.origin(typeof host === 'string' ? { host } : {});
    return isSentByOwnPage(headers, origin);
  }

  /** Ends one. @returns what its provider gave for it */
  async end({ row, cookie }: OpenSession): Promise<SealedTokens> {
    await deleteSession(this.#options.database, row.id);
    return this.#open(cookie, row.id, row.tokens);
  }

  /** Ends all sessions of the same person. */
  async endEverywhere({ agency, officer }: SessionRow): Promise<number> {
    return deleteSessionsOf(this.#options.database, agency, officer);
  }

  /** Ends what a provider says has ended. @returns whose sessions they were */
  async endAtProvider(provider: string, ended: EndedAtProvider): Promise<readonly SessionRow[]> {
    return deleteSessionsOfProvider(this.#options.database, provider, ended);
  }

  /** Written rarely, as every request of a person comes here. */
  async #note({ row: { id, lastSeenAt } }: OpenSession): Promise<void> {
    const { database, clock, limits } = this.#options;
    const now = clock.now();
    const passed = now.getTime() - lastSeenAt.getTime();
    if (passed >= Math.min(MINUTE, limits.idleMinutes * MINUTE * NOTED_PART)) {
      await noteSessionSeen(database, id, now);
    }
  }

  #isFresh(until: Date): boolean {
    return until.getTime() - this.#options.clock.now().getTime() > RENEWED_BEFORE;
  }

  async #open(cookie: string, id: string, sealed: string): Promise<SealedTokens> {
    return sealedSchema.parse(await unseal(cookie, contextOf(id), sealed));
  }

  /** Once for all requests that come meanwhile: in this process by what is under way, among processes by the row's lock. */
  #renew(session: OpenSession): Promise<Outcome<string>> {
    const { id } = session.row;
    const known = this.#renewing.get(id);
    if (known) return known;
    const renewing = this.#options.database
      .transaction((manager) => this.#renewLocked(manager, session))
      .finally(() => this.#renewing.delete(id));
    this.#renewing.set(id, renewing);
    return renewing;
  }

  async #renewLocked(
    manager: Parameters<typeof lockSession>[0],
    { row: { id, provider }, cookie }: OpenSession,
  ): Promise<Outcome<string>> {
    const row = await lockSession(manager, id);
    if (row === null) return refused(sessionEnded({}));
    const { origin, ...tokens } = await this.#open(cookie, id, row.tokens);
    if (this.#isFresh(row.tokensUntil)) return ok(tokens.accessToken);
    const client = this.#options.clients.get(provider);
    const renewed = client ? await client.refresh(origin, tokens) : refused(sessionEnded({}));
    if (renewed.ok && (await this.#isSamePerson(row, renewed.value.accessToken))) {
      await replaceTokens(manager, id, {
        tokens: await seal(cookie, contextOf(id), { ...renewed.value, origin } satisfies SealedTokens),
        tokensUntil: expiryOf(renewed.value.accessToken),
      });
      return ok(renewed.value.accessToken);
    }
    if (!renewed.ok && renewed.error.code !== sessionEnded.code) return renewed;
    await deleteSession(manager, id);
    return refused(sessionEnded({}));
  }

  /** A session is what somebody signed in as; whoever has another role by now signs in again, as that role demands. */
  async #isSamePerson(row: SessionRow, accessToken: string): Promise<boolean> {
    const holder = await this.#options.verifier.verify(accessToken);
    if (!holder.ok) return false;
    const { agency, officer, role, level, region, rank = null } = holder.value;
    return (
      agency === row.agency &&
      officer === row.officer &&
      role === row.role &&
      level === row.level &&
      region === row.region &&
      rank === row.rank
    );
  }
}
