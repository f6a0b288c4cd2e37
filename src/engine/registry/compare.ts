import { sortSDL } from '@theguild/federation-composition';
import { parse, print } from 'graphql';
import type { Supergraph } from '../supergraph/supergraph.js';
import { sortChanges, type SupergraphChange } from './change.js';
import { ownerChanges } from './owner-changes.js';
import { schemaChanges } from './schema-changes.js';

/** Everything that is different for clients and for agencies, the most important first. */
export async function compareSupergraphs(before: Supergraph, after: Supergraph): Promise<SupergraphChange[]> {
  if (before.hash === after.hash) return [];
  return sortChanges([
    ...(await schemaChanges(before.publicSchema, after.publicSchema)),
    ...ownerChanges(before.sdl, after.sdl),
  ]);
}

/** Whether two supergraphs say the same, in whichever order; subgraphs do not print alike as classes and as they run. */
export function sameSupergraphSdl(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [one, other].map((sdl) => print(sortSDL(parse(sdl, { noLocation: true }))));
  return first === second;
}
