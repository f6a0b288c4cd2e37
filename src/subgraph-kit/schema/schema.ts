import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives, type IResolvers } from '@graphql-tools/utils';
import {
  GraphQLNonNull,
  GraphQLString,
  isObjectType,
  Kind,
  parse,
  print,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { buildSchema, createResolversMap, getMetadataStorage, type PubSub } from 'type-graphql';
import { FILTERS_BY, readFilterDeclarations } from '../../access/index.js';
import { applyFilterGuard } from '../guards/filter-guard.js';
import { FILTERS_BY_DIRECTIVE } from '../types/filters-by.js';
import { federationLink } from '../types/federation-link.js';
import { applyPastGuard } from '../guards/past.js';
import { applyMasking } from './masking.js';
import type { ReferenceResolver, SubgraphContext, SubgraphManifest } from './manifest.js';
import { orderDefinitions } from './order-definitions.js';
import { applyRowGuard, type CheckEntity } from '../guards/row-guard.js';
import { SCALARS } from '../types/scalars.js';
import { describeShared } from './shared-descriptions.js';

/** A subgraph's contract: its classes, and the SDL that they print as. */
interface SubgraphContract {
  readonly typeDefs: DocumentNode;
  readonly sdl: string;
  readonly resolvers: IResolvers;
}

/** The classes that make a subgraph's schema. */
export type SchemaClasses = Pick<SubgraphManifest, 'resolvers' | 'types' | 'composedDirectives'>;

/** An agency's Platform is its key: the agency knows nothing of its own about whether the platform exists. */
const PLATFORM_REFERENCE: ReferenceResolver<unknown> = {
  resolve: (reference) => ({ code: reference['code'] }),
};

/** type-graphql asks for one as soon as there is a subscription, also where each says itself what it subscribes to. */
const NO_PUBLISHER: PubSub = {
  publish: () => {
    throw new Error('Events come from what a subscription subscribes to.');
  },
  subscribe: () => {
    throw new Error('A subscription says itself what it subscribes to.');
  },
};

/** Arguments stand in the order of the method's parameters. TypeScript runs decorators of parameters last to first. */
function orderArguments(): void {
  getMetadataStorage().params.sort((left, right) => left.index - right.index);
}

interface KnownContract extends SchemaClasses {
  readonly contract: Promise<SubgraphContract>;
}

/** By their resolvers. Reading a contract is most of a subgraph's start, and it is the same whoever serves the classes. */
const contracts = new WeakMap<object, KnownContract>();

/** What {@link readContract} reads, once for the same lists of classes. */
function contractOf({ resolvers, types, composedDirectives }: SchemaClasses): Promise<SubgraphContract> {
  const known = contracts.get(resolvers);
  if (known?.types === types && known.composedDirectives === composedDirectives) return known.contract;
  const classes: SchemaClasses = { resolvers, types, ...(composedDirectives ? { composedDirectives } : {}) };
  const contract = readContract(classes);
  contracts.set(resolvers, { ...classes, contract });
  return contract;
}

async function readContract(manifest: SchemaClasses): Promise<SubgraphContract> {
  orderArguments();
  const schema = await buildSchema({
    resolvers: manifest.resolvers,
    orphanedTypes: [...manifest.types],
    // Inputs are checked by scalars and use cases, which give every refusal its code.
    validate: false,
    // Query may be empty: an agency that only extends Platform has no root field of its own.
    skipCheck: true,
    scalarsMap: [],
    directives: [FILTERS_BY_DIRECTIVE, ...(manifest.composedDirectives ?? [])].map(
      ({ definition }) => definition,
    ),
    pubSub: NO_PUBLISHER,
  });
  const printed = parse(printSchemaWithDirectives(schema));
  const definitions = printed.definitions.filter(
    (definition) =>
      definition.kind !== Kind.SCHEMA_DEFINITION &&
      !(
        definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
        definition.name.value === 'Query' &&
        !definition.fields?.length
      ),
  );
  const filters = readFilterDeclarations(definitions).size > 0;
  const own = filters
    ? definitions
    : definitions.filter((each) => each.kind !== Kind.DIRECTIVE_DEFINITION || each.name.value !== FILTERS_BY);
  const composed = [...(filters ? [FILTERS_BY_DIRECTIVE] : []), ...(manifest.composedDirectives ?? [])];
  const typeDefs: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [...federationLink(own, composed), ...orderDefinitions(describeShared(own))],
  };
  return { typeDefs, sdl: `${print(typeDefs)}\n`, resolvers: createResolversMap(schema) };
}

/** The subgraph's SDL as committed under schema/subgraphs. */
export async function printSubgraph(manifest: SchemaClasses): Promise<string> {
  const { sdl } = await contractOf(manifest);
  return sdl;
}

/** An executable Federation subgraph schema, with `_service` and `_entities`. */
export async function buildSubgraph<Services>(manifest: SubgraphManifest<Services>): Promise<GraphQLSchema> {
  const { typeDefs, sdl, resolvers } = await contractOf(manifest);
  const references: Record<string, ReferenceResolver<Services>> = {
    ...(resolvers['Platform'] ? { Platform: PLATFORM_REFERENCE } : {}),
    ...manifest.references,
  };
  let guard: CheckEntity = (_type, row) => row;
  const map: Record<string, unknown> = { ...resolvers };
  for (const [type, resolver] of Object.entries(references)) {
    map[type] = {
      ...(map[type] as object | undefined),
      __resolveReference: (reference: Record<string, unknown>, context: SubgraphContext<Services>) => {
        const row: unknown = resolver.resolve(reference, context);
        return row instanceof Promise
          ? row.then((found: unknown) => guard(type, found, context))
          : guard(type, row, context);
      },
    };
  }
  for (const name of Object.keys(map)) if (SCALARS[name]) map[name] = SCALARS[name];
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: map as never }]);
  answerContract(schema, sdl);
  guard = applyRowGuard(schema);
  applyMasking(schema, manifest.items);
  applyFilterGuard(schema, manifest.items);
  if (typeof manifest.history === 'object')
    applyPastGuard(schema, manifest.name, manifest.history.identifying);
  return schema;
}

/** `_service` answers the contract as it was written and nothing that the library added (Federation, subgraph specification). */
function answerContract(schema: GraphQLSchema, sdl: string): void {
  const service = schema.getType('_Service');
  const field = isObjectType(service) ? service.getFields()['sdl'] : undefined;
  if (!field) throw new Error('The schema has no _Service.sdl.');
  field.type = new GraphQLNonNull(GraphQLString);
  field.resolve = () => sdl;
}
