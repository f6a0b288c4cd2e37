import { sortSDL } from '@theguild/federation-composition';
import { parse, print } from 'graphql';
import { readSupergraph, type Supergraph } from '../supergraph.js';
import { sortChanges, type SupergraphChange } from './change.js';
import { ownerChanges } from './owner-changes.js';
import { policyChanges } from './policy-changes.js';
import { schemaChanges } from './schema-changes.js';

/** Everything that is different for clients and for agencies, the most important first. */
export async function compareSupergraphs(before: Supergraph, after: Supergraph): Promise<SupergraphChange[]> {
  if (before.hash === after.hash) return [];
  return sortChanges([
    ...(await schemaChanges(before.publicSchema, after.publicSchema)),
    ...policyChanges(before, after),
    ...ownerChanges(before.sdl, after.sdl),
  ]);
}

/**
 * The same from SDL.
 *
 * @throws GraphQLError when one of them is no supergraph
 */
export async function compareSupergraphSdl(beforeSdl: string, afterSdl: string): Promise<SupergraphChange[]> {
  return compareSupergraphs(readSupergraph(beforeSdl), readSupergraph(afterSdl));
}

/** Whether two supergraphs say the same, in whichever order; subgraphs do not print alike as classes and as they run. */
export function sameSupergraphSdl(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [one, other].map((sdl) => print(sortSDL(parse(sdl, { noLocation: true }))));
  return first === second;
}
