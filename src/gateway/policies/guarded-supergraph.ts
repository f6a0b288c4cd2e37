import type { DocumentNode, GraphQLScalarType } from 'graphql';
import { filterDirectiveIn, readFilterDeclarations, type FilterDeclarations } from '../../access/index.js';
import { readSupergraph, type FieldGuard, type Supergraph, type TypeSystem } from '../../engine/index.js';
import { readFieldPolicies, type Policies } from './field-policies.js';
import { isImplied } from './implied-policies.js';

/** What a field needs, seen from the type that it is selected on; null where it is public. */
export type PoliciesOfField = (parentType: string, field: string) => readonly Policies[] | null;

/** What a supergraph says by `@policy` and `@filtersBy`. */
export interface PolicyGuard extends FieldGuard {
  readonly policiesOfField: PoliciesOfField;
  /** What arguments, input fields and values of enums filter or sort by. */
  readonly filters: FilterDeclarations;
}

/** A supergraph with the policies that it is under. */
export type GuardedSupergraph = Supergraph & PolicyGuard;

/** A field that is read must be decided, by itself or by what the policies of the decided fields imply. */
function decidedBy(
  policiesOf: PoliciesOfField,
  reads: ReadonlySet<string>,
): (type: string, field: string) => boolean {
  let decided: readonly Policies[] | null = null;
  const known = new Map<string, boolean>();
  return (type, field) => {
    const policies = policiesOf(type, field);
    if (!policies) return true;
    const coordinate = `${type}.${field}`;
    if (reads.has(coordinate)) return true;
    const present = known.get(coordinate);
    if (present !== undefined) return present;
    decided ??= [...reads].flatMap((read) => {
      const [parent = '', name = ''] = read.split('.');
      return policiesOf(parent, name) ?? [];
    });
    const all = decided;
    const result = policies.every((policy) => isImplied(policy, all));
    known.set(coordinate, result);
    return result;
  };
}

function readPolicyGuard(document: DocumentNode, types: TypeSystem): PolicyGuard {
  const policiesOf = readFieldPolicies(document, types);
  const policiesOfField: PoliciesOfField = (parentType, field) => {
    const policies = policiesOf(parentType, field);
    return policies.length > 0 ? policies : null;
  };
  return {
    policiesOfField,
    filters: readFilterDeclarations(document.definitions, filterDirectiveIn(document)),
    isGuarded: (parentType, field) => policiesOf(parentType, field).length > 0,
    mayFetch: (decided) => decidedBy(policiesOfField, decided),
  };
}

/**
 * {@link readSupergraph} with the policies on its fields and filters.
 *
 * @throws GraphQLError when the SDL is not a supergraph
 */
export function readGuardedSupergraph(
  sdl: string,
  scalars: Readonly<Record<string, GraphQLScalarType>> = {},
): GuardedSupergraph {
  return readSupergraph(sdl, scalars, readPolicyGuard);
}
