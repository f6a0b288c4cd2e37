import {
  getNamedType,
  isAbstractType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { withTravellingNames } from './travelling-names.js';

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * An operation in the form in which the planner takes it: names as they travel, `__typename` asked for wherever an object
 * may be of several types (the answer is built by the concrete type, also where the client's selection does not need to
 * know it), and no type condition on the type that stands there anyway, which the planner finds no path for.
 *
 * @param definition without fragment spreads, denied fields and literal conditions
 */
export function plannable(
  schema: GraphQLSchema,
  definition: OperationDefinitionNode,
): OperationDefinitionNode {
  const info = new TypeInfo(schema);
  return visit(
    withTravellingNames(definition),
    visitWithTypeInfo(info, {
      Field: {
        leave(field) {
          const type = getNamedType(info.getType());
          if (!field.selectionSet || !isAbstractType(type)) return undefined;
          const selections = [TYPENAME, ...field.selectionSet.selections];
          return { ...field, selectionSet: { ...field.selectionSet, selections } };
        },
      },
      InlineFragment: {
        leave({ typeCondition, ...fragment }) {
          return typeCondition?.name.value === info.getParentType()?.name ? fragment : undefined;
        },
      },
    }),
  );
}
