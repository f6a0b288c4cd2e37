import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type JWK,
} from 'jose';
import { keptKey, privateFolder, readKeptKey } from '../kept-keys/index.js';
import { ACTORS, newId, type Actor } from '../kernel/index.js';
import type { TokenHolder } from './claims.js';
import type { Issuer } from './issuers.js';
import { TOKEN_AUDIENCE } from './token-verifier.js';

const ALGORITHM = 'EdDSA';

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

/** One issuer for each actor, with keys that lie in the data directory. Never for production. */
export async function developmentIssuers(dataDirectory: string): Promise<Issuer[]> {
  const issuers: Issuer[] = [];
  for (const agency of ACTORS) {
    const { d: _secret, ...publicKey } = await developmentKey(dataDirectory, agency);
    issuers.push({
      agency,
      issuer: issuerName(agency),
      keys: createLocalJWKSet({ keys: [publicKey] }),
    });
  }
  return issuers;
}

/**
 * Makes a development token.
 *
 * @param ttl how long it is good for, e.g. `1h`, `30m`, `2 days`
 * @throws TypeError when `ttl` is not a time span
 */
export async function developmentToken(
  dataDirectory: string,
  holder: TokenHolder,
  ttl: string,
): Promise<string> {
  const key = await developmentKey(dataDirectory, holder.agency);
  const { agency, role, level, region, rank } = holder;
  return new SignJWT({ agency, role, level, ...(region ? { region } : {}), ...(rank ? { rank } : {}) })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt', ...(key.kid ? { kid: key.kid } : {}) })
    .setIssuer(issuerName(agency))
    .setAudience(TOKEN_AUDIENCE)
    .setSubject(holder.officer)
    .setJti(newId())
    .setIssuedAt()
    .setExpirationTime(ttl)
    .sign(await importJWK(key, ALGORITHM));
}
