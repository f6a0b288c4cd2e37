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
import { policyDirectiveIn, type CatalogueItem } from '../../access/index.js';
import { namesUsed, unknownProtections } from '../../engine/index.js';
import type { GuardedSupergraph } from '../policies/guarded-supergraph.js';
import { undeclaredFilters } from './filter-rules.js';
import type { PolicyProblem } from './policy-problem.js';

/** Items that `@policy` names anywhere in a supergraph. */
function namedItems(document: DocumentNode): ReadonlySet<string> {
  const items = new Set<string>();
  const isPolicy = policyDirectiveIn(document);
  visit(document, {
    Directive(directive) {
      if (!isPolicy(directive.name.value)) return;
      visit(directive, { StringValue: ({ value }) => void items.add(value) });
    },
  });
  return items;
}

/** Every policy is a catalogue item, and every item covers a field. */
function catalogueProblems(document: DocumentNode, items: readonly CatalogueItem[]): PolicyProblem[] {
  const named = namedItems(document);
  const listed = new Set(items.map(({ id }) => id));
  const unlisted = [...named].filter((item) => !listed.has(item));
  const unused = [...listed].filter((item) => !named.has(item));
  return [
    ...unlisted.map((value): PolicyProblem => ({
      code: 'POLICY_NOT_IN_CATALOGUE',
      message: `The policy ${value} is not in the catalogue.`,
      at: { value },
    })),
    ...unused.map((value): PolicyProblem => ({
      code: 'CATALOGUE_ITEM_COVERS_NO_FIELD',
      message: `The catalogue item ${value} covers no field.`,
      at: { value },
    })),
  ];
}

/** Whatever an argument filters by is a catalogue item. */
function filterItemProblems(
  { filters }: GuardedSupergraph,
  items: readonly CatalogueItem[],
): PolicyProblem[] {
  const listed = new Set(items.map(({ id }) => id));
  return [...filters].flatMap(([coordinate, policies]) =>
    [...new Set(policies.flat(2))]
      .filter((item) => !listed.has(item))
      .map((item): PolicyProblem => ({
        code: 'FILTER_ITEM_UNKNOWN',
        message: `${coordinate} filters by ${item}, which is not in the catalogue.`,
        at: { coordinate },
      })),
  );
}

/** A denied field is answered with null, so it must be nullable. */
function nullabilityProblems({ publicSchema, policiesOfField }: GuardedSupergraph): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  for (const type of Object.values(publicSchema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isNonNullType(field.type) || policiesOfField(type.name, field.name) === null) continue;
      const coordinate = `${type.name}.${field.name}`;
      problems.push({
        code: 'POLICY_FIELD_NOT_NULLABLE',
        message: `${coordinate} is under a policy and must be nullable.`,
        at: { coordinate },
      });
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
function keyProblems(
  document: DocumentNode,
  { publicSchema, policiesOfField }: GuardedSupergraph,
): PolicyProblem[] {
  const guarded = new Set<string>();
  const check = (type: GraphQLNamedType | undefined, set: SelectionSetNode): void => {
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    for (const selection of set.selections) {
      if (selection.kind !== Kind.FIELD) continue;
      const name = selection.name.value;
      if (policiesOfField(type.name, name) !== null) guarded.add(`${type.name}.${name}`);
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
  return [...guarded].map((coordinate) => ({
    code: 'POLICY_FIELD_IN_KEY',
    message: `${coordinate} is part of a key and may not be under a policy.`,
    at: { coordinate },
  }));
}

/** A directive that promises a protection which the hub gives by `@policy` alone is refused, not passed over. */
function unenforcedProblems(document: DocumentNode): PolicyProblem[] {
  return [
    ...namesUsed(document, ['requiresScopes']).map((directive): PolicyProblem => ({
      code: 'PROTECTION_NOT_ENFORCED',
      message: `@${directive} is not enforced by the hub; name a catalogue item with @policy.`,
      at: { directive },
    })),
    ...unknownProtections(document).map((url): PolicyProblem => ({
      code: 'PROTECTION_NOT_ENFORCED',
      message: `${url} is linked for security, and the hub does not know what it protects.`,
      at: { value: url },
    })),
  ];
}

/**
 * What the hub asks of a supergraph beyond Federation: every policy is a catalogue item and every item covers a field,
 * guarded fields are nullable and in no key, arguments say by which items they filter, and nothing promises a protection that is not given.
 */
export function policyProblems(
  supergraph: GuardedSupergraph,
  items: readonly CatalogueItem[],
): PolicyProblem[] {
  const { document } = supergraph;
  return [
    ...catalogueProblems(document, items),
    ...nullabilityProblems(supergraph),
    ...keyProblems(document, supergraph),
    ...unenforcedProblems(document),
    ...filterItemProblems(supergraph, items),
    ...undeclaredFilters(supergraph),
  ];
}
