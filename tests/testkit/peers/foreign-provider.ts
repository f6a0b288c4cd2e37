import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import { Provider } from 'oidc-provider';
import { memoryAdapter } from '../../../src/development-identity/memory-adapter.js';

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const HOUR_SECONDS = 3_600;
const KINDS = [
  'AccessToken',
  'AuthorizationCode',
  'Grant',
  'IdToken',
  'Interaction',
  'RefreshToken',
  'Session',
];

/** Who signs in next, and how he proved who he is. */
export interface NextSignIn {
  readonly account: string;
  readonly acr?: string;
  readonly amr?: readonly string[];
  readonly refused?: boolean;
  /** What the provider calls him, in the ID token. */
  readonly name?: unknown;
}

export interface ForeignProvider {
  readonly issuer: string;
  /** Its key as a hub registers it. */
  readonly publicKey: JWK;
  /** Refresh tokens that it took. */
  refreshes: number;
  next: NextSignIn;
  /** Claims of the access tokens of each account. */
  claims: Record<string, Record<string, unknown>>;
  /** Signs a logout token. */
  logoutToken(claims: Record<string, unknown>): Promise<string>;
  stop(): Promise<void>;
}

export interface ForeignProviderOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly now: () => Date;
  readonly accessTokenSeconds: number;
  /** May be told later: the console is not there yet. */
  readonly redirectUri: () => string;
}

/** An agency's own identity provider, in no way ours: another server, another key, a client with a secret. */
export async function startForeignProvider(options: ForeignProviderOptions): Promise<ForeignProvider> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: 'ES256', kid: 'foreign', use: 'sig' };
  const { d: _secret, ...publicKey } = key;
  let provider: Provider | null = null;
  const server = createServer((request: IncomingMessage & { originalUrl?: string }, response) => {
    const current = (provider ??= make());
    const url = request.url ?? '';
    const respond = async (): Promise<void> => {
      if (url.startsWith('/foreign/interaction/')) {
        const { account, acr, amr = [], refused } = foreign.next;
        const login = { accountId: account, amr: [...amr], ...(acr === undefined ? {} : { acr }) };
        const result = refused ? { error: 'access_denied', error_description: 'no' } : { login };
        await current.interactionFinished(request, response, result);
        return;
      }
      request.originalUrl = url;
      request.url = url.slice('/foreign'.length);
      await current.callback()(request, response);
    };
    respond().catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const foreign: ForeignProvider = {
    issuer: `http://127.0.0.1:${port}/foreign`,
    publicKey,
    refreshes: 0,
    next: { account: 'nobody' },
    claims: {},
    logoutToken: (claims) =>
      new SignJWT({ events: { [LOGOUT_EVENT]: {} }, jti: randomUUID(), ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'foreign', typ: 'logout+jwt' })
        .setIssuer(foreign.issuer)
        .setAudience(options.clientId)
        .setIssuedAt()
        .setExpirationTime('2m')
        .sign(privateKey),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
  function make(): Provider {
    const made = new Provider(foreign.issuer, {
      clients: [
        {
          client_id: options.clientId,
          client_secret: options.clientSecret,
          redirect_uris: [options.redirectUri()],
          post_logout_redirect_uris: [new URL('/sign-in', options.redirectUri()).href],
          grant_types: ['authorization_code', 'refresh_token'],
          id_token_signed_response_alg: 'ES256',
        },
      ],
      jwks: { keys: [key] },
      adapter: memoryAdapter(),
      ttl: Object.fromEntries(KINDS.map((kind) => [kind, HOUR_SECONDS])),
      claims: { openid: ['sub', 'acr', 'amr', 'name'] },
      conformIdTokenClaims: false,
      cookies: { keys: ['of a test'], names: { session: 'foreign_session' } },
      features: {
        devInteractions: { enabled: false },
        revocation: { enabled: true, allowedPolicy: () => true },
        resourceIndicators: {
          enabled: true,
          useGrantedResource: () => true,
          getResourceServerInfo: () => ({
            scope: '',
            audience: 'huishang',
            accessTokenFormat: 'jwt',
            accessTokenTTL: options.accessTokenSeconds,
            jwt: { sign: { alg: 'ES256' } },
          }),
        },
      },
      formats: {
        customizers: {
          jwt: (_context, token, { payload }) => {
            const account = 'accountId' in token ? token.accountId : '';
            const iat = Math.floor(options.now().getTime() / 1_000);
            Object.assign(payload, foreign.claims[account], { iat, exp: iat + options.accessTokenSeconds });
          },
        },
      },
      findAccount: (_context, id) => {
        const { acr, amr, name } = foreign.next;
        const how = {
          ...(acr === undefined ? {} : { acr }),
          ...(amr === undefined ? {} : { amr: [...amr] }),
          ...(name === undefined ? {} : { name }),
        };
        return { accountId: id, claims: () => ({ sub: id, ...how }) };
      },
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({
          clientId: options.clientId,
          accountId: oidc.session?.accountId ?? '',
        });
        grant.addOIDCScope('openid offline_access');
        await grant.save();
        return grant;
      },
      issueRefreshToken: () => true,
      rotateRefreshToken: true,
      interactions: { url: (_context, { uid }) => `/foreign/interaction/${uid}` },
    });
    made.on('refresh_token.consumed', () => {
      foreign.refreshes += 1;
    });
    return made;
  }
  return foreign;
}
