import { describePlan, Engine } from '../../engine/index.js';
import { withDisclosedPlatforms } from '../platforms/disclosed-platforms.js';
import { readGuardedSupergraph } from '../policies/guarded-supergraph.js';

/**
 * The query plan of an operation as the hub would make it for a caller to whom nothing is denied; see {@link describePlan}.
 *
 * @param supergraphSdl standard Federation 2 supergraph SDL
 * @param text a document with one operation
 * @throws GraphQLError when either is not valid, or the operation cannot be planned
 */
export function describeGuardedPlan(supergraphSdl: string, text: string): string {
  const engine = new Engine({
    supergraph: readGuardedSupergraph(supergraphSdl),
    subgraphs: new Map(),
    onFailure: () => undefined,
    discloses: withDisclosedPlatforms,
  });
  return describePlan(engine, text);
}
