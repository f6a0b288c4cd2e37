import { TypeInfo, visit, visitWithTypeInfo, type ASTNode, type GraphQLSchema } from 'graphql';

/** Schema coordinates of the fields that an operation without fragment spreads selects. */
export function selectedCoordinates(schema: GraphQLSchema, node: ASTNode): ReadonlySet<string> {
  const coordinates = new Set<string>();
  const info = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(info, {
    Field({ name }) {
      const parent = info.getParentType();
      if (parent) coordinates.add(`${parent.name}.${name.value}`);
    },
  });
  visit(node, visitor);
  return coordinates;
}
