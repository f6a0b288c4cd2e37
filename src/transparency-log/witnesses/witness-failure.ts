/**
 * Why a witness gave no cosignature:
 * - `UNREACHABLE` no answer in time, or a fault of its server
 * - `REFUSED` it does not know the log or its key, or takes the request for malformed: a matter of configuration
 * - `CONFLICT` its size changed while it was asked, or a newer checkpoint was sent meanwhile: the next one will do
 * - `BAD_SIGNATURE` what it answered is not its cosignature of this checkpoint
 * - `INCONSISTENT` it does not find that the log continues what it cosigned, or it cosigned more leaves than the log has: an
 *   alarm (docs/operations/witness.md)
 */
export type WitnessFailureCode = 'UNREACHABLE' | 'REFUSED' | 'CONFLICT' | 'BAD_SIGNATURE' | 'INCONSISTENT';

/** A witness that gave no cosignature. */
export interface WitnessFailure {
  /** Name of its key. */
  readonly witness: string;
  readonly code: WitnessFailureCode;
  /** For the operator's log. */
  readonly reason: string;
  /** The size that it says to have cosigned; null where it says none. */
  readonly witnessSize: number | null;
}
