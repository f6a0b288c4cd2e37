import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import {
  Provider,
  type Adapter,
  type AdapterFactory,
  type Configuration,
  type KoaContextWithOIDC,
} from 'oidc-provider';
import { TOKEN_AUDIENCE } from '../identity/index.js';
import type { Clock } from '../kernel/index.js';
import type { Persona } from '../personas/index.js';
import { memoryAdapter } from './memory-adapter.js';

export const CLIENT_ID = 'huishang-console';
export const ALGORITHM = 'EdDSA';
export const SCOPE = 'openid offline_access';

/** Short enough that refreshing is seen while one works. */
const ACCESS_TOKEN_SECONDS = 900;
const DAY_SECONDS = 86_400;
const KEY_BYTES = 32;

export interface PersonaProviderOptions {
  /** The provider's own issuer: where it is. */
  readonly issuer: string;
  /** The path of it, without a trailing slash. */
  readonly path: string;
  /** Tells its cookies from those of the other agencies. */
  readonly slug: string;
  readonly redirectUri: string;
  /** In whose name access tokens are signed. */
  readonly tokens: { readonly issuer: string; readonly key: JWK };
  /** Keeps what the sessions of the console are renewed by. */
  readonly kept: (name: string) => Adapter;
  readonly personas: readonly Persona[];
  readonly clock: Clock;
  /** A page that says what went wrong. */
  readonly errorPage: (context: KoaContextWithOIDC, message: string) => string;
}

/** The name of the cookie by which the provider knows who is signed in there. */
export const sessionCookieOf = (slug: string): string => `${slug}_session`;

/** What a session of the console is renewed by: it outlives the hub's process, as the session does. */
const KEPT: ReadonlySet<string> = new Set(['Grant', 'RefreshToken']);

/** Sign-ins under way and what else passes are kept in memory. */
function adapterOf(kept: (name: string) => Adapter): AdapterFactory {
  const passing = memoryAdapter();
  return (name) => (KEPT.has(name) ? kept(name) : passing(name));
}

/** What the hub reads of an access token beside what OAuth has in it. */
function claimsOf({ agency, role, level, region, rank }: Persona): Record<string, unknown> {
  return { agency, role, level, ...(region === null ? {} : { region }), ...(rank === null ? {} : { rank }) };
}

/**
 * One agency's provider for development: OpenID Connect as a real one has it, whose people are personas. Its access tokens
 * are those of the agency's development issuer, so that the hub takes them as it takes any other.
 */
export function personaProvider(options: PersonaProviderOptions): Provider {
  const { issuer, path, slug, redirectUri, tokens, personas, kept, clock, errorPage } = options;
  const personaOf = (id: string | undefined): Persona | undefined => personas.find((each) => each.id === id);
  const configuration: Configuration = {
    adapter: adapterOf(kept),
    clients: [
      {
        client_id: CLIENT_ID,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token'],
        token_endpoint_auth_method: 'none',
        id_token_signed_response_alg: ALGORITHM,
      },
    ],
    jwks: { keys: [{ ...tokens.key, use: 'sig' }] },
    enabledJWA: { idTokenSigningAlgValues: [ALGORITHM] },
    cookies: {
      keys: [randomBytes(KEY_BYTES).toString('base64url')],
      names: { interaction: `${slug}_interaction`, resume: `${slug}_resume`, session: sessionCookieOf(slug) },
    },
    claims: { openid: ['sub'], profile: ['name'] },
    scopes: SCOPE.split(' '),
    pkce: { required: () => true },
    features: {
      claimsParameter: { enabled: true },
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      revocation: { enabled: true, allowedPolicy: () => true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => `urn:${TOKEN_AUDIENCE}`,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: TOKEN_AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: ACCESS_TOKEN_SECONDS,
          jwt: { sign: { alg: ALGORITHM } },
        }),
      },
    },
    formats: {
      customizers: {
        jwt: (_context, token, { payload }) => {
          const persona = personaOf('accountId' in token ? token.accountId : undefined);
          if (!persona) throw new Error('A token is for nobody.');
          const issuedAt = Math.floor(clock.now().getTime() / 1_000);
          const times = { iat: issuedAt, exp: issuedAt + ACCESS_TOKEN_SECONDS };
          Object.assign(payload, claimsOf(persona), times, { iss: tokens.issuer });
        },
      },
    },
    findAccount: (_context, id) => {
      const persona = personaOf(id);
      return persona && { accountId: id, claims: () => ({ sub: id, name: persona.name }) };
    },
    // Nobody is asked for his consent: the console is the hub's own.
    loadExistingGrant: async ({ oidc }) => {
      const { client, session } = oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(SCOPE);
      grant.addOIDCClaims(['name']);
      await grant.save();
      return grant;
    },
    issueRefreshToken: () => true,
    // Nobody has a session with the provider itself: each sign-in begins with nobody.
    expiresWithSession: () => false,
    rotateRefreshToken: true,
    interactions: { url: (_context, { uid }) => `${path}/interaction/${uid}` },
    renderError: (context, { error_description: description, error }) => {
      context.type = 'html';
      context.body = errorPage(context, description ?? error);
    },
    ttl: {
      AccessToken: ACCESS_TOKEN_SECONDS,
      AuthorizationCode: 60,
      Grant: DAY_SECONDS,
      IdToken: ACCESS_TOKEN_SECONDS,
      Interaction: 600,
      RefreshToken: DAY_SECONDS,
      Session: DAY_SECONDS,
    },
  };
  return new Provider(issuer, configuration);
}
