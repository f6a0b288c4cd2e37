import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { FixedKeySource, RemoteKeySource, type KeySource } from '../keys/jwks/index.js';
import { CodedError, isCode, type Actor, type Clock } from '../kernel/index.js';

/**
 * What tokens may be signed with (RFC 7518, RFC 8037, RFC 9864). Asymmetric only: a public key can then never be used as
 * a shared secret. RSA with PKCS #1 v1.5 padding only where an issuer says that it signs so.
 */
export const DEFAULT_TOKEN_ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'PS256', 'PS384'] as const;
const TOKEN_ALGORITHMS = [...DEFAULT_TOKEN_ALGORITHMS, 'PS512', 'RS256', 'RS384', 'RS512'] as const;

/** Seconds from `iat` to `exp` of a token, at most. */
export const DEFAULT_TOKEN_LIFETIME_SECONDS = 86_400;
const MAX_TOKEN_LIFETIME_SECONDS = 31 * 86_400;

/** `refuse`: a token brings one mutation, and the same one again; see docs/adr/0024-one-token-one-mutation.md. */
export type TokenReuse = 'allow' | 'refuse';

/** Who signs an agency's tokens (令牌签发方). A key of one agency can never speak for another. */
export interface Issuer {
  readonly agency: Actor;
  /** The `iss` of the agency's tokens. */
  readonly issuer: string;
  /** This issuer's keys and nobody else's. */
  readonly keys: KeySource;
  /** What it signs with; {@link DEFAULT_TOKEN_ALGORITHMS} when absent. */
  readonly algorithms?: readonly string[];
  /** How long its tokens may be good for; a day when absent. */
  readonly maxLifetimeSeconds?: number;
  /** Whether a token may bring several mutations; it may when absent. */
  readonly tokenReuse?: TokenReuse;
}

/** The file named by IDENTITY_ISSUERS is not usable; the message says what is wrong with it. */
export class IssuersUnusable extends CodedError {
  readonly code = 'ISSUERS_UNUSABLE';
}

const seconds = (least: number, most: number) => z.number().int().min(least).max(most).optional();

const issuerSchema = z
  .strictObject({
    agency: z.string().refine(isCode, 'is not written as the code of an actor'),
    issuer: z.string({ error: 'gives no issuer' }).min(1, 'gives no issuer').max(500),
    jwks: z.unknown().optional(),
    jwksUri: z.url({ protocol: /^https$/, error: 'must be an https URL' }).optional(),
    algorithms: z.array(z.enum(TOKEN_ALGORITHMS)).min(1).optional(),
    maxLifetimeSeconds: seconds(1, MAX_TOKEN_LIFETIME_SECONDS),
    tokenReuse: z.enum(['allow', 'refuse']).default('refuse'),
    keysMaxAgeSeconds: seconds(10, 86_400),
    keysMaxStaleSeconds: seconds(0, 31 * 86_400),
  })
  .refine(({ jwks, jwksUri }) => (jwks === undefined) !== (jwksUri === undefined), {
    error: 'gives neither "jwks" nor "jwksUri", or both',
  });

type IssuerEntry = z.infer<typeof issuerSchema>;

/** What issuers with keys at an address are read with. */
export interface IssuerEnvironment {
  readonly clock: Clock;
  /** Told once when an issuer's keys can no longer be had, and once when they can again. */
  readonly onKeysChange: (issuer: string, available: boolean, reason: unknown) => void;
}

async function keysOf(entry: IssuerEntry, file: string, environment: IssuerEnvironment): Promise<KeySource> {
  const { agency, issuer, jwks, jwksUri } = entry;
  if (jwksUri !== undefined) {
    return new RemoteKeySource(new URL(jwksUri), {
      clock: environment.clock,
      onChange: (available, reason) => environment.onKeysChange(issuer, available, reason),
      ...(entry.keysMaxAgeSeconds === undefined ? {} : { maxAgeSeconds: entry.keysMaxAgeSeconds }),
      ...(entry.keysMaxStaleSeconds === undefined ? {} : { maxStaleSeconds: entry.keysMaxStaleSeconds }),
    });
  }
  let source: FixedKeySource;
  try {
    source = await FixedKeySource.of(jwks);
  } catch (error) {
    throw new IssuersUnusable(`${file} gives ${agency} a "jwks" that is no JWK Set (RFC 7517).`, {
      cause: error,
    });
  }
  if ((await source.current()).keys.length === 0) {
    throw new IssuersUnusable(`${file} gives ${agency} a "jwks" without any key that verifies signatures.`);
  }
  return source;
}

/**
 * Reads the issuers file: a JSON list of `{ agency, issuer, jwks | jwksUri }`, each with what is special to it:
 * `algorithms`, `maxLifetimeSeconds`, `tokenReuse` (`refuse` where nothing is said), `keysMaxAgeSeconds` and
 * `keysMaxStaleSeconds`. Keys at an address are not
 * fetched yet: the hub starts although a key server is away.
 *
 * @throws IssuersUnusable naming what is wrong
 */
export async function readIssuers(file: string, environment: IssuerEnvironment): Promise<Issuer[]> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new IssuersUnusable(`${file} could not be read as JSON.`, { cause: error });
  }
  const parsed = z.array(issuerSchema, { error: 'must hold a list of issuers' }).safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
    throw new IssuersUnusable(`${file} is wrong${place}: ${issue?.message}.`);
  }
  const names = new Set(parsed.data.map(({ issuer }) => issuer));
  if (names.size !== parsed.data.length) throw new IssuersUnusable(`${file} names one issuer twice.`);
  const issuers: Issuer[] = [];
  for (const entry of parsed.data) {
    const { agency, issuer, algorithms, maxLifetimeSeconds, tokenReuse } = entry;
    issuers.push({
      agency,
      issuer,
      keys: await keysOf(entry, file, environment),
      tokenReuse,
      ...(algorithms ? { algorithms } : {}),
      ...(maxLifetimeSeconds === undefined ? {} : { maxLifetimeSeconds }),
    });
  }
  return issuers;
}
