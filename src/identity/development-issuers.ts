import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  decodeJwt,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  UnsecuredJWT,
  type JWK,
} from 'jose';
import { FixedKeySource } from '../keys/jwks/index.js';
import { keptKey, privateFolder, readKeptKey } from '../keys/key-store/index.js';
import { ACTORS, newId, systemClock, type Actor, type Clock } from '../kernel/index.js';
import type { TokenHolder } from './claims.js';
import type { Issuer } from './issuers.js';
import { TOKEN_AUDIENCE } from './token-verifier.js';

const ALGORITHM = 'EdDSA';
/** A week: nobody wants to make a new token for every morning of trying things out. */
const MAX_LIFETIME_SECONDS = 7 * 86_400;

function issuerName(agency: Actor): string {
  return `https://${agency.toLowerCase().replaceAll('_', '-')}.development.huishang.invalid`;
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, alg: ALGORITHM, kid: await calculateJwkThumbprint(jwk) };
}

/** The agency's private key, made on first use and kept for the next start. */
async function developmentKey(dataDirectory: string, agency: Actor): Promise<JWK> {
  const folder = await privateFolder(join(dataDirectory, 'development-issuers'));
  return keptKey(join(folder, `${agency.toLowerCase()}.json`), newKey, readKeptKey);
}

/**
 * One issuer for each actor, with keys that lie in the data directory. Never for production.
 *
 * @param actors those that the hub's code knows, where nothing is given
 */
export async function developmentIssuers(
  dataDirectory: string,
  actors: readonly Actor[] = ACTORS,
): Promise<Issuer[]> {
  const issuers: Issuer[] = [];
  for (const agency of new Set(actors)) {
    const { d: _secret, ...publicKey } = await developmentKey(dataDirectory, agency);
    issuers.push({
      agency,
      issuer: issuerName(agency),
      keys: await FixedKeySource.of({ keys: [publicKey] }),
      maxLifetimeSeconds: MAX_LIFETIME_SECONDS,
    });
  }
  return issuers;
}

/** What a development issuer signs with, for a provider of this process that signs in its name. Never for production. */
export async function developmentIssuerKey(
  dataDirectory: string,
  agency: Actor,
): Promise<{ readonly issuer: string; readonly key: JWK }> {
  return { issuer: issuerName(agency), key: await developmentKey(dataDirectory, agency) };
}

/** Seconds of a time span as jose reads it. @throws TypeError */
function secondsOf(span: string): number {
  const before = Math.floor(Date.now() / 1_000);
  const { exp = before } = decodeJwt(new UnsecuredJWT().setExpirationTime(span).encode());
  return exp - before;
}

/**
 * Makes a development token.
 *
 * @param ttl how long it is good for, e.g. `1h`, `30m`, `2 days`
 * @param clock by which it is issued; the hub that is to accept it has the same
 * @throws TypeError when `ttl` is not a time span; RangeError when it is longer than a week, which no hub accepts
 */
export async function developmentToken(
  dataDirectory: string,
  holder: TokenHolder,
  ttl: string,
  clock: Clock = systemClock,
): Promise<string> {
  const seconds = secondsOf(ttl);
  // A second may have passed while the span was read.
  if (seconds > MAX_LIFETIME_SECONDS + 1) throw new RangeError(`${ttl} is longer than 7 days.`);
  const key = await developmentKey(dataDirectory, holder.agency);
  const { agency, role, level, region, rank } = holder;
  const issuedAt = Math.floor(clock.now().getTime() / 1_000);
  return new SignJWT({ agency, role, level, ...(region ? { region } : {}), ...(rank ? { rank } : {}) })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt', ...(key.kid ? { kid: key.kid } : {}) })
    .setIssuer(issuerName(agency))
    .setAudience(TOKEN_AUDIENCE)
    .setSubject(holder.officer)
    .setJti(newId())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + Math.min(seconds, MAX_LIFETIME_SECONDS))
    .sign(await importJWK(key, ALGORITHM));
}
