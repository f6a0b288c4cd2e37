import { buildASTSchema, Kind, parse, type DocumentNode, type FormattedExecutionResult } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

type Row = Readonly<Record<string, unknown>>;

/** Asks one subgraph: text and plain data in, plain data out, so that no contestant's graphql library matters to it. */
export type AskSubgraph = (
  subgraph: string,
  operation: string,
  variables: Row,
) => FormattedExecutionResult | Promise<FormattedExecutionResult>;

export interface MemorySubgraph {
  /** Federation 2 SDL as it is composed. */
  readonly sdl: string;
  /** The entity that a representation stands for. */
  readonly reference: (representation: Row) => unknown;
  /** Resolvers of fields of Query. */
  readonly query?: Readonly<Record<string, (parameters: Row) => unknown>>;
}

const ENTITIES = '_entities(representations: [_Any!]!): [_Entity]!';

/** An executable document: what federation adds at run time, for the one entity type that these subgraphs share. */
function executable(sdl: string): DocumentNode {
  const definitions = parse(sdl).definitions.filter(({ kind }) => kind !== Kind.SCHEMA_EXTENSION);
  const hasQuery = definitions.some(
    (definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query',
  );
  const added = parse(
    `scalar _Any union _Entity = Platform ${hasQuery ? 'extend ' : ''}type Query { ${ENTITIES} }`,
  );
  return { kind: Kind.DOCUMENT, definitions: [...definitions, ...added.definitions] };
}

/** A subgraph that answers from memory as cheaply as can be: operations compiled once, no framework. */
export function openMemorySubgraph({ sdl, reference, query = {} }: MemorySubgraph) {
  const schema = buildASTSchema(executable(sdl), { assumeValid: true, assumeValidSDL: true });
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const [name, resolve] of Object.entries(query)) {
    const field = fields[name];
    if (field) field.resolve = (_root, parameters: Row) => resolve(parameters);
  }
  const entities = fields['_entities'];
  if (entities) {
    entities.resolve = (_root, { representations }: Row) => (representations as Row[]).map(reference);
  }
  const union = schema.getType('_Entity');
  if (union && 'resolveType' in union) union.resolveType = () => 'Platform';

  const compiled = new Map<string, CompiledQuery>();
  const compile = (operation: string): CompiledQuery => {
    const made = compileQuery(schema, parse(operation));
    if (!isCompiledQuery(made)) throw new Error(`Not compiled: ${JSON.stringify(made.errors)}`);
    compiled.set(operation, made);
    return made;
  };
  return (operation: string, variables: Row) =>
    (compiled.get(operation) ?? compile(operation)).query(undefined, undefined, { ...variables }) as
      | FormattedExecutionResult
      | Promise<FormattedExecutionResult>;
}
