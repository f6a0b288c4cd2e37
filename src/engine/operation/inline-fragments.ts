import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

function inlined(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionSetNode {
  return {
    ...set,
    selections: set.selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (!fragment) throw new Error(`Fragment ${selection.name.value} is not defined.`);
        return {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition: fragment.typeCondition,
          ...(selection.directives ? { directives: selection.directives } : {}),
          selectionSet: inlined(fragment.selectionSet, fragments),
        };
      }
      return selection.selectionSet
        ? { ...selection, selectionSet: inlined(selection.selectionSet, fragments) }
        : selection;
    }),
  };
}

/**
 * One operation of a document with its fragments put in their places and without its descriptions. The document must have passed validation, which
 * refuses fragments in a circle, and limits on what fragments expand to.
 *
 * @param operationName the operation wanted; null for the first
 * @throws Error when the document has no such operation
 */
export function operationWithFragments(
  document: DocumentNode,
  operationName: string | null,
): OperationDefinitionNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let chosen: OperationDefinitionNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      if (operationName === null || definition.name?.value === operationName) chosen ??= definition;
    }
  }
  if (!chosen) throw new Error('The document has no such operation.');
  const { description: _said, variableDefinitions = [], ...operation } = chosen;
  return {
    ...operation,
    variableDefinitions: variableDefinitions.map(({ description: _saidOfIt, ...variable }) => variable),
    selectionSet: inlined(chosen.selectionSet, fragments),
  };
}
