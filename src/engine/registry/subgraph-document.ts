import { getLocation, GraphQLError, parse, Source, type DocumentNode } from 'graphql';
import type { CompositionProblem, Place } from './problem.js';

/** One subgraph's contract. */
export interface SubgraphSdl {
  readonly name: string;
  readonly sdl: string;
  /** File or address that the SDL came from, for whoever has to mend it. */
  readonly origin?: string;
  /** Where a router finds the subgraph; the hub has its own addresses and needs none here. */
  readonly url?: string;
}

/** A subgraph's contract, parsed, with the places of everything in it. */
export interface SubgraphDocument {
  readonly name: string;
  readonly origin: string;
  readonly url: string;
  readonly source: Source;
  readonly document: DocumentNode;
}

/** Where a position of a parsed text stands, in lines. */
export function placeAt(
  { name, origin, source }: Pick<SubgraphDocument, 'name' | 'origin' | 'source'>,
  position: number,
  coordinate: string | null,
): Place {
  const { line, column } = getLocation(source, position);
  const text = source.body.split(/\r\n|[\n\r]/)[line - 1] ?? '';
  return { subgraph: name, origin, line, column, coordinate, text };
}

/** Parses a subgraph's SDL; a syntax error is a problem like any other. */
export function readSubgraphDocument(subgraph: SubgraphSdl): SubgraphDocument | CompositionProblem {
  const { name, sdl, origin = name, url = `http://${name}.subgraph.invalid/graphql` } = subgraph;
  const source = new Source(sdl, origin);
  try {
    return { name, origin, url, source, document: parse(source) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const places = (error.positions ?? []).map((position) =>
      placeAt({ name, origin, source }, position, null),
    );
    return { code: 'SDL_SYNTAX_ERROR', message: error.message, places };
  }
}
