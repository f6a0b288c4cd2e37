import { compose } from './compose.js';
import { openMemorySubgraph, type AskSubgraph, type MemorySubgraph } from './memory-subgraph.js';

/** How large a generated federation is. */
export interface Shape {
  /** Subgraphs that each add one facet to every entity, beside the registry that lists them. */
  readonly subgraphs: number;
  readonly entities: number;
}

export interface Federation {
  readonly supergraphSdl: string;
  /** What {@link ask} executes, for contestants that execute subgraphs in their own way. */
  readonly subgraphs: ReadonlyMap<string, MemorySubgraph>;
  readonly ask: AskSubgraph;
  /** Asks every entity for every facet. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key", "@shareable"])';

const facetFields = (facet: string): string =>
  `${facet} { licenceNo state since ratio open outstanding { amount currency } }`;

function facetSdl(facet: string, index: number): string {
  return `${LINK}
    type Platform @key(fields: "code") { code: String! ${facet}: Record${index} }
    type Record${index} {
      licenceNo: String! state: String! since: String ratio: Float! open: Boolean! outstanding: Money
    }
    type Money @shareable { amount: String! currency: String! }`;
}

function record(code: string, index: number) {
  return {
    licenceNo: `L${index}-${code}`,
    state: 'VALID',
    since: '2016-04-12',
    ratio: 0.25,
    open: index % 2 === 0,
    outstanding: { amount: '5286000000000', currency: 'CNY' },
  };
}

/** A registry and as many agencies as wanted, all in memory, and the operation that joins them. */
export function generateFederation({ subgraphs: agencies, entities }: Shape): Federation {
  const codes = Array.from({ length: entities }, (_, index) => `91${String(index).padStart(16, '0')}`);
  const registry = codes.map((code) => ({ __typename: 'Platform', code, name: `Platform ${code}` }));
  const facets = Array.from({ length: agencies }, (_, index) => `facet${index + 1}`);
  const services = [
    {
      name: 'registry',
      sdl: `${LINK}
        type Query { platforms: [Platform!]! }
        type Platform @key(fields: "code") { code: String! name: String! }`,
    },
    ...facets.map((facet, index) => ({ name: `agency${index + 1}`, sdl: facetSdl(facet, index + 1) })),
  ];
  const byCode = new Map(registry.map((platform) => [platform.code, platform]));
  const subgraphs = new Map(
    services.map(({ name, sdl }, index): [string, MemorySubgraph] => {
      if (index === 0) {
        const reference: MemorySubgraph['reference'] = ({ code }) => byCode.get(String(code));
        return [name, { sdl, reference, query: { platforms: () => registry } }];
      }
      const rows = new Map(
        codes.map((code) => [code, { __typename: 'Platform', code, [`facet${index}`]: record(code, index) }]),
      );
      return [name, { sdl, reference: ({ code }) => rows.get(String(code)) }];
    }),
  );
  const open = new Map([...subgraphs].map(([name, subgraph]) => [name, openMemorySubgraph(subgraph)]));
  return {
    supergraphSdl: compose(
      services.map((service) => ({ ...service, url: `http://${service.name}.subgraph.invalid/graphql` })),
    ),
    subgraphs,
    ask: (subgraph, operation, variables) => {
      const execute = open.get(subgraph);
      if (!execute) throw new Error(`There is no subgraph ${subgraph}.`);
      return execute(operation, variables);
    },
    query: `{ platforms { code name ${facets.map(facetFields).join(' ')} } }`,
    variables: {},
  };
}
