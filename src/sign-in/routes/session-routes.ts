import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import {
  allowOnly,
  bodyBounds,
  csrfProofMissing,
  HttpRefused,
  takeJsonBodies,
  type HttpLimits,
} from '../../http/server/index.js';
import type { TokenHolder } from '../../identity/index.js';
import { dropCookie, SESSION_COOKIE } from '../cookies.js';
import type { SessionRow } from '../rows/session-rows.js';
import type { OpenSession, Sessions } from '../sessions/sessions.js';
import { sessionEntry } from '../sign-in-entry.js';
import { NOT_KEPT, personOf, type SignInRoutesOptions } from './sign-in-routes.js';

const MAX_BODY_BYTES = 1_000;

/** Who a session is of. */
export function holderOf({ agency, role, level, region, officer, rank }: SessionRow): TokenHolder {
  const holder = { agency, role, level, region, officer };
  return rank === null ? holder : { ...holder, rank };
}

function described(sessions: Sessions, session: OpenSession): object {
  const { row, idleUntil } = session;
  const { provider, agency, role, level, region, rank, officer, endsAt } = row;
  return {
    signedIn: true,
    caller: { agency, role, level, region, rank, officer },
    provider,
    idleUntil,
    until: endsAt,
    secondsLeft: sessions.secondsLeft(session),
    idleSeconds: sessions.idleSeconds,
  };
}

/** Whether all sessions of the person are meant: `{"everywhere": true}`. */
function meansAll(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'everywhere' in body && body.everywhere === true;
}

/** `GET /session`, which only looks, `POST /session`, which says that somebody is there, and `POST /sign-out`. */
export function sessionRoutes(
  app: FastifyInstance,
  { sessions, clients, audit, limits }: SignInRoutesOptions & { readonly limits: HttpLimits },
): void {
  const tell = (request: FastifyRequest, reply: FastifyReply, session: OpenSession | null): FastifyReply => {
    if (session) return reply.headers(NOT_KEPT).send(described(sessions, session));
    if (sessions.isGiven(request.headers)) void reply.header('set-cookie', dropCookie(SESSION_COOKIE));
    return reply.headers(NOT_KEPT).send({ signedIn: false });
  };
  const refuseForged: onRequestHookHandler = (request, _reply, done) => {
    const isForged = sessions.isGiven(request.headers) && !sessions.isProved(request.headers);
    done(isForged ? new HttpRefused(403, csrfProofMissing({}), { code: 'CSRF_PROOF_MISSING' }) : undefined);
  };

  app.get('/session', async (request, reply) => tell(request, reply, await sessions.find(request.headers)));

  const signOut = async (request: FastifyRequest, session: OpenSession): Promise<string | null> => {
    const { row } = session;
    const { provider, agency, role } = row;
    const everywhere = meansAll(request.body);
    const act = everywhere ? 'signOutEverywhere' : 'signOut';
    const { origin, ...tokens } = await sessions.end(session);
    if (everywhere) await sessions.endEverywhere(row);
    await audit.append(sessionEntry(personOf(holderOf(row), request), request.id, { act, provider }));
    request.log.info({ provider, agency, role, everywhere }, 'signed out');
    return (await clients.get(provider)?.end(origin, tokens)) ?? null;
  };

  void app.register(async (scope) => {
    takeJsonBodies(scope, bodyBounds(limits, MAX_BODY_BYTES));
    scope.post('/session', { onRequest: refuseForged }, async (request, reply) =>
      tell(request, reply, await sessions.keep(request.headers)),
    );
    scope.post('/sign-out', { onRequest: refuseForged }, async (request, reply) => {
      const session = await sessions.find(request.headers);
      const url = session ? await signOut(request, session) : null;
      return reply.headers({ ...NOT_KEPT, 'set-cookie': dropCookie(SESSION_COOKIE) }).send({ url });
    });
    allowOnly(scope, '/sign-out', ['POST']);
  });
  allowOnly(app, '/session', ['GET', 'POST']);
}
