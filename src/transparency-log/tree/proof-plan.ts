import { checkSize, coveringSubtrees, joinSubtrees, splitPoint, type Subtree } from './subtrees.js';

/** Leaves `[from, to)` whose common hash is one line of a proof. */
type Span = readonly [from: number, to: number];

/** What a proof is made of: known before anything is read, so that all of it can be read at once. */
export interface ProofPlan {
  /** Complete subtrees whose hashes are needed, each once. */
  readonly subtrees: readonly Subtree[];
  /** Makes the proof of their hashes, which stand in the same order. */
  assemble(hashes: readonly Uint8Array[]): Buffer[];
}

function planOf(spans: readonly Span[]): ProofPlan {
  const groups = spans.map(([from, to]) => coveringSubtrees(from, to));
  const subtrees = groups.flat();
  return {
    subtrees,
    assemble: (hashes) => {
      if (hashes.length !== subtrees.length)
        throw new RangeError(`The proof needs ${subtrees.length} hashes, not ${hashes.length}.`);
      let begin = 0;
      return groups.map(({ length }) => joinSubtrees(hashes.slice(begin, (begin += length))));
    },
  };
}

/**
 * What proves that a leaf is in a tree (audit path, RFC 6962, 2.1.1): at most 53 hashes, the leaf's sibling first.
 *
 * @throws RangeError where the tree has no such leaf
 */
export function planInclusionProof(index: number, size: number): ProofPlan {
  checkSize(index);
  checkSize(size);
  if (index >= size) throw new RangeError(`A tree of ${size} leaves has no leaf ${index}.`);
  const spans: Span[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitPoint(to - from);
    spans.push(index < middle ? [middle, to] : [from, middle]);
    [from, to] = index < middle ? [from, middle] : [middle, to];
  }
  return planOf(spans.toReversed());
}

/**
 * What proves that a tree begins with all leaves of an older one (RFC 6962, 2.1.2). Nothing where the older one is empty or of
 * the same size.
 *
 * @throws RangeError where the older tree is larger
 */
export function planConsistencyProof(oldSize: number, size: number): ProofPlan {
  checkSize(oldSize);
  checkSize(size);
  if (oldSize > size) throw new RangeError(`A tree of ${size} leaves does not begin with ${oldSize}.`);
  if (oldSize === 0) return planOf([]);
  const spans: Span[] = [];
  let [from, to] = [0, size];
  while (oldSize < to) {
    const middle = from + splitPoint(to - from);
    spans.push(oldSize <= middle ? [middle, to] : [from, middle]);
    [from, to] = oldSize <= middle ? [from, middle] : [middle, to];
  }
  // Where the older tree is a subtree of the newer one, whoever verifies has its root already.
  if (from > 0) spans.push([from, to]);
  return planOf(spans.toReversed());
}
