import { EMPTY_ROOT, verifyConsistency } from '../transparency-log/tree/index.js';
import type { Checkpoint } from '../transparency-log/notes/index.js';

/** What was cosigned last of a log; of one that was never cosigned, the empty tree. */
export type Cosigned = Pick<Checkpoint, 'size' | 'root'>;

export const NEVER_COSIGNED: Cosigned = { size: 0, root: EMPTY_ROOT };

/**
 * What a witness finds in a checkpoint that the log signed, in the order of C2SP tlog-witness:
 * - `OLD_SIZE_TOO_LARGE` 400
 * - `CONFLICT` 409: the old size is not that of the checkpoint cosigned last
 * - `FORKED` 409: the same, and the log has signed two roots for one size
 * - `EMPTY_ROOT_WRONG` 422
 * - `PROOF_NOT_EMPTY` 422: where the log begins or has not grown
 * - `INCONSISTENT` 422: not shown to continue what was cosigned
 * - `CONSISTENT` may be cosigned
 */
export type Judgement =
  | 'OLD_SIZE_TOO_LARGE'
  | 'CONFLICT'
  | 'FORKED'
  | 'EMPTY_ROOT_WRONG'
  | 'PROOF_NOT_EMPTY'
  | 'INCONSISTENT'
  | 'CONSISTENT';

const haveSameRoot = (one: Cosigned, other: Cosigned): boolean => Buffer.compare(one.root, other.root) === 0;

/** Judges a checkpoint by what was cosigned last. */
export function judgeCheckpoint(
  cosigned: Cosigned,
  head: Cosigned,
  oldSize: number,
  proof: readonly Uint8Array[],
): Judgement {
  const { size, root } = head;
  if (oldSize > size) return 'OLD_SIZE_TOO_LARGE';
  if (oldSize !== cosigned.size)
    return size === cosigned.size && !haveSameRoot(head, cosigned) ? 'FORKED' : 'CONFLICT';
  if (size === 0 && !haveSameRoot(head, NEVER_COSIGNED)) return 'EMPTY_ROOT_WRONG';
  const needsNone = oldSize === 0 || (oldSize === size && haveSameRoot(head, cosigned));
  if (needsNone && proof.length > 0) return 'PROOF_NOT_EMPTY';
  return verifyConsistency(oldSize, cosigned.root, size, root, proof) ? 'CONSISTENT' : 'INCONSISTENT';
}
