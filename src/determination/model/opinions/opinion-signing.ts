import { ok, refused, type Actor, type JsonValue, type Outcome } from '../../../kernel/index.js';
import {
  signatureRequired,
  SigningKeyRegister,
  verifyDetachedJws,
  type VerifiedSignature,
} from '../../../keys/signatures/index.js';

/** A signature as JSON keeps it. */
export type KeptSignature = Omit<VerifiedSignature, 'signedAt'> & {
  /** ISO 8601; null where the signer does not say. */
  readonly signedAt: string | null;
};

/** How opinions are signed; set by the operator. */
export interface OpinionSigning {
  readonly keys: SigningKeyRegister;
  /** Whether an opinion without a signature is refused. */
  readonly required: boolean;
}

/** No key is known and no signature asked for. */
export const NO_SIGNING: OpinionSigning = { keys: new SigningKeyRegister([]), required: false };

/** Refuses SIGNATURE_REQUIRED and SIGNATURE_INVALID. */
export async function takeSignature(
  jws: string | null,
  statement: JsonValue,
  signer: { readonly agency: Actor; readonly officer: string; readonly at: Date },
  { keys, required }: OpinionSigning,
): Promise<Outcome<KeptSignature | null>> {
  if (jws === null) return required ? refused(signatureRequired({})) : ok(null);
  const verified = await verifyDetachedJws(jws, statement, keys, signer);
  if (!verified.ok) return verified;
  const { signedAt, ...signature } = verified.value;
  return ok({ ...signature, signedAt: signedAt?.toISOString() ?? null });
}

/**
 * Whether a kept signature signs what is kept with it; null where its key is not registered any more, so that nobody
 * can tell.
 */
export async function stillSigns(
  { jws, kid }: KeptSignature,
  statement: JsonValue,
  signer: { readonly agency: Actor; readonly officer: string; readonly at: Date },
  { keys }: OpinionSigning,
): Promise<boolean | null> {
  if (!keys.find(signer.agency, kid)) return null;
  const verified = await verifyDetachedJws(jws, statement, keys, signer);
  return verified.ok;
}
