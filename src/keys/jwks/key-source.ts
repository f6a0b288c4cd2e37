import { CodedError } from '../../kernel/index.js';
import { errors, type CryptoKey } from 'jose';
import type { KeyPurpose } from './key-purpose.js';
import { KeySnapshot, type VerificationKey } from './verification-key.js';

/** No keys can be had just now that could judge a signature. */
export class KeysUnavailable extends CodedError {
  readonly code = 'KEYS_UNAVAILABLE';
  /** Seconds after which it is worth trying again. */
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number, options?: ErrorOptions) {
    super(message, options);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Where the public keys of one signer come from. */
export interface KeySource {
  /**
   * The keys as they stand.
   *
   * @throws KeysUnavailable
   */
  current(): Promise<KeySnapshot>;
  /**
   * Keys that are newer than those that did not know a signature's key; null where there are none.
   *
   * @throws KeysUnavailable where it could not be found out
   */
  newerThan(snapshot: KeySnapshot): Promise<KeySnapshot | null>;
  /** Whether the keys could be had when they were last asked for. */
  readonly available: boolean;
}

/** Keys that do not change while the process runs. */
export class FixedKeySource implements KeySource {
  readonly available = true;
  readonly #snapshot: KeySnapshot;

  private constructor(snapshot: KeySnapshot) {
    this.#snapshot = snapshot;
  }

  /**
   * @param set a JWK Set (RFC 7517)
   * @param purpose that its keys have to state; null where the set is for one purpose anyway
   * @throws KeySetUnusable
   */
  static async of(set: unknown, purpose: KeyPurpose | null = null): Promise<FixedKeySource> {
    return new FixedKeySource(await KeySnapshot.read(set, purpose));
  }

  async current(): Promise<KeySnapshot> {
    return this.#snapshot;
  }

  async newerThan(): Promise<null> {
    return null;
  }
}

/** What became of a signature: verified by a key, by none of those tried, or nobody has the key that it names. */
export type Verification<Value> =
  | { readonly ok: true; readonly value: Value; readonly key: VerificationKey }
  | { readonly ok: false; readonly fault: 'KEY_UNKNOWN' | 'SIGNATURE_WRONG' };

async function tryEach<Value>(
  candidates: readonly VerificationKey[],
  algorithm: string,
  verify: (key: CryptoKey | Uint8Array) => Promise<Value>,
): Promise<Verification<Value>> {
  for (const key of candidates) {
    try {
      return { ok: true, value: await verify(await key.import(algorithm)), key };
    } catch (error) {
      if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
    }
  }
  return { ok: false, fault: candidates.length > 0 ? 'SIGNATURE_WRONG' : 'KEY_UNKNOWN' };
}

/**
 * Verifies with each key that may have signed, and with newer keys where none of those did: a signer may publish several
 * keys without names, or change the key behind a name.
 *
 * @param header of the signature, read but not believed
 * @param verify throws jose's JWSSignatureVerificationFailed where the signature is not the key's; what else it throws is
 *   thrown on
 * @throws KeysUnavailable
 */
export async function verifyWithKeys<Value>(
  source: KeySource,
  header: { readonly algorithm: string; readonly kid: string | null },
  verify: (key: CryptoKey | Uint8Array) => Promise<Value>,
): Promise<Verification<Value>> {
  const { algorithm, kid } = header;
  const snapshot = await source.current();
  const first = await tryEach(snapshot.candidates(algorithm, kid), algorithm, verify);
  if (first.ok) return first;
  let newer: KeySnapshot | null;
  try {
    newer = await source.newerThan(snapshot);
  } catch (error) {
    // A key of that name is known, and it did not sign this.
    if (error instanceof KeysUnavailable && first.fault === 'SIGNATURE_WRONG') return first;
    throw error;
  }
  return newer ? tryEach(newer.candidates(algorithm, kid), algorithm, verify) : first;
}
