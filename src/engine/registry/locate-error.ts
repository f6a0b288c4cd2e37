import { Kind, type ASTNode, type GraphQLError } from 'graphql';
import type { Definitions } from './definitions.js';
import type { CompositionProblem, Place } from './problem.js';
import { placeAt } from './subgraph-document.js';

const COORDINATE =
  /@[A-Za-z_]\w*\([A-Za-z_]\w*:\)|[A-Za-z_]\w*\.[A-Za-z_]\w*(?:\([A-Za-z_]\w*:\))?|"@?[A-Za-z_]\w*"/g;
const SUBGRAPHS = /\bsubgraphs?\s+((?:"[^"]+"(?:,? and |, )?)+)/g;
/** Said for illustration: where an enum is used, and which type a field has. */
const ASIDES = /\(for example, [^)]*\)|\btype "[^"]*"(?= in subgraph)/g;

/** The subgraphs that a sentence speaks of; null where it names none. */
function subgraphsNamed(error: GraphQLError): ReadonlySet<string> | null {
  const prefix = /^\[([^\]]+)\] /.exec(error.message)?.[1] ?? error.extensions['subgraphName'];
  if (typeof prefix === 'string') return new Set([prefix]);
  const names = [...error.message.matchAll(SUBGRAPHS)].flatMap(([, list = '']) =>
    [...list.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name),
  );
  return names.length > 0 ? new Set(names) : null;
}

/** Schema coordinates that a sentence speaks of, and names of types and members between quotation marks. */
function coordinatesNamed(message: string): string[] {
  const text = message.replaceAll(ASIDES, '').replaceAll(SUBGRAPHS, '');
  const named = [...text.matchAll(COORDINATE)].map(([match]) => match.replaceAll('"', ''));
  const words = named.filter((name) => !/[.(]/.test(name));
  // A member is often named beside its type: value "B" of enum type "A".
  const members = words.flatMap((type) => words.map((member) => `${type}.${member}`));
  return [...new Set([...named, ...members])];
}

/** Without what only encloses something else that is there. */
function innermost(places: readonly Place[]): Place[] {
  const encloses = ({ subgraph, coordinate }: Place): boolean =>
    places.some(
      (other) =>
        other.subgraph === subgraph &&
        (other.coordinate?.startsWith(`${coordinate}.`) || other.coordinate?.startsWith(`${coordinate}(`)),
    );
  return places.filter((place) => !encloses(place));
}

function placesNamed(
  definitions: readonly Definitions[],
  coordinates: readonly string[],
  named: ReadonlySet<string> | null,
): Place[] {
  return definitions.flatMap((each) => {
    if (named && !named.has(each.subgraph.name)) return [];
    const exact = coordinates.flatMap((coordinate) => each.at(coordinate));
    if (exact.length > 0 || !named) return innermost(exact);
    // A subgraph is named because something is missing in it: the nearest that is there.
    return innermost(coordinates.flatMap((coordinate) => each.nearest(coordinate)));
  });
}

function startOf(node: ASTNode): number {
  const named = 'name' in node && node.name && node.kind !== Kind.DIRECTIVE ? node.name : node;
  return named.loc?.start ?? 0;
}

/** Where the nodes of an error stand, of those that some subgraph wrote itself. */
function placesOfNodes(definitions: readonly Definitions[], error: GraphQLError): Place[] {
  return (error.nodes ?? []).flatMap((node) => {
    const owner = definitions.find(({ subgraph }) => subgraph.source === node.loc?.source);
    if (!owner) return [];
    const coordinate = coordinatesNamed(error.message).find((each) => owner.at(each).length > 0);
    return [placeAt(owner.subgraph, startOf(node), coordinate ?? null)];
  });
}

function distinct(places: readonly Place[]): Place[] {
  const byPosition = new Map(
    places.map((place) => [`${place.subgraph} ${place.line}:${place.column}`, place]),
  );
  return [...byPosition.values()];
}

/** Names between quotation marks, and versions: what else a sentence gives to look for. */
function wordsNamed(message: string): ReadonlySet<string> {
  const words = message.matchAll(/"@?([A-Za-z_]\w*)"|\b(v\d+\.\d+)\b|\b(?:type|Expected) ([A-Z]\w*)/g);
  return new Set([...words].flatMap((match) => match.slice(1).filter((word) => word !== undefined)));
}

/**
 * Explains an error of the composition library: it names subgraphs and schema coordinates in its sentence, and seldom says
 * where they are written.
 *
 * @param definitions of the subgraphs that the error can be about
 */
export function locateError(error: GraphQLError, definitions: readonly Definitions[]): CompositionProblem {
  const { message } = error;
  const exact = placesOfNodes(definitions, error);
  const named =
    exact.length > 0 ? exact : placesNamed(definitions, coordinatesNamed(message), subgraphsNamed(error));
  const [only, ...others] = definitions;
  const places = named.length > 0 || !only || others.length > 0 ? named : only.mentions(wordsNamed(message));
  const { code } = error.extensions;
  return {
    code: typeof code === 'string' ? code : 'INVALID_GRAPHQL',
    message: message.replace(/^\[[^\]]+\] /, ''),
    places: distinct(places),
  };
}
