import { createHash } from 'node:crypto';
import {
  Kind,
  print,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { compositeTypeOf, narrowType } from '../../graphql/index.js';
import { compileCost, type Cost } from '../cost/index.js';
import type { Supergraph } from '../supergraph/supergraph.js';
import { operationWithFragments } from './inline-fragments.js';
import { isIntrospection, withRootFields } from './introspection.js';
import { nonNullVariables } from './non-null-variables.js';
import { evaluateConditions } from './skip-include.js';

/** An operation without fragment definitions, and what it selects. Made once for each document. */
export interface Operation {
  readonly definition: OperationDefinitionNode;
  /** The part that asks about the schema; null where there is none. */
  readonly introspection: OperationDefinitionNode | null;
  /** The part that asks for data; null where there is none. */
  readonly request: OperationDefinitionNode | null;
  readonly kind: OperationTypeNode;
  readonly name: string | null;
  /** SHA-256 of the normalised text, hexadecimal, before conditions were evaluated. */
  readonly hash: string;
  /** Tells apart what is left of one text under different values of its conditions. */
  readonly selection: string;
  /** Variables on which `@skip` and `@include` still depend, sorted. */
  readonly conditions: readonly string[];
  /** Schema coordinates of all selected fields, sorted. */
  readonly coordinates: readonly string[];
  /** What it may cost at most, by its variables. */
  readonly cost: Cost;
  /** Variables that must not be null though their types allow it. */
  readonly nonNullVariables: readonly string[];
}

export function rootTypeOf(schema: GraphQLSchema, kind: OperationTypeNode): GraphQLCompositeType {
  const root = schema.getRootType(kind);
  if (!root) throw new Error(`The schema has no ${kind} type.`);
  return root;
}

/**
 * Normalises the chosen operation of a validated document. What conditions exclude by their literals is left out.
 *
 * @throws Error when the document has no such operation (validation and Apollo Server refuse that before)
 */
export function normalizeOperation(
  supergraph: Supergraph,
  document: DocumentNode,
  operationName: string | null,
): Operation {
  const written = operationWithFragments(document, operationName);
  const hash = createHash('sha256').update(print(written)).digest('hex');
  const { definition, undecided } = evaluateConditions(written);
  return describeOperation(supergraph, definition, { hash, selection: hash, conditions: undecided });
}

/**
 * An operation as it is under the values of its conditions: what they exclude is not asked, so it is neither decided,
 * counted, recorded nor fetched.
 *
 * @param outcome see {@link outcomeOf}
 */
export function withEvaluatedConditions(
  supergraph: Supergraph,
  operation: Operation,
  variables: Readonly<Record<string, unknown>>,
  outcome: string,
): Operation {
  const { hash } = operation;
  const { definition, undecided } = evaluateConditions(operation.definition, variables);
  return describeOperation(supergraph, definition, {
    hash,
    selection: `${hash} ${outcome}`,
    conditions: undecided,
  });
}

/** The values of an operation's conditions as a short text: one character each, `-` where one is null or not known. */
export function outcomeOf({ conditions }: Operation, variables: Readonly<Record<string, unknown>>): string {
  const digits = new Map<unknown, string>([
    [true, '1'],
    [false, '0'],
  ]);
  return conditions.map((name) => digits.get(variables[name]) ?? '-').join('');
}

function describeOperation(
  supergraph: Supergraph,
  definition: OperationDefinitionNode,
  identity: Pick<Operation, 'hash' | 'selection' | 'conditions'>,
): Operation {
  const schema = supergraph.publicSchema;
  const root = rootTypeOf(schema, definition.operation);
  const coordinates = new Set<string>();
  const walk = (set: SelectionSetNode, parent: GraphQLCompositeType): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, narrowType(schema, parent, selection.typeCondition?.name.value));
      } else if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        if (name.startsWith('__')) continue;
        coordinates.add(`${parent.name}.${name}`);
        const type = compositeTypeOf(parent, name);
        if (selection.selectionSet && type) walk(selection.selectionSet, type);
      }
    }
  };
  walk(definition.selectionSet, root);

  return {
    ...identity,
    definition,
    introspection: withRootFields(definition, ({ name }) => isIntrospection(name.value)),
    request: withRootFields(definition, ({ name }) => !isIntrospection(name.value)),
    kind: definition.operation,
    name: definition.name?.value ?? null,
    coordinates: [...coordinates].toSorted(),
    cost: compileCost(schema, supergraph.costs, definition, root),
    nonNullVariables: nonNullVariables(schema, definition),
  };
}
