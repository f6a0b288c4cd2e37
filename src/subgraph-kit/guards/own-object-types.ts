import { isIntrospectionType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

/**
 * The object types that are the schema's own, to be changed. Those of introspection, which graphql-js keeps once for all
 * schemas of the process, are not among them: a resolver set there would answer for every other schema too.
 */
export function ownObjectTypes(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isIntrospectionType(type));
}
