import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import type { CatalogueItem } from '../access/index.js';
import {
  catalogueProblems,
  keyProblems,
  nullabilityProblems,
  unenforcedProblems,
} from './composition-rules.js';
import { readSupergraph } from './supergraph.js';

/** One subgraph's contract. */
export interface SubgraphSdl {
  readonly name: string;
  readonly sdl: string;
}

export type ComposedSupergraph =
  { readonly ok: true; readonly sdl: string } | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Composes subgraphs into the supergraph (Apollo Federation 2) and checks what the hub asks beyond that: every policy
 * is a catalogue item and every item covers a field, guarded fields are nullable and in no key.
 */
export function composeSupergraph(
  subgraphs: readonly SubgraphSdl[],
  items: readonly CatalogueItem[],
): ComposedSupergraph {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl }) => ({
      name,
      typeDefs: parse(sdl),
      url: `http://${name}.subgraph.invalid/graphql`,
    })),
  );
  if (!supergraphSdl) return { ok: false, problems: (errors ?? []).map(({ message }) => message) };
  const document = parse(supergraphSdl);
  const supergraph = readSupergraph(supergraphSdl);
  const problems = [
    ...catalogueProblems(document, items),
    ...nullabilityProblems(supergraph),
    ...keyProblems(document, supergraph),
    ...unenforcedProblems(document),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, sdl: `${supergraphSdl.trim()}\n` };
}
