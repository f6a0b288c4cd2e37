import { buildSchema, extendSchema, Kind, type DocumentNode } from 'graphql';
import {
  fieldsOf,
  namedType,
  objectsOf,
  ROOTS,
  typesOf,
  type Problem,
  type Rule,
  type TypeDefinition,
} from './lint.js';

/** What a type leads to: types of its fields and arguments, its interfaces, its members. */
function namesIn(type: TypeDefinition): readonly string[] {
  switch (type.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [
        ...(type.interfaces ?? []).map(({ name }) => name.value),
        ...(type.fields ?? []).flatMap((field) => [
          namedType(field.type),
          ...(field.arguments ?? []).map((each) => namedType(each.type)),
        ]),
      ];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return (type.fields ?? []).map((field) => namedType(field.type));
    case Kind.UNION_TYPE_DEFINITION:
      return (type.types ?? []).map(({ name }) => name.value);
    default:
      return [];
  }
}

const isEntity = (type: TypeDefinition): boolean =>
  (type.directives ?? []).some(({ name }) => name.value === 'key');

/** Roots reach what they lead to; in a subgraph so do the entities, which the gateway asks for by their keys. */
export const noUnreachableTypes: Rule = (document) => {
  const types = typesOf(document);
  const reached = new Set<string>();
  const waiting = types.filter((type) => ROOTS.has(type.name.value) || isEntity(type));
  for (let type = waiting.pop(); type; type = waiting.pop()) {
    if (reached.has(type.name.value)) continue;
    const { name } = type;
    reached.add(name.value);
    const next = new Set(namesIn(type));
    // An interface reaches whatever implements it.
    const implementing = (each: TypeDefinition): boolean =>
      each.kind === Kind.OBJECT_TYPE_DEFINITION &&
      (each.interfaces ?? []).some((implemented) => implemented.name.value === name.value);
    waiting.push(...types.filter((each) => next.has(each.name.value) || implementing(each)));
  }
  return types
    .filter(({ name }) => !reached.has(name.value))
    .map(({ name }) => ({ at: name.value, message: 'is reached from no root' }));
};

/** Types of which clients keep one copy for each identity: read by an id, or listed as the nodes of a connection. */
function identified(document: DocumentNode): ReadonlySet<string> {
  const byId = fieldsOf(document).filter(({ field }) =>
    (field.arguments ?? []).some((each) => each.name.value === 'id' && namedType(each.type) === 'ID'),
  );
  const nodes = fieldsOf(document).filter(
    ({ owner, field }) => owner.name.value.endsWith('Edge') && field.name.value === 'node',
  );
  return new Set([...byId, ...nodes].map(({ field }) => namedType(field.type)));
}

/**
 * graphql-eslint asks every object for an id. Here parts of a whole (an amount, a vote) and payloads have no identity of
 * their own, so it is asked of what has one.
 */
export const strictIdInTypes: Rule = (document) => {
  const asked = identified(document);
  return objectsOf(document)
    .filter(({ name }) => asked.has(name.value))
    .filter(({ fields }) => {
      const ids = (fields ?? []).filter(
        ({ name, type }) =>
          name.value === 'id' && type.kind === Kind.NON_NULL_TYPE && namedType(type) === 'ID',
      );
      return ids.length !== 1;
    })
    .map(({ name }) => ({ at: name.value, message: 'has no id: ID!' }));
};

/** What is done by a mutation is told by an object, which can grow. */
export const noScalarResultTypeOnMutation: Rule = (document) => {
  const objects = new Set(objectsOf(document).map(({ name }) => name.value));
  return fieldsOf(document)
    .filter(({ owner, field }) => owner.name.value === 'Mutation' && !objects.has(namedType(field.type)))
    .map(({ at, field }) => ({ at, message: `gives ${namedType(field.type)}` }));
};

/** What the Federation specification defines for every subgraph that links it. */
const FEDERATION = buildSchema(`
  scalar FieldSet
  scalar FederationPolicy
  scalar LinkImport
  directive @link(url: String!, as: String, import: [LinkImport]) repeatable on SCHEMA
  directive @key(fields: FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
  directive @shareable repeatable on OBJECT | FIELD_DEFINITION
  directive @external on OBJECT | FIELD_DEFINITION
  directive @requires(fields: FieldSet!) on FIELD_DEFINITION
  directive @provides(fields: FieldSet!) on FIELD_DEFINITION
  directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
  directive @composeDirective(name: String!) repeatable on SCHEMA
  directive @policy(policies: [[FederationPolicy!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
`);

/**
 * The rules of graphql-js on SDL, by which graphql-eslint's known-type-names, known-directives, known-argument-names,
 * provided-required-arguments, possible-type-extension, lone-schema-definition and the unique-… rules are made.
 */
export const graphqlSpecification: Rule = (document): readonly Problem[] => {
  try {
    extendSchema(FEDERATION, document);
    return [];
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.message.split('\n\n').map((message) => ({ at: 'schema', message }));
  }
};
