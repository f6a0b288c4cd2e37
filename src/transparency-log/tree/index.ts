export { CompactRange, type SubtreeVisitor } from './compact-range.js';
export { EMPTY_ROOT, leafHash, nodeHash } from './hashes.js';
export { consistencyProof, inclusionProof, rangeProof, type ReadSubtrees } from './proofs.js';
export { coveringSubtrees, type Subtree } from './subtrees.js';
export { verifyConsistency, verifyInclusion } from './verify.js';
