import {
  filterDirectiveIn,
  FILTERS_BY_SPECIFICATION,
  readFilterDeclarations,
  type CatalogueItem,
} from '../../access/index.js';
import {
  composeSupergraph,
  type ComposedSupergraph,
  type SubgraphDocument,
  type SubgraphSdl,
} from '../../engine/index.js';
import { readGuardedSupergraph, type GuardedSupergraph } from '../policies/guarded-supergraph.js';
import { policyProblems } from './composition-rules.js';
import type { PolicyProblem } from './policy-problem.js';

/** What a subgraph declares and composition drops, because `@composeDirective` is missing, would protect nothing. */
function lostFilters(
  { filters }: GuardedSupergraph,
  documents: readonly SubgraphDocument[],
): PolicyProblem[] {
  return documents.flatMap(({ name, document }) =>
    [...readFilterDeclarations(document.definitions, filterDirectiveIn(document)).keys()]
      .filter((coordinate) => !filters.has(coordinate))
      .map((coordinate): PolicyProblem => ({
        code: 'FILTER_NOT_COMPOSED',
        message: `What ${name} says with @filtersBy of ${coordinate} is lost: link ${FILTERS_BY_SPECIFICATION} and name it in @composeDirective.`,
        at: { coordinate },
      })),
  );
}

/**
 * Composes subgraphs into the supergraph (Apollo Federation 2), and says of everything that is in the way where it is
 * written.
 *
 * @param items the hub's catalogue, for its own federation: what the hub asks beyond Federation is then checked as well.
 *   Null for a federation that the hub does not authorize, where `@policy` has no catalogue to name
 */
export function composeGuardedSupergraph(
  subgraphs: readonly SubgraphSdl[],
  items: readonly CatalogueItem[] | null,
): ComposedSupergraph {
  if (items === null) return composeSupergraph(subgraphs);
  return composeSupergraph(subgraphs, (sdl, documents) => {
    const supergraph = readGuardedSupergraph(sdl);
    return [...policyProblems(supergraph, items), ...lostFilters(supergraph, documents)];
  });
}
