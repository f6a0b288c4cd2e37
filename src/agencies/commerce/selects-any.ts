import { Kind, type GraphQLResolveInfo } from 'graphql';

/** Whether an operation selects one of some fields of what a field gives; true where a fragment may. */
export function selectsAny(
  { fieldNodes }: Pick<GraphQLResolveInfo, 'fieldNodes'>,
  names: ReadonlySet<string>,
): boolean {
  return fieldNodes.some(({ selectionSet }) =>
    selectionSet?.selections.some((each) => each.kind !== Kind.FIELD || names.has(each.name.value)),
  );
}
