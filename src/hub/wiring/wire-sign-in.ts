import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import type { AuditLog } from '../../audit/index.js';
import type { TokenVerifier } from '../../identity/index.js';
import { consoleOrigin, openSignIn, type SignIn } from '../../sign-in/index.js';
import type { SignInOptions } from '../hub-options.js';
import type { Wiring } from './wiring.js';

/** How people sign in, and where what is needed for that while developing is served. */
export interface WiredSignIn extends SignIn {
  readonly serveDevelopment: (app: FastifyInstance) => void;
}

/** Loaded when it is asked for, so that production loads nothing of it. */
async function openDevelopment(
  { options: { clock } }: Wiring,
  { developmentKeys, production, consoleUrl }: SignInOptions,
) {
  if (developmentKeys === undefined) return null;
  const { DevelopmentIdentity } = await import('../../development-identity/index.js');
  const originOf = consoleOrigin(consoleUrl, production);
  return new DevelopmentIdentity({ dataDirectory: developmentKeys, production, clock, originOf });
}

/** @returns null where nobody signs in */
export async function wireSignIn(
  wiring: Wiring,
  parts: { readonly gatewayPool: DataSource; readonly verifier: TokenVerifier; readonly audit: AuditLog },
): Promise<WiredSignIn | null> {
  const { clock, logger, signIn: options } = wiring.options;
  if (!options) return null;
  const development = await openDevelopment(wiring, options);
  const { gatewayPool: database, verifier, audit } = parts;
  const signIn = openSignIn({
    ...options,
    providers: [...options.providers, ...(development?.providers ?? [])],
    database,
    clock,
    verifier,
    audit,
    logger,
  });
  return { ...signIn, serveDevelopment: (app) => development?.serve(app) };
}
