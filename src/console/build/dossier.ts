import {
  getNamedType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  Kind,
  print,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** What an agency holds on a platform: a field of `Platform`, and the type of its record. */
export interface Facet {
  readonly facet: string;
  readonly agency: string;
  readonly type: string;
  /** What the agency is called, for where the law names it not yet. */
  readonly zh: string;
  readonly en: string;
}

/** Whose records come first; the other agencies follow in order of their names. */
const FIRST = ['commerce', 'banking', 'pboc', 'securities', 'insurance', 'police'];

const placeOf = (facet: string): number => (FIRST.includes(facet) ? FIRST.indexOf(facet) : FIRST.length);

/** The subgraph that alone gives a field of `Platform`, by the field; as composition has written it. */
function ownersOf(supergraph: DocumentNode): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || definition.name.value !== 'Platform') continue;
    for (const field of definition.fields ?? []) {
      const joined = field.directives?.find(({ name }) => name.value === 'join__field');
      const graph = joined?.arguments?.find(({ name }) => name.value === 'graph');
      if (graph) owners.set(field.name.value, print(graph.value));
    }
  }
  return owners;
}

/** The agencies of the register of which the supergraph has a record of its own under `Platform`. */
export function facetsOf(supergraph: DocumentNode, schema: GraphQLSchema): readonly Facet[] {
  const owners = ownersOf(supergraph);
  const platform = schema.getType('Platform');
  const agencies = schema.getType('Agency');
  if (!isObjectType(platform) || !isEnumType(agencies)) throw new Error('The schema has no platforms.');
  return Object.values(platform.getFields())
    .flatMap(({ name: facet, type }) => {
      const record = getNamedType(type);
      const agency = owners.get(facet);
      const known = agencies.getValues().find(({ name }) => name === agency);
      if (!known || !isObjectType(record)) return [];
      const [, en = known.name, zh = known.name] =
        /^(.*?) ?[(（](.*)[)）]/.exec(known.description ?? '') ?? [];
      return [{ facet, agency: known.name, type: record.name, zh, en }];
    })
    .toSorted(
      (one, other) => placeOf(one.facet) - placeOf(other.facet) || (one.facet < other.facet ? -1 : 1),
    );
}

/**
 * The fields of a record, as far as they can be asked for without saying more: what needs arguments and what is paged is asked for
 * elsewhere, as account data are under a warrant.
 *
 * @returns null where nothing is left to ask for
 */
function selectionOf(record: GraphQLObjectType, within: readonly string[]): string | null {
  const fields = Object.values(record.getFields()).flatMap(({ name, type, args }) => {
    const named = getNamedType(type);
    if (args.some(isRequiredArgument) || named.name.endsWith('Connection') || within.includes(named.name))
      return [];
    if (!isObjectType(named)) return [name];
    const selection = selectionOf(named, [...within, named.name]);
    return selection === null ? [] : [`${name} ${selection}`];
  });
  return fields.length === 0 ? null : `{ ${fields.join(' ')} }`;
}

/** The operation by which the dossier asks for all that the agencies hold. */
export function dossierOperation(facets: readonly Facet[], schema: GraphQLSchema): string {
  const selections = facets.flatMap(({ facet, type }) => {
    const record = schema.getType(type);
    const selection = isObjectType(record) ? selectionOf(record, [type]) : null;
    return selection === null ? [] : [`${facet} ${selection}`];
  });
  return `query PlatformFacets($code: PlatformCode!, $asOf: DateTime) { platform(code: $code, asOf: $asOf) { code ${selections.join(' ')} } }`;
}
