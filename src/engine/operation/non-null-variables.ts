import {
  isNonNullType,
  Kind,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/**
 * The variables whose explicit null has to be refused before anything is done. Validation lets a nullable variable with a
 * default stand where null is not allowed, and leaves null to execution (GraphQL specification, 5.8.5 and 6.4.1).
 *
 * What only the conditions of a query use is not among them: there the object that has the conditions becomes null, and
 * the rest of the answer stands. A mutation must not act before it is known what it is to do.
 */
export function nonNullVariables(
  schema: GraphQLSchema,
  definition: OperationDefinitionNode,
): readonly string[] {
  const { variableDefinitions = [], ...used } = definition;
  const nullable = new Set(
    variableDefinitions
      .filter(({ type }) => type.kind !== Kind.NON_NULL_TYPE)
      .map(({ variable }) => variable.name.value),
  );
  if (nullable.size === 0) return [];
  const found = new Set<string>();
  const types = new TypeInfo(schema);
  let directives = 0;
  visit(
    used,
    visitWithTypeInfo(types, {
      Directive: { enter: () => void directives++, leave: () => void directives-- },
      Variable({ name }) {
        if (!nullable.has(name.value) || !isNonNullType(types.getInputType())) return;
        if (directives === 0 || definition.operation === OperationTypeNode.MUTATION) found.add(name.value);
      },
    }),
  );
  return [...found];
}
