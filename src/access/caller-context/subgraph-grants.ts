import { createHash } from 'node:crypto';
import type { DecisionSet } from '../decision/decision-set.js';

/** What one subgraph is told of what a caller is granted: its own items and no others. */
export interface SubgraphGrants {
  /** The subgraph that alone may accept the context. */
  readonly audience: string;
  readonly grants: readonly string[];
  readonly masked: readonly string[];
  readonly regional?: readonly string[];
  /** The same key, the same grants. */
  readonly key: string;
}

/** The part of a mask that belongs to a subgraph, sorted so that equal grants are written alike. */
export function subgraphGrants(mask: DecisionSet, subgraph: string): SubgraphGrants {
  const grants = [...mask.granted].filter((item) => item.startsWith(`${subgraph}.`)).toSorted();
  const masked = grants.filter((item) => mask.masked.has(item));
  const regional = grants.filter((item) => mask.regional.has(item));
  const key = createHash('sha256')
    .update(JSON.stringify([subgraph, grants, masked, regional]))
    .digest('base64url');
  return { audience: subgraph, grants, masked, regional, key };
}
