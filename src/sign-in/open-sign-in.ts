import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import type { AuditLog, RefusedRequest } from '../audit/index.js';
import type { HttpLimits } from '../http/server/index.js';
import type { TokenVerifier } from '../identity/index.js';
import type { CacheStatistics, Clock } from '../kernel/index.js';
import { SignInAttempts } from './attempts.js';
import { consoleOrigin } from './console-origin.js';
import { ProviderClient } from './providers/provider-client.js';
import type { SignInProvider } from './providers/provider.js';
import { backChannelLogout } from './routes/back-channel-logout.js';
import { sessionRoutes } from './routes/session-routes.js';
import { signInRoutes } from './routes/sign-in-routes.js';
import { Sessions, type SessionLimits } from './sessions/sessions.js';
import { SignIns } from './sessions/sign-ins.js';

export interface SignInParts {
  readonly providers: readonly SignInProvider[];
  /** Origin of the console; null where the loopback name that is asked is, which production does not take. */
  readonly consoleUrl: string | null;
  readonly production: boolean;
  readonly limits: SessionLimits;
  /** How many sign-ins one address may begin, and how many complete, in a minute. */
  readonly signInsPerMinute: number;
  /** As `huishang_gateway`. */
  readonly database: DataSource;
  readonly clock: Clock;
  readonly verifier: TokenVerifier;
  readonly audit: AuditLog;
  readonly logger: FastifyBaseLogger;
}

/** What serves its addresses with. */
export interface SignInServer {
  readonly app: FastifyInstance;
  readonly limits: HttpLimits;
  /** Counts a refused request of which there may be any number. */
  readonly countRefused: (request: RefusedRequest) => void;
}

/** 登录: sign-in with the agencies' providers, and the sessions that come of it. */
export interface SignIn {
  readonly sessions: Sessions;
  readonly serve: (server: SignInServer) => void;
  readonly caches: () => readonly CacheStatistics[];
}

/** Asks no provider yet. */
export function openSignIn(parts: SignInParts): SignIn {
  const { providers, clock, database, verifier, audit, logger } = parts;
  const origin = consoleOrigin(parts.consoleUrl, parts.production);
  const clients = new Map(
    providers.map((provider) => [
      provider.id,
      new ProviderClient(provider, clock, (failure) =>
        logger.warn(failure, 'an identity provider did not do what it was asked'),
      ),
    ]),
  );
  const sessions = new Sessions({ database, clock, verifier, origin, clients, limits: parts.limits });
  const signIns = new SignIns({ database, clock, verifier, sessions });
  const attempts = new SignInAttempts(clock, parts.signInsPerMinute);
  return {
    sessions,
    serve: ({ app, limits, countRefused }) => {
      const common = { origin, clients, sessions, signIns, attempts, audit, countRefused };
      signInRoutes(app, common);
      sessionRoutes(app, { ...common, limits });
      backChannelLogout(app, { ...common, limits });
    },
    caches: () => attempts.caches(),
  };
}
