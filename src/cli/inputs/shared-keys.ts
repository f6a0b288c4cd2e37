import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose';
import { ConfigError } from '../../config/index.js';
import type { Issuer } from '../../identity/index.js';
import { FixedKeySource } from '../../keys/jwks/index.js';
import type { SigningKeyRegister } from '../../keys/signatures/index.js';

/** The keys that a hub is started with, by what they are for. */
export interface KeysByPurpose {
  readonly contextSigningKey: JWK | null;
  readonly rulingSigningKeys: readonly JWK[];
  readonly logSigningKeys: readonly JWK[];
  readonly receiptKeys: readonly JWK[];
  readonly signingKeys: SigningKeyRegister;
  readonly issuers: readonly Issuer[];
}

async function thumbprintsOfIssuers(issuers: readonly Issuer[]): Promise<string[]> {
  // Keys at an address are not known before the first token, and are the issuer's own affair.
  const fixed = issuers.map(({ keys }) => keys).filter((keys) => keys instanceof FixedKeySource);
  const snapshots = await Promise.all(fixed.map((keys) => keys.current()));
  return snapshots.flatMap(({ keys }) => keys.map(({ thumbprint }) => thumbprint));
}

/**
 * A key has one purpose: whoever holds the key of one kind of statement must not be able to make another.
 *
 * @throws ConfigError naming every key (by its RFC 7638 thumbprint) that two variables give
 */
export async function refuseSharedKeys(keys: KeysByPurpose): Promise<void> {
  const thumbprints = (jwks: readonly JWK[]): Promise<string[]> =>
    Promise.all(jwks.map((jwk) => calculateJwkThumbprint(jwk)));
  const registered = await Promise.all(keys.signingKeys.all().map(({ publicKey }) => exportJWK(publicKey)));
  const uses: readonly (readonly [variable: string, thumbprints: readonly string[]])[] = [
    ['CONTEXT_SIGNING_KEY', await thumbprints(keys.contextSigningKey ? [keys.contextSigningKey] : [])],
    ['RULING_SIGNING_KEY', await thumbprints(keys.rulingSigningKeys)],
    ['AUDIT_LOG_SIGNING_KEY', await thumbprints(keys.logSigningKeys)],
    ['RECEIPT_SIGNING_KEY', await thumbprints(keys.receiptKeys)],
    ['SIGNING_KEYS', await thumbprints(registered)],
    ['IDENTITY_ISSUERS', await thumbprintsOfIssuers(keys.issuers)],
  ];
  const namedBy = new Map<string, string[]>();
  for (const [variable, each] of uses) {
    for (const thumbprint of new Set(each)) {
      namedBy.set(thumbprint, [...(namedBy.get(thumbprint) ?? []), variable]);
    }
  }
  const problems = [...namedBy]
    .filter(([, variables]) => variables.length > 1)
    .map(
      ([thumbprint, variables]) =>
        `${variables.join(' and ')} give the same key ${thumbprint}; each needs its own.`,
    );
  if (problems.length > 0) throw new ConfigError(problems);
}
