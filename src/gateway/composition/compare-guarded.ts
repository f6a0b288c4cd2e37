import { compareSupergraphs, sortChanges, type SupergraphChange } from '../../engine/index.js';
import { readGuardedSupergraph, type GuardedSupergraph } from '../policies/guarded-supergraph.js';
import { policyChanges } from './policy-changes.js';

/** Everything that is different for clients and for agencies, policies included, the most important first. */
export async function compareGuardedSupergraphs(
  before: GuardedSupergraph,
  after: GuardedSupergraph,
): Promise<SupergraphChange[]> {
  if (before.hash === after.hash) return [];
  return sortChanges([...(await compareSupergraphs(before, after)), ...policyChanges(before, after)]);
}

/**
 * The same from SDL.
 *
 * @throws GraphQLError when one of them is no supergraph
 */
export async function compareSupergraphSdl(beforeSdl: string, afterSdl: string): Promise<SupergraphChange[]> {
  return compareGuardedSupergraphs(readGuardedSupergraph(beforeSdl), readGuardedSupergraph(afterSdl));
}
