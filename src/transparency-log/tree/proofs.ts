import { planConsistencyProof, planInclusionProof } from './proof-plan.js';
import { checkSize, coveringSubtrees, type Subtree } from './subtrees.js';

/** Reads the hashes of complete subtrees, in the order in which they were asked for. */
export type ReadSubtrees = (subtrees: readonly Subtree[]) => Promise<readonly Uint8Array[]>;

/**
 * Proves that a leaf is in a tree (RFC 6962, 2.1.1).
 *
 * @param index of the leaf, from 0
 * @param read is called once
 * @returns the leaf's sibling first, the root's child last
 * @throws RangeError where the tree has no such leaf
 */
export async function inclusionProof(index: number, size: number, read: ReadSubtrees): Promise<Buffer[]> {
  const plan = planInclusionProof(index, size);
  return plan.assemble(await read(plan.subtrees));
}

/**
 * Proves that a tree begins with all leaves of an older one (RFC 6962, 2.1.2).
 *
 * @param read is called once
 * @throws RangeError where the older tree is larger
 */
export async function consistencyProof(oldSize: number, size: number, read: ReadSubtrees): Promise<Buffer[]> {
  const plan = planConsistencyProof(oldSize, size);
  return plan.assemble(await read(plan.subtrees));
}

/**
 * Ties the leaves `[from, to)` to a tree, as exports and archives do (docs/log-format.md): the hashes of the largest complete
 * subtrees that cover what is before them, and then of those that cover what is behind them, from left to right.
 *
 * @param read is called once
 * @throws RangeError where the range runs backwards or beyond the tree
 */
export async function rangeProof(
  from: number,
  to: number,
  size: number,
  read: ReadSubtrees,
): Promise<Buffer[]> {
  checkSize(to);
  if (from > to) throw new RangeError(`No leaves run from ${from} to ${to}.`);
  const hashes = await read([...coveringSubtrees(0, from), ...coveringSubtrees(to, size)]);
  return hashes.map((hash) => Buffer.from(hash));
}
