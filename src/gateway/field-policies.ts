import {
  Kind,
  parse,
  visit,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { policiesOf } from '../access/index.js';
import type { TypeSystem } from './type-system.js';

/** Alternatives of catalogue items, of which one must be granted in full. */
export type Policies = readonly (readonly string[])[];

type FieldedType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** What a field needs, seen from the type that it is selected on; empty where it is public. */
export type FieldPolicies = (parentType: string, field: string) => readonly Policies[];

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function textArgument(
  directive: {
    readonly arguments?: readonly {
      readonly name: { readonly value: string };
      readonly value: { readonly kind: Kind; readonly value?: unknown };
    }[];
  },
  name: string,
): string | null {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING && typeof value.value === 'string' ? value.value : null;
}

/** Fields that a subgraph is sent in order to resolve a field (`@requires`). */
function requirementsOf(field: FieldDefinitionNode): SelectionSetNode[] {
  return (field.directives ?? []).flatMap((directive) => {
    const text = directive.name.value === 'join__field' ? textArgument(directive, 'requires') : null;
    if (text === null) return [];
    const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
    return operation?.kind === Kind.OPERATION_DEFINITION ? [operation.selectionSet] : [];
  });
}

/**
 * The name that `@policy` has in a supergraph: composition keeps the name under which subgraphs imported it.
 * (Link specification: `as`, and imports with `as`.)
 */
export function policyDirectiveName(document: DocumentNode): string {
  let name = 'policy';
  visit(document, {
    Directive(link) {
      if (link.name.value !== 'link') return;
      if (!/^https:\/\/specs\.apollo\.dev\/policy\//.test(textArgument(link, 'url') ?? '')) return;
      name = textArgument(link, 'as') ?? name;
      visit(link, {
        ObjectValue({ fields }) {
          const texts = new Map(
            fields.map((field) => [
              field.name.value,
              field.value.kind === Kind.STRING ? field.value.value : '',
            ]),
          );
          if (texts.get('name') === '@policy') name = (texts.get('as') ?? '@policy').replace(/^@/, '');
        },
      });
    },
  });
  return name;
}

class FieldPolicyReader {
  readonly #types: TypeSystem;
  readonly #directive: string;
  readonly #definitions = new Map<string, FieldedType>();
  readonly #onTypes = new Map<string, Policies>();
  readonly #roots = new Set<string>(['Query', 'Mutation', 'Subscription']);
  readonly #known = new Map<string, readonly Policies[]>();
  readonly #open = new Set<string>();

  constructor(document: DocumentNode, types: TypeSystem) {
    this.#types = types;
    this.#directive = policyDirectiveName(document);
    for (const definition of document.definitions) {
      switch (definition.kind) {
        case Kind.SCHEMA_DEFINITION:
          for (const { type } of definition.operationTypes) this.#roots.add(type.name.value);
          break;
        case Kind.OBJECT_TYPE_DEFINITION:
        case Kind.INTERFACE_TYPE_DEFINITION:
          this.#definitions.set(definition.name.value, definition);
          this.#readType(definition);
          break;
        case Kind.SCALAR_TYPE_DEFINITION:
        case Kind.ENUM_TYPE_DEFINITION:
          this.#readType(definition);
          break;
        default:
      }
    }
  }

  read(parent: string, field: string): readonly Policies[] {
    const coordinate = `${parent}.${field}`;
    const known = this.#known.get(coordinate);
    if (known) return known;
    // Requirements may lead back here; what is being read already need not be read again.
    if (this.#open.has(coordinate)) return [];
    this.#open.add(coordinate);
    const distinct = new Map(
      this.#read(parent, field).map((policies) => [JSON.stringify(policies), policies]),
    );
    this.#open.delete(coordinate);
    const policies = [...distinct.values()];
    // What was read on the way through a circle may lack the part that is still open.
    if (this.#open.size === 0) this.#known.set(coordinate, policies);
    return policies;
  }

  #readType(
    definition: Parameters<typeof policiesOf>[0] & { readonly name: { readonly value: string } },
  ): void {
    const policies = policiesOf(definition, this.#directive);
    if (policies) this.#onTypes.set(definition.name.value, policies);
  }

  #read(parent: string, field: string): Policies[] {
    const definition = this.#definitions.get(parent);
    // A field read through an interface may come from any implementation, so it needs what each of them needs.
    const parents = new Set([parent, ...(this.#types.possibleTypes(parent) ?? [])]);
    // What an interface asks of its field, every implementation asks as well, however it is reached.
    for (const { name } of definition?.interfaces ?? []) parents.add(name.value);
    return [...parents].flatMap((name) => this.#declared(name, field));
  }

  /** What the definition of `type.field` itself asks. */
  #declared(type: string, field: string): Policies[] {
    const definition = this.#definitions.get(type)?.fields?.find(({ name }) => name.value === field);
    if (!definition) return [];
    const returned = namedType(definition.type);
    const found = [
      policiesOf(definition, this.#directive),
      // No field returns a root type, so what it asks is asked of its fields.
      this.#roots.has(type) ? this.#onTypes.get(type) : null,
      ...[returned, ...(this.#types.possibleTypes(returned) ?? [])].map((name) => this.#onTypes.get(name)),
    ].filter((policies) => policies !== null && policies !== undefined);
    // A value worked out from guarded fields may tell what they hold.
    return [...found, ...requirementsOf(definition).flatMap((set) => this.#selected(type, set))];
  }

  #selected(type: string, set: SelectionSetNode): Policies[] {
    return set.selections.flatMap((selection): readonly Policies[] => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return this.#selected(selection.typeCondition?.name.value ?? type, selection.selectionSet);
      }
      return selection.kind === Kind.FIELD ? this.#selectedField(type, selection) : [];
    });
  }

  #selectedField(type: string, selection: FieldNode): readonly Policies[] {
    const own = this.read(type, selection.name.value);
    const definition = this.#definitions
      .get(type)
      ?.fields?.find(({ name }) => name.value === selection.name.value);
    if (!selection.selectionSet || !definition) return own;
    return [...own, ...this.#selected(namedType(definition.type), selection.selectionSet)];
  }
}

/**
 * Reads what each field of a supergraph needs: the policies on the field, on what it returns, on the interfaces that
 * declare it and, where it is worked out from other fields, on those.
 */
export function readFieldPolicies(document: DocumentNode, types: TypeSystem): FieldPolicies {
  const reader = new FieldPolicyReader(document, types);
  return (parentType, field) => reader.read(parentType, field);
}
