import {
  isInterfaceType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { compositeTypeOf, narrowType } from '../access/index.js';
import { argumentOf, directivesNamed } from './planning-document.js';

/**
 * The fields of interfaces that an implementation works out from other subgraphs (`@requires`), as schema coordinates
 * `Interface.field`.
 */
export function implementationFields(document: DocumentNode): ReadonlySet<string> {
  const coordinates = new Set<string>();
  for (const type of document.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const field of type.fields ?? []) {
      const joins = directivesNamed(field, 'join__field');
      if (joins.every((join) => argumentOf(join, 'requires') === null)) continue;
      for (const { name } of type.interfaces ?? []) coordinates.add(`${name.value}.${field.name.value}`);
    }
  }
  return coordinates;
}

class Spread {
  readonly #schema: GraphQLSchema;
  readonly #fields: ReadonlySet<string>;

  constructor(schema: GraphQLSchema, fields: ReadonlySet<string>) {
    this.#schema = schema;
    this.#fields = fields;
  }

  set(set: SelectionSetNode, parent: GraphQLCompositeType): SelectionSetNode {
    return { ...set, selections: set.selections.flatMap((selection) => this.#selection(selection, parent)) };
  }

  #selection(selection: SelectionNode, parent: GraphQLCompositeType): SelectionNode[] {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = narrowType(this.#schema, parent, selection.typeCondition?.name.value);
      return [{ ...selection, selectionSet: this.set(selection.selectionSet, type) }];
    }
    if (!isInterfaceType(parent) || !this.#fields.has(`${parent.name}.${selection.name.value}`)) {
      return [this.#field(selection, parent)];
    }
    return this.#schema.getPossibleTypes(parent).map((type): InlineFragmentNode => ({
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type.name } },
      selectionSet: { kind: Kind.SELECTION_SET, selections: [this.#field(selection, type)] },
    }));
  }

  #field(field: FieldNode, parent: GraphQLCompositeType): FieldNode {
    const type = field.selectionSet && compositeTypeOf(parent, field.name.value);
    return field.selectionSet && type
      ? { ...field, selectionSet: this.set(field.selectionSet, type) }
      : field;
  }
}

/**
 * Asks fields of an interface of each of its implementations instead. The planner takes a field of an interface from a
 * subgraph that has the interface, also where that subgraph can answer it for an implementation only with what it
 * requires from others.
 *
 * @param definition without fragment spreads
 * @param fields see {@link implementationFields}
 */
export function withImplementationFields(
  schema: GraphQLSchema,
  definition: OperationDefinitionNode,
  root: GraphQLCompositeType,
  fields: ReadonlySet<string>,
): OperationDefinitionNode {
  if (fields.size === 0) return definition;
  return { ...definition, selectionSet: new Spread(schema, fields).set(definition.selectionSet, root) };
}
