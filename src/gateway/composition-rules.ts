import {
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  valueFromASTUntyped,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLNamedType,
  type SelectionSetNode,
} from 'graphql';
import type { CatalogueItem } from '../access/index.js';
import type { Supergraph } from './supergraph.js';

/** Items that `@policy` names anywhere in a supergraph. */
function namedItems(document: DocumentNode): ReadonlySet<string> {
  const items = new Set<string>();
  visit(document, {
    Directive(directive) {
      if (directive.name.value !== 'policy') return;
      visit(directive, { StringValue: ({ value }) => void items.add(value) });
    },
  });
  return items;
}

/** Every policy is a catalogue item, and every item covers a field. */
export function catalogueProblems(document: DocumentNode, items: readonly CatalogueItem[]): string[] {
  const named = namedItems(document);
  const listed = new Set(items.map(({ id }) => id));
  return [
    ...[...named]
      .filter((item) => !listed.has(item))
      .map((item) => `The policy ${item} is not in the catalogue.`),
    ...[...listed]
      .filter((item) => !named.has(item))
      .map((item) => `The catalogue item ${item} covers no field.`),
  ];
}

/** A denied field is answered with null, so it must be nullable. */
export function nullabilityProblems({ publicSchema, policiesOfField }: Supergraph): string[] {
  const problems: string[] = [];
  for (const type of Object.values(publicSchema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (isNonNullType(field.type) && policiesOfField(type.name, field.name) !== null) {
        problems.push(`${type.name}.${field.name} is under a policy and must be nullable.`);
      }
    }
  }
  return problems;
}

function keysOf(directives: readonly ConstDirectiveNode[] | undefined): string[] {
  return (directives ?? []).flatMap((directive) => {
    const key = directive.arguments?.find(({ name }) => name.value === 'key');
    return directive.name.value === 'join__type' && key ? [String(valueFromASTUntyped(key.value))] : [];
  });
}

/** The hub itself reads keys in order to join, whoever asks: no key may rest on a guarded field. */
export function keyProblems(document: DocumentNode, { publicSchema, policiesOfField }: Supergraph): string[] {
  const problems = new Set<string>();
  const check = (type: GraphQLNamedType | undefined, set: SelectionSetNode): void => {
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    for (const selection of set.selections) {
      if (selection.kind !== Kind.FIELD) continue;
      const name = selection.name.value;
      if (policiesOfField(type.name, name) !== null) {
        problems.add(`${type.name}.${name} is part of a key and may not be under a policy.`);
      }
      const field = type.getFields()[name];
      if (field && selection.selectionSet) check(getNamedType(field.type), selection.selectionSet);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    for (const key of keysOf(definition.directives)) {
      const [operation] = parse(`{ ${key} }`).definitions;
      if (operation?.kind === Kind.OPERATION_DEFINITION) {
        check(publicSchema.getType(definition.name.value), operation.selectionSet);
      }
    }
  }
  return [...problems];
}

/** A directive that promises a protection which the hub gives by `@policy` alone is refused, not passed over. */
export function unenforcedProblems(document: DocumentNode): string[] {
  let used = false;
  visit(document, {
    Directive: ({ name }) => {
      used ||= name.value === 'requiresScopes';
    },
  });
  return used ? ['@requiresScopes is not enforced by the hub; name a catalogue item with @policy.'] : [];
}
