import { composeServices, validateSubgraph } from '@theguild/federation-composition';
import { GraphQLError, parse, print } from 'graphql';
import { Definitions } from './definitions.js';
import { locateError } from './locate-error.js';
import { locateRuleProblem } from './locate-rule-problem.js';
import type { CompositionProblem } from './problem.js';
import type { RuleProblem } from './rule-problem.js';
import { readSubgraphDocument, type SubgraphDocument, type SubgraphSdl } from './subgraph-document.js';

export type ComposedSupergraph =
  | { readonly ok: true; readonly sdl: string }
  | { readonly ok: false; readonly problems: readonly CompositionProblem[] };

function namesTakenTwice(subgraphs: readonly SubgraphSdl[]): CompositionProblem[] {
  const names = subgraphs.map(({ name }) => name);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((name) => ({
    code: 'SUBGRAPH_NAME_TAKEN',
    message: `Two subgraphs are named ${name}.`,
    places: [],
  }));
}

/** The composition library throws at some documents instead of telling what is wrong with them. */
function attempt<Result>(
  work: () => Result,
): Result | { readonly supergraphSdl?: undefined; readonly errors: readonly GraphQLError[] } {
  try {
    return work();
  } catch (error) {
    return { errors: [new GraphQLError(error instanceof Error ? error.message : String(error))] };
  }
}

/** A subgraph that is wrong by itself is the reason, and is named; else it is how they fit together. */
function explain(definitions: readonly Definitions[], errors: readonly GraphQLError[]): CompositionProblem[] {
  const alone = definitions.flatMap((each) => {
    const { name, document, url } = each.subgraph;
    const found = attempt(() => ({ errors: validateSubgraph({ name, typeDefs: document, url }) }));
    return found.errors.map((error) => locateError(error, [each]));
  });
  return alone.length > 0 ? alone : errors.map((error) => locateError(error, definitions));
}

/**
 * Composes subgraphs into the supergraph (Apollo Federation 2), and says of everything that is in the way where it is
 * written.
 *
 * @param check what else is asked of the supergraph, beyond Federation; nothing when absent
 */
export function composeSupergraph(
  subgraphs: readonly SubgraphSdl[],
  check: (supergraphSdl: string, subgraphs: readonly SubgraphDocument[]) => readonly RuleProblem[] = () => [],
): ComposedSupergraph {
  const read = subgraphs.map(readSubgraphDocument);
  const documents = read.filter((each) => 'document' in each);
  const unreadable = [...read.filter((each) => 'code' in each), ...namesTakenTwice(subgraphs)];
  if (unreadable.length > 0) return { ok: false, problems: unreadable };

  const definitions = documents.map((document) => new Definitions(document));
  const services = documents.map(({ name, document, url }) => ({ name, typeDefs: document, url }));
  const { supergraphSdl, errors } = attempt(() => composeServices(services));
  if (!supergraphSdl) return { ok: false, problems: explain(definitions, errors ?? []) };
  const sdl = `${print(parse(supergraphSdl))}\n`;
  const broken = check(sdl, documents);
  return broken.length > 0
    ? { ok: false, problems: broken.map((problem) => locateRuleProblem(problem, definitions)) }
    : { ok: true, sdl };
}
