import { createHash } from 'node:crypto';
import {
  Kind,
  print,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { compositeTypeOf, narrowType } from '../access/index.js';
import { isIntrospection, withRootFields } from './introspection.js';
import type { Policies, Supergraph } from './supergraph.js';

/** A field under policy that an operation selects. */
export interface GuardedField {
  /** Schema coordinate, `Type.field`. */
  readonly coordinate: string;
  /** All of these must hold; each is a list of alternatives. */
  readonly policies: readonly Policies[];
}

/** An operation without fragment definitions, and what it selects. Made once for each document. */
export interface Operation {
  readonly definition: OperationDefinitionNode;
  /** The part that asks about the schema; null where there is none. */
  readonly introspection: OperationDefinitionNode | null;
  /** The part that asks for data; null where there is none. */
  readonly request: OperationDefinitionNode | null;
  readonly kind: OperationTypeNode;
  readonly name: string | null;
  /** SHA-256 of the normalised text, hexadecimal. */
  readonly hash: string;
  /** Schema coordinates of all selected fields, sorted. */
  readonly coordinates: readonly string[];
  readonly guarded: readonly GuardedField[];
  /** Every catalogue item that a guarded field names. */
  readonly items: readonly string[];
}

function inlineFragments(
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
          selectionSet: inlineFragments(fragment.selectionSet, fragments),
        };
      }
      return selection.selectionSet
        ? { ...selection, selectionSet: inlineFragments(selection.selectionSet, fragments) }
        : selection;
    }),
  };
}

export function rootTypeOf(schema: GraphQLSchema, kind: OperationTypeNode): GraphQLCompositeType {
  const root = schema.getRootType(kind);
  if (!root) throw new Error(`The schema has no ${kind} type.`);
  return root;
}

/**
 * Normalises the chosen operation of a validated document.
 *
 * @throws Error when the document has no such operation (validation and Apollo Server refuse that before)
 */
export function readOperation(
  supergraph: Supergraph,
  document: DocumentNode,
  operationName: string | null,
): Operation {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let chosen: OperationDefinitionNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      if (operationName === null || definition.name?.value === operationName) chosen ??= definition;
    }
  }
  if (!chosen) throw new Error('The document has no such operation.');
  const definition = { ...chosen, selectionSet: inlineFragments(chosen.selectionSet, fragments) };

  const schema = supergraph.publicSchema;
  const coordinates = new Set<string>();
  const guarded = new Map<string, GuardedField>();
  const walk = (set: SelectionSetNode, parent: GraphQLCompositeType): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, narrowType(schema, parent, selection.typeCondition?.name.value));
      } else if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        if (name.startsWith('__')) continue;
        const coordinate = `${parent.name}.${name}`;
        coordinates.add(coordinate);
        const policies = supergraph.policiesOfField(parent.name, name);
        if (policies) guarded.set(coordinate, { coordinate, policies });
        const type = compositeTypeOf(parent, name);
        if (selection.selectionSet && type) walk(selection.selectionSet, type);
      }
    }
  };
  walk(definition.selectionSet, rootTypeOf(schema, definition.operation));

  return {
    definition,
    introspection: withRootFields(definition, ({ name }) => isIntrospection(name.value)),
    request: withRootFields(definition, ({ name }) => !isIntrospection(name.value)),
    kind: definition.operation,
    name: definition.name?.value ?? null,
    hash: createHash('sha256').update(print(definition)).digest('hex'),
    coordinates: [...coordinates].toSorted(),
    guarded: [...guarded.values()],
    items: [...new Set([...guarded.values()].flatMap(({ policies }) => policies.flat(2)))],
  };
}
