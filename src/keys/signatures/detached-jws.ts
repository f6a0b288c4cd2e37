import {
  base64url,
  CompactSign,
  decodeProtectedHeader,
  errors,
  flattenedVerify,
  type CryptoKey,
  type ProtectedHeaderParameters,
} from 'jose';
import { isType, KEY_PURPOSES, type JwsPurpose } from '../jwks/index.js';
import { ok, refused, type Actor, type JsonValue, type Outcome } from '../../kernel/index.js';
import { SIGNATURE_ALGORITHMS, type SignatureAlgorithm } from './signing-key.js';
import type { SigningKeyRegister } from './signing-key-register.js';
import { signatureInvalid, type SignatureFault } from './signature.errors.js';
import serialize from 'canonicalize';

/**
 * The one text that a JSON value has for everybody (JSON Canonicalization Scheme, RFC 8785): members in order of their
 * UTF-16 code units, no white space, numbers as ECMAScript writes them. Two parties who mean the same sign the same bytes.
 *
 * @throws Error for a lone surrogate, NaN or an infinity, which JSON cannot say
 */
export function canonicalJson(value: JsonValue): string {
  const text = serialize(value);
  if (text === undefined) throw new Error('The value has no JSON text.');
  return text;
}

/** A signature that counts, as it is kept with what it signs. */
export interface VerifiedSignature {
  /** Compact, with its payload left out (RFC 7515, appendix F): the canonical JSON of what it signs. */
  readonly jws: string;
  readonly kid: string;
  readonly algorithm: SignatureAlgorithm;
  /** When the signer says that it was made (`iat` of the protected header); null where it does not say. */
  readonly signedAt: Date | null;
}

/** Whose signature it has to be, and at which instant. */
export interface ExpectedSigner {
  readonly agency: Actor;
  readonly officer: string;
  readonly at: Date;
}

/** Clocks of two organisations may differ by this much. */
const CLOCK_SKEW_MILLISECONDS = 5 * 60_000;
const MAX_JWS = 8_192;
const COMPACT = /^([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]*)\.([A-Za-z0-9_-]+)$/;

const isAllowed = (algorithm: unknown): algorithm is SignatureAlgorithm =>
  SIGNATURE_ALGORITHMS.some((each) => each === algorithm);

function headerOf(jws: string): ProtectedHeaderParameters | null {
  try {
    return decodeProtectedHeader(jws);
  } catch {
    return null;
  }
}

/**
 * Verifies a JWS (RFC 7515) over the canonical JSON (RFC 8785) of `statement`: compact with the payload detached, or
 * attached if it is the very same text. The key is looked up by the header's `kid` among the signer's agency's.
 *
 * Refuses SIGNATURE_INVALID, with the fault.
 */
export async function verifyDetachedJws(
  jws: string,
  statement: JsonValue,
  keys: SigningKeyRegister,
  { agency, officer, at }: ExpectedSigner,
): Promise<Outcome<VerifiedSignature>> {
  const parts = jws.length > MAX_JWS ? null : COMPACT.exec(jws);
  const header = parts && headerOf(jws);
  const kid = typeof header?.kid === 'string' && header.kid !== '' ? header.kid : null;
  const no = (fault: SignatureFault) => refused(signatureInvalid({ fault, kid }));
  const issuedAt = header?.['iat'] ?? null;
  if (!parts || !header || header.crit !== undefined || !isIssuedAt(issuedAt)) return no('MALFORMED');
  // Signers outside the hub need not type what they sign: the statement has its own `type`. A wrong type counts.
  if (header.typ !== undefined && !isType(header.typ, 'opinion')) return no('TYPE_WRONG');
  const algorithm = header.alg;
  if (!isAllowed(algorithm)) return no('ALGORITHM_NOT_ALLOWED');
  if (kid === null) return no('MALFORMED');
  const key = keys.find(agency, kid);
  if (!key) return no('KEY_UNKNOWN');
  if (!key.algorithms.includes(algorithm)) return no('ALGORITHM_NOT_ALLOWED');
  if (key.officer !== null && key.officer !== officer) return no('KEY_OF_ANOTHER_OFFICER');
  if ((key.validFrom && at < key.validFrom) || (key.validUntil && at > key.validUntil)) {
    return no('KEY_NOT_VALID');
  }
  const signedAt = issuedAt === null ? null : new Date(issuedAt * 1_000);
  if (signedAt && signedAt.getTime() > at.getTime() + CLOCK_SKEW_MILLISECONDS) return no('TIME_IN_FUTURE');

  const [, encodedHeader = '', attached = '', signature = ''] = parts;
  const payload = base64url.encode(canonicalJson(statement));
  if (attached !== '' && attached !== payload) return no('WRONG');
  try {
    await flattenedVerify({ protected: encodedHeader, payload, signature }, key.publicKey, {
      algorithms: [algorithm],
    });
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return no('WRONG');
    if (error instanceof errors.JOSEError) return no('MALFORMED');
    throw error;
  }
  return ok({ jws: `${encodedHeader}..${signature}`, kid, algorithm, signedAt });
}

/** Seconds since 1970 that a date can be made of. */
function isIssuedAt(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && value >= 0 && value < 253_402_300_800);
}

/**
 * Signs the canonical JSON of `statement`.
 *
 * @param at kept in the signature as when it was made
 * @param purpose of the key, which the signature states in its `typ`
 * @returns a compact JWS with its payload detached
 */
export async function signDetachedJws(
  statement: JsonValue,
  key: { readonly privateKey: CryptoKey; readonly kid: string; readonly algorithm: SignatureAlgorithm },
  at: Date,
  purpose: JwsPurpose = 'opinion',
): Promise<string> {
  const iat = Math.floor(at.getTime() / 1_000);
  const signed = await new CompactSign(new TextEncoder().encode(canonicalJson(statement)))
    .setProtectedHeader({ alg: key.algorithm, typ: KEY_PURPOSES[purpose], kid: key.kid, iat })
    .sign(key.privateKey);
  const [header, , signature] = signed.split('.');
  return `${header}..${signature}`;
}
