import { getDirectiveValues, GraphQLDirective, GraphQLString, Kind, parse } from 'graphql';

const JOIN_GRAPH = new GraphQLDirective({
  name: 'join__graph',
  locations: [],
  args: { name: { type: GraphQLString }, url: { type: GraphQLString } },
});

/** Where each subgraph of a supergraph is, by its name: the enum `join__Graph` (Federation join specification). */
export function subgraphUrls(supergraphSdl: string): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? []) {
      const { name, url } = getDirectiveValues(JOIN_GRAPH, value) ?? {};
      if (typeof name === 'string') urls.set(name, typeof url === 'string' ? url : '');
    }
  }
  return urls;
}
