import {
  execute,
  Kind,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Root fields that the gateway answers from the public schema itself. */
export function isIntrospection(field: string): boolean {
  return field === '__schema' || field === '__type';
}

function keepFields(set: SelectionSetNode, keep: (field: FieldNode) => boolean): SelectionSetNode | null {
  const selections = set.selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return keep(selection) ? [selection] : [];
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [selection];
    const selectionSet = keepFields(selection.selectionSet, keep);
    return selectionSet ? [{ ...selection, selectionSet }] : [];
  });
  return selections.length > 0 ? { ...set, selections } : null;
}

/** The operation with only those of its root fields that are kept, also inside fragments; null when none is. */
export function withRootFields(
  definition: OperationDefinitionNode,
  keep: (field: FieldNode) => boolean,
): OperationDefinitionNode | null {
  const selectionSet = keepFields(definition.selectionSet, keep);
  return selectionSet && { ...definition, selectionSet };
}

/** Where the answer to a root field about the schema stands among the joined data: no name has a space. */
export function introspectionKey(responseKey: string): string {
  return `introspection ${responseKey}`;
}

/**
 * Answers questions about the schema from the schema that clients see, by {@link introspectionKey}.
 *
 * @throws GraphQLError when graphql-js fails at one, which no valid operation makes it do
 */
export async function introspect(
  schema: GraphQLSchema,
  definition: OperationDefinitionNode,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const { data, errors } = await execute({
    schema,
    document: { kind: Kind.DOCUMENT, definitions: [definition] },
    variableValues: { ...variableValues },
  });
  const error = errors?.[0];
  if (error) throw error;
  return Object.fromEntries(Object.entries(data ?? {}).map(([key, value]) => [introspectionKey(key), value]));
}
