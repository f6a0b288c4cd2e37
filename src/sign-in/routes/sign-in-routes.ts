import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RefusedRequest } from '../../audit/index.js';
import { preferredLocale } from '../../http/negotiation/index.js';
import { allowOnly, HttpRefused } from '../../http/server/index.js';
import { readCaller, type Caller, type TokenHolder } from '../../identity/index.js';
import type { Refusal } from '../../kernel/index.js';
import type { Attempt, SignInAttempts } from '../attempts.js';
import type { ConsoleOrigin } from '../console-origin.js';
import { readCookie, SESSION_COOKIE, setCookie, SIGN_IN_COOKIE } from '../cookies.js';
import { localPath } from '../local-path.js';
import type { ProviderClient } from '../providers/provider-client.js';
import type { SignInProvider } from '../providers/provider.js';
import type { Sessions } from '../sessions/sessions.js';
import { SIGN_IN_SECONDS, type SignIns } from '../sessions/sign-ins.js';
import { consoleAddressUnknown, providerUnknown, returnNotLocal, signInTooOften } from '../sign-in.errors.js';
import { sessionEntry, type SessionAct } from '../sign-in-entry.js';
import type { AuditLog } from '../../audit/index.js';

/** What the routes of sign-in and of sessions have in common. */
export interface SignInRoutesOptions {
  readonly origin: ConsoleOrigin;
  /** By the providers' ids, in the order in which they are offered. */
  readonly clients: ReadonlyMap<string, ProviderClient>;
  readonly sessions: Sessions;
  readonly signIns: SignIns;
  readonly attempts: SignInAttempts;
  readonly audit: AuditLog;
  /** Counts a sign-in of somebody who is not known that was refused. */
  readonly countRefused: (request: RefusedRequest) => void;
}

/** A request at an address of one provider. */
export interface SignInRequest {
  Params: { provider: string };
  Querystring: Readonly<Record<string, unknown>>;
}

const MAX_HINT = 200;
const LOCALES = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
/** Nobody on the way keeps what belongs to one browser (RFC 9111, 5.2.2.5). */
export const NOT_KEPT = { 'cache-control': 'no-store' };

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Somebody as the record names him: a sign-in has no purpose and no case. */
export function personOf(holder: TokenHolder, request: FastifyRequest): Caller {
  const caller = readCaller(holder, {});
  if (!caller.ok) throw new Error('Headers that are not there were refused.');
  return { ...caller.value, address: request.ip };
}

/**
 * The provider that a request is at.
 *
 * @throws HttpRefused SIGN_IN_TOO_OFTEN (429), PROVIDER_UNKNOWN (404)
 */
export function clientOf(
  { attempts, clients }: Pick<SignInRoutesOptions, 'attempts' | 'clients'>,
  request: FastifyRequest<SignInRequest>,
  attempt: Attempt,
): ProviderClient {
  const seconds = attempts.wait(attempt, request.ip);
  if (seconds > 0) {
    throw new HttpRefused(429, signInTooOften({ retryAfterSeconds: seconds }), {
      code: 'RATE_LIMITED',
      headers: { 'retry-after': String(seconds) },
    });
  }
  const client = clients.get(request.params.provider);
  if (!client) throw new HttpRefused(404, providerUnknown({}));
  return client;
}

function offered({ id, agency, name, development }: SignInProvider): object {
  return { id, agency, name, development: development !== undefined, personas: development?.personas ?? [] };
}

/** `GET /sign-in/providers`, `GET /sign-in/{provider}` and `GET /sign-in/{provider}/callback`. */
export function signInRoutes(app: FastifyInstance, options: SignInRoutesOptions): void {
  const { origin, clients, sessions, signIns, audit, countRefused } = options;

  /** Back to the console's own page, which says what a code means. */
  const sendFailure = (reply: FastifyReply, { code, facts }: Refusal, returnTo: string): FastifyReply => {
    const { reason } = facts;
    const query = new URLSearchParams({
      failed: code,
      ...(typeof reason === 'string' ? { reason } : {}),
      ...(returnTo === '/' ? {} : { return: returnTo }),
    });
    return reply.headers(NOT_KEPT).redirect(`/sign-in?${query.toString()}`, 303);
  };
  /** A page that a browser opens is the console's own, where the way on is. */
  const errorHandler = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const isPage = (request.headers.accept ?? '').includes('text/html');
    if (!isPage || !(error instanceof HttpRefused)) throw error;
    void sendFailure(reply, error.refusal, '/');
  };
  const recordRefused = async (
    request: FastifyRequest<SignInRequest>,
    { provider }: ProviderClient,
    holder: TokenHolder | null,
    { code, facts: { reason } }: Refusal,
  ): Promise<void> => {
    request.log.warn({ provider: provider.id, refusal: code }, 'sign-in refused');
    if (holder) {
      const act: SessionAct = 'signIn';
      await audit.append(
        sessionEntry(personOf(holder, request), request.id, { act, provider: provider.id, refusal: code }),
      );
      return;
    }
    countRefused({
      refusal: code,
      reason: typeof reason === 'string' ? reason : null,
      route: request.routeOptions.url ?? 'none',
      address: request.ip,
      agency: provider.agency,
      officer: null,
    });
  };

  app.get('/sign-in/providers', (_request, reply) =>
    reply.headers(NOT_KEPT).send([...clients.values()].map(({ provider }) => offered(provider))),
  );

  app.get<SignInRequest>('/sign-in/:provider', { errorHandler }, async (request, reply) => {
    const client = clientOf(options, request, 'BEGIN');
    const { return: back = '/', login_hint: hint, ui_locales: locales } = request.query;
    const returnTo = typeof back === 'string' ? localPath(back) : null;
    if (returnTo === null) throw new HttpRefused(400, returnNotLocal({}));
    const at = origin(request.headers);
    if (at === null) throw new HttpRefused(400, consoleAddressUnknown({}));
    const preferred = preferredLocale(request.headers['accept-language']) === 'zh' ? 'zh-CN' : 'en';
    const asked = textOf(locales);
    const begun = await signIns.begin(client, {
      origin: at,
      returnTo,
      loginHint: textOf(hint)?.slice(0, MAX_HINT) ?? null,
      locales: asked !== null && LOCALES.test(asked) ? asked : preferred,
      known: readCookie(request.headers, SIGN_IN_COOKIE),
    });
    if (!begun.ok) {
      await recordRefused(request, client, null, begun.error);
      return sendFailure(reply, begun.error, returnTo);
    }
    return reply
      .headers(NOT_KEPT)
      .header('set-cookie', setCookie(SIGN_IN_COOKIE, begun.value.cookie, SIGN_IN_SECONDS))
      .redirect(begun.value.url.href, 302);
  });

  app.get<SignInRequest>('/sign-in/:provider/callback', { errorHandler }, async (request, reply) => {
    const client = clientOf(options, request, 'COMPLETE');
    const query = new URL(request.url, 'http://localhost').search.slice(1);
    const cookie = readCookie(request.headers, SIGN_IN_COOKIE);
    const { returnTo, holder, outcome } = await signIns.complete(client, query, cookie);
    if (!outcome.ok || !holder) {
      const refusal = outcome.ok ? providerUnknown({}) : outcome.error;
      await recordRefused(request, client, holder, refusal);
      return sendFailure(reply, refusal, returnTo);
    }
    const { id: provider } = client.provider;
    const entry = sessionEntry(personOf(holder, request), request.id, { act: 'signIn', provider });
    // Nobody is let in whose entry does not stand.
    await audit.append(entry);
    const before = await sessions.find(request.headers);
    if (before) await sessions.end(before);
    const session = await outcome.value.begin();
    request.log.info({ provider, agency: holder.agency, role: holder.role }, 'signed in');
    return reply
      .headers(NOT_KEPT)
      .header('set-cookie', setCookie(SESSION_COOKIE, session))
      .redirect(returnTo, 303);
  });

  for (const url of ['/sign-in/providers', '/sign-in/:provider', '/sign-in/:provider/callback']) {
    allowOnly(app, url, ['GET']);
  }
}
