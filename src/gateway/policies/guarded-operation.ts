import { Kind, type GraphQLCompositeType, type SelectionSetNode } from 'graphql';
import { compileFilterUses, type FilterUse, type FilterUses } from '../../access/index.js';
import { rootTypeOf, type Operation } from '../../engine/index.js';
import { compositeTypeOf, narrowType } from '../../graphql/index.js';
import { compileRequestedPlatforms, type RequestedPlatforms } from '../platforms/requested-platforms.js';
import { compileAskedInstant, type AskedInstant } from '../platforms/asked-instant.js';
import type { Policies } from './field-policies.js';
import type { GuardedSupergraph } from './guarded-supergraph.js';

/** A field under policy that an operation selects. */
export interface GuardedField {
  /** Schema coordinate, `Type.field`. */
  readonly coordinate: string;
  /** All of these must hold; each is a list of alternatives. */
  readonly policies: readonly Policies[];
}

/** An operation with what is to be decided about it, and the platforms that it names. */
export interface GuardedOperation extends Operation {
  readonly guarded: readonly GuardedField[];
  /** Every catalogue item that a guarded field names. */
  readonly items: readonly string[];
  /** What it filters or sorts by, by its variables. */
  readonly filters: FilterUses;
  /** The platforms that a request names, by its variables. */
  readonly platforms: RequestedPlatforms;
  /** The instant that a request asks of, by its variables. */
  readonly instant: AskedInstant;
}

function guardedFields(supergraph: GuardedSupergraph, { definition }: Operation): readonly GuardedField[] {
  const schema = supergraph.publicSchema;
  const guarded = new Map<string, GuardedField>();
  const walk = (set: SelectionSetNode, parent: GraphQLCompositeType): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, narrowType(schema, parent, selection.typeCondition?.name.value));
      } else if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        if (name.startsWith('__')) continue;
        const coordinate = `${parent.name}.${name}`;
        const policies = supergraph.policiesOfField(parent.name, name);
        if (policies) guarded.set(coordinate, { coordinate, policies });
        const type = compositeTypeOf(parent, name);
        if (selection.selectionSet && type) walk(selection.selectionSet, type);
      }
    }
  };
  walk(definition.selectionSet, rootTypeOf(schema, definition.operation));
  return [...guarded.values()];
}

function describe(supergraph: GuardedSupergraph, operation: Operation): GuardedOperation {
  const { definition } = operation;
  const guarded = guardedFields(supergraph, operation);
  return {
    ...operation,
    guarded,
    items: [...new Set(guarded.flatMap(({ policies }) => policies.flat(2)))],
    filters: compileFilterUses(supergraph.publicSchema, supergraph.filters, definition),
    platforms: compileRequestedPlatforms(supergraph.publicSchema, definition),
    instant: compileAskedInstant(definition),
  };
}

/** The engine remembers its operations; what is to be decided about one is remembered with it. */
const KNOWN = new WeakMap<Operation, GuardedOperation>();

/**
 * What is to be decided about an operation.
 *
 * @param operation of an engine that serves the supergraph
 */
export function guardedOperation(supergraph: GuardedSupergraph, operation: Operation): GuardedOperation {
  const known = KNOWN.get(operation);
  if (known) return known;
  const guarded = describe(supergraph, operation);
  KNOWN.set(operation, guarded);
  return guarded;
}

/**
 * The catalogue items that a request's decision depends on: those of the fields that its operation selects, and those that
 * it filters or sorts by. Without the latter it is the operation's own list, by which masks are remembered.
 */
export function requestedItems(
  { items }: Pick<GuardedOperation, 'items'>,
  uses: readonly FilterUse[],
): readonly string[] {
  const known = new Set(items);
  const more = uses.flatMap(({ policies }) => policies.flat(2)).filter((item) => !known.has(item));
  return more.length === 0 ? items : [...items, ...new Set(more)];
}
