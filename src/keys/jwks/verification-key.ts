import { CodedError } from '../../kernel/index.js';
import { calculateJwkThumbprint, importJWK, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';
import type { KeyPurpose } from './key-purpose.js';

/** The algorithms that a key can verify (RFC 7518, RFC 8037; RFC 9864 names EdDSA over Ed25519 `Ed25519`). Asymmetric only. */
const ALGORITHMS_OF: Readonly<Record<string, readonly string[]>> = {
  'OKP Ed25519': ['EdDSA', 'Ed25519'],
  'EC P-256': ['ES256'],
  'EC P-384': ['ES384'],
  'RSA ': ['PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512'],
};

/** RFC 7518, 3.3: an RSA key has 2048 bits or more. */
const MIN_RSA_BYTES = 256;
/** Keys that a set may hold; one that holds more is not read. */
const MAX_KEYS = 100;
/** Keys that are tried on one signature: verifying costs, and a token without `kid` must not cost as much as it likes. */
const MAX_CANDIDATES = 8;

/** The JWK Set is not usable; the message says what is wrong with it. */
export class KeySetUnusable extends CodedError {
  readonly code = 'KEY_SET_UNUSABLE';
}

/** A public key that verifies signatures (RFC 7517). */
export class VerificationKey {
  readonly kid: string | null;
  /** RFC 7638: the same for the same key, however it is named. */
  readonly thumbprint: string;
  readonly #jwk: JWK;
  readonly #algorithms: readonly string[];
  readonly #imported = new Map<string, Promise<CryptoKey | Uint8Array>>();

  constructor(jwk: JWK, algorithms: readonly string[], thumbprint: string) {
    this.kid = jwk.kid ?? null;
    this.thumbprint = thumbprint;
    this.#jwk = jwk;
    this.#algorithms = algorithms;
  }

  verifies(algorithm: string): boolean {
    return this.#algorithms.includes(algorithm);
  }

  /** For jose; made once for each algorithm. */
  import(algorithm: string): Promise<CryptoKey | Uint8Array> {
    const known = this.#imported.get(algorithm);
    if (known) return known;
    const { kty, crv, x, y, n, e } = this.#jwk;
    const material = Object.fromEntries(
      Object.entries({ kty, crv, x, y, n, e }).filter(([, value]) => value !== undefined),
    );
    const imported = importJWK(material, algorithm);
    this.#imported.set(algorithm, imported);
    return imported;
  }
}

const setSchema = z.object({ keys: z.array(z.unknown()).max(MAX_KEYS) });
const text = z.string().min(1).max(2_000);
const keySchema = z.looseObject({
  kty: z.enum(['OKP', 'EC', 'RSA']),
  kid: z.string().max(500).optional(),
  use: z.literal('sig').optional(),
  key_ops: z
    .array(z.string())
    .refine((operations) => operations.includes('verify'))
    .optional(),
  alg: z.string().optional(),
  crv: text.optional(),
  x: text.optional(),
  y: text.optional(),
  n: text.optional(),
  e: text.optional(),
});

function algorithmsOf({ kty, crv, alg, n }: z.infer<typeof keySchema>): readonly string[] {
  if (kty === 'RSA' && Buffer.from(n ?? '', 'base64url').length < MIN_RSA_BYTES) return [];
  const fitting = ALGORITHMS_OF[`${kty} ${kty === 'RSA' ? '' : (crv ?? '')}`] ?? [];
  if (alg === undefined) return fitting;
  // The two names of one algorithm.
  const named = alg === 'EdDSA' || alg === 'Ed25519' ? ['EdDSA', 'Ed25519'] : [alg];
  return fitting.filter((each) => named.includes(each));
}

async function readKey(value: unknown, purpose: KeyPurpose | null): Promise<VerificationKey | null> {
  const parsed = keySchema.safeParse(value);
  if (!parsed.success || (purpose !== null && parsed.data['purpose'] !== purpose)) return null;
  const jwk: JWK = parsed.data as JWK;
  const [first, ...others] = algorithmsOf(parsed.data);
  if (first === undefined) return null;
  try {
    const key = new VerificationKey(jwk, [first, ...others], await calculateJwkThumbprint(jwk));
    await key.import(first);
    return key;
  } catch {
    return null;
  }
}

/** The usable keys of a JWK Set at one time. */
export class KeySnapshot {
  readonly keys: readonly VerificationKey[];
  readonly #thumbprints: ReadonlySet<string>;

  private constructor(keys: readonly VerificationKey[]) {
    this.keys = keys;
    this.#thumbprints = new Set(keys.map(({ thumbprint }) => thumbprint));
  }

  /**
   * Reads a JWK Set (RFC 7517, 5). What is no key for verifying is left out, as the RFC asks: another `use` or `key_ops`,
   * another `alg` than its kind has, an unknown kind, a secret, RSA below 2048 bits, a point off its curve.
   *
   * @param purpose that a key has to state; null where the set is for one purpose anyway
   * @throws KeySetUnusable where it is no set, or one of more than 100 keys
   */
  static async read(value: unknown, purpose: KeyPurpose | null = null): Promise<KeySnapshot> {
    const parsed = setSchema.safeParse(value);
    if (!parsed.success) {
      throw new KeySetUnusable(`It is no JWK Set with at most ${MAX_KEYS} keys.`, { cause: parsed.error });
    }
    const keys = await Promise.all(parsed.data.keys.map((key) => readKey(key, purpose)));
    return new KeySnapshot(keys.filter((key) => key !== null));
  }

  /** Whether a key is among them still. */
  has(thumbprint: string): boolean {
    return this.#thumbprints.has(thumbprint);
  }

  /**
   * The keys that may have made a signature: those of its `kid`; where there is none, those that have no name; all where
   * the signature names none (RFC 7515, 4.1.4). At most 8.
   */
  candidates(algorithm: string, kid: string | null): readonly VerificationKey[] {
    const fitting = this.keys.filter((key) => key.verifies(algorithm));
    const named = kid === null ? fitting : fitting.filter((key) => key.kid === kid);
    const chosen = named.length > 0 ? named : fitting.filter((key) => key.kid === null);
    return chosen.slice(0, MAX_CANDIDATES);
  }
}
