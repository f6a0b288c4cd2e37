import {
  Kind,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { allPoliciesOf, policyDirectiveIn } from '../../access/index.js';
import type { TypeSystem } from '../../engine/index.js';
import type { DirectiveTest } from '../../graphql/index.js';

/** Alternatives of catalogue items, of which one must be granted in full. */
export type Policies = readonly (readonly string[])[];

type FieldedType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** What a field needs, seen from the type that it is selected on; empty where it is public. */
export type FieldPolicies = (parentType: string, field: string) => readonly Policies[];

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

class FieldPolicyReader {
  readonly #types: TypeSystem;
  readonly #isPolicy: DirectiveTest;
  readonly #definitions = new Map<string, FieldedType>();
  readonly #onTypes = new Map<string, readonly Policies[]>();
  readonly #roots = new Set<string>(['Query', 'Mutation', 'Subscription']);
  readonly #known = new Map<string, readonly Policies[]>();

  constructor(document: DocumentNode, types: TypeSystem) {
    this.#types = types;
    this.#isPolicy = policyDirectiveIn(document);
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
    const distinct = new Map(
      this.#read(parent, field).map((policies) => [JSON.stringify(policies), policies]),
    );
    const policies = [...distinct.values()];
    this.#known.set(coordinate, policies);
    return policies;
  }

  #readType(
    definition: Parameters<typeof allPoliciesOf>[0] & { readonly name: { readonly value: string } },
  ): void {
    const policies = allPoliciesOf(definition, this.#isPolicy);
    if (policies.length > 0) this.#onTypes.set(definition.name.value, policies);
  }

  #read(parent: string, field: string): Policies[] {
    // A field read through an interface may come from any implementation, so it needs what each of them needs.
    const parents = new Set([parent, ...(this.#types.possibleTypes(parent) ?? [])]);
    return [...parents].flatMap((name) => this.#declared(name, field));
  }

  /** What the definition of `type.field` itself asks. */
  #declared(type: string, field: string): Policies[] {
    const definition = this.#definitions.get(type)?.fields?.find(({ name }) => name.value === field);
    if (!definition) return [];
    const returned = namedType(definition.type);
    const types = [returned, ...(this.#types.possibleTypes(returned) ?? [])];
    return [
      ...allPoliciesOf(definition, this.#isPolicy),
      // No field returns a root type, so what it asks is asked of its fields.
      ...((this.#roots.has(type) ? this.#onTypes.get(type) : undefined) ?? []),
      ...types.flatMap((name) => this.#onTypes.get(name) ?? []),
    ];
  }
}

/**
 * Reads what each field of a supergraph needs: the policies on the field and on what it returns. What a field is worked
 * out from needs no look here: composition lets no field require another whose policies it does not have as well.
 */
export function readFieldPolicies(document: DocumentNode, types: TypeSystem): FieldPolicies {
  const reader = new FieldPolicyReader(document, types);
  return (parentType, field) => reader.read(parentType, field);
}
