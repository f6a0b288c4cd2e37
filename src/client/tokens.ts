import { HubError } from './errors.js';

/** Where the client has its access token (令牌) from. */
export interface TokenSource {
  /** @param refused a token that the hub no longer takes: another one is wanted */
  token(refused?: string): Promise<string>;
}

/** A token itself, what gives one each time, or a source that keeps them. */
export type Token = string | (() => string | Promise<string>) | TokenSource;

/** One source for each form in which a token may be given. */
export function tokenSource(given: Token): TokenSource {
  if (typeof given === 'string') return { token: async () => given };
  if (typeof given === 'function') return { token: async () => given() };
  return given;
}

export interface ClientCredentials {
  /** The token endpoint of the agency's identity provider. */
  readonly tokenEndpoint: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** `scope`, `resource` (RFC 8707) and whatever else the provider asks for; audience is `huishang`. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
}

/** A token is renewed so many milliseconds before it ends: clocks differ, and requests take time. */
const MARGIN = 30_000;

interface Held {
  readonly token: string;
  readonly goodUntil: number;
}

async function askForToken({
  tokenEndpoint,
  clientId,
  clientSecret,
  parameters,
  ...options
}: ClientCredentials): Promise<Held> {
  const encoded = [clientId, clientSecret].map((word) => encodeURIComponent(word)).join(':');
  const response = await (options.fetch ?? fetch)(tokenEndpoint, {
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa(encoded)}`,
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...parameters }).toString(),
  });
  const body = (await response.json().catch(() => ({}))) as { access_token?: unknown; expires_in?: unknown };
  if (!response.ok || typeof body.access_token !== 'string') {
    throw new HubError('TOKEN_NOT_GIVEN', `The token endpoint answered ${response.status} without a token.`, {
      status: response.status,
    });
  }
  const seconds = typeof body.expires_in === 'number' ? body.expires_in : 0;
  return { token: body.access_token, goodUntil: Date.now() + seconds * 1_000 - MARGIN };
}

/**
 * Tokens by the grant of client credentials (OAuth 2.0, RFC 6749, 4.4), kept until shortly before they end. Many requests at
 * one time ask for one token.
 */
export function clientCredentials(credentials: ClientCredentials): TokenSource {
  let held: Promise<Held> | null = null;
  const renew = (): Promise<Held> => {
    const asked = askForToken(credentials);
    held = asked;
    asked.catch(() => {
      if (held === asked) held = null;
    });
    return asked;
  };
  return {
    async token(refused) {
      const known = await (held ?? renew());
      if (known.token !== refused && known.goodUntil > Date.now()) return known.token;
      // Another request may have renewed it meanwhile.
      const current = held === null ? null : await held;
      return (current === null || current === known ? await renew() : current).token;
    },
  };
}
