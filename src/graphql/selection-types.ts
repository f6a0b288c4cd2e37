import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLSchema,
} from 'graphql';

/** The type that an inline fragment on `parent` with this type condition is about. */
export function narrowType(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  condition: string | undefined,
): GraphQLCompositeType {
  if (condition === undefined) return parent;
  const type = schema.getType(condition);
  return isCompositeType(type) ? type : parent;
}

/** The named type of a composite field; null for leaves and `__typename`. */
export function compositeTypeOf(parent: GraphQLCompositeType, field: string): GraphQLCompositeType | null {
  if (!isObjectType(parent) && !isInterfaceType(parent)) return null;
  const definition = parent.getFields()[field];
  const type = definition && getNamedType(definition.type);
  return isCompositeType(type) ? type : null;
}
