import {
  Kind,
  parse,
  print,
  visit,
  type ASTNode,
  type DocumentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

const REMOVABLE: ReadonlySet<string> = new Set([
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.DIRECTIVE,
  Kind.ARGUMENT,
]);

function nodesOf(document: DocumentNode): ASTNode[] {
  const nodes: ASTNode[] = [];
  visit(document, { enter: (node) => void (REMOVABLE.has(node.kind) && nodes.push(node)) });
  return nodes;
}

/** What may stand for a selection that is to be simpler: what is in a fragment, a field without its alias. */
function simpler(selection: SelectionNode, document: DocumentNode): readonly SelectionNode[] | null {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet.selections;
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.FRAGMENT_DEFINITION || definition.name.value !== selection.name.value)
        continue;
      const { typeCondition, selectionSet } = definition;
      return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet }];
    }
    return null;
  }
  if (!selection.alias) return null;
  const { alias: _alias, ...plain } = selection;
  return [plain];
}

/** Without definitions that nothing uses. */
function tidied(document: DocumentNode): DocumentNode {
  const uses = new Map<string, number>();
  const count = (name: string): void => void uses.set(name, (uses.get(name) ?? 0) + 1);
  visit(document, {
    Variable: ({ name }) => count(`$${name.value}`),
    FragmentSpread: ({ name }) => count(name.value),
  });
  return visit(document, {
    // Its definition is one use.
    VariableDefinition: ({ variable }) => (uses.get(`$${variable.name.value}`) === 1 ? null : undefined),
    FragmentDefinition: ({ name }) => (uses.has(name.value) ? undefined : null),
  });
}

/** Operations that lack one part of another, or have one part simpler; some of them are not valid. */
export function* smallerOperations(query: string): Generator<string> {
  const document = parse(query, { noLocation: true });
  for (const target of nodesOf(document)) {
    yield print(tidied(visit(document, { enter: (node) => (node === target ? null : undefined) })));
  }
  for (const target of nodesOf(document)) {
    yield print(
      tidied(
        visit(document, {
          SelectionSet(set): SelectionSetNode | undefined {
            const place = set.selections.findIndex((each) => each === target);
            const selection = set.selections[place];
            const instead = selection && simpler(selection, document);
            return instead
              ? { ...set, selections: set.selections.toSpliced(place, 1, ...instead) }
              : undefined;
          },
        }),
      ),
    );
  }
}
