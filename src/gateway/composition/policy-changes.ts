import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import type { SupergraphChange } from '../../engine/index.js';
import type { Policies } from '../policies/field-policies.js';
import type { GuardedSupergraph } from '../policies/guarded-supergraph.js';

/** Sets of catalogue items of which each suffices. */
type Alternatives = readonly ReadonlySet<string>[];

/** Several policies, all of which must be satisfied, as one list of alternatives. */
function alternativesOf(policies: readonly Policies[] | null): Alternatives {
  let alternatives: Alternatives = [new Set()];
  for (const policy of policies ?? []) {
    alternatives = alternatives.flatMap((one) => policy.map((other) => new Set([...one, ...other])));
  }
  return alternatives;
}

/** Whether whoever satisfies the first satisfies the second as well. */
function implies(first: Alternatives, second: Alternatives): boolean {
  return first.every((one) => second.some((other) => [...other].every((item) => one.has(item))));
}

function words(alternatives: Alternatives): string {
  if (alternatives.some((each) => each.size === 0)) return 'nothing';
  return alternatives.map((each) => [...each].toSorted().join(' and ')).join(', or ');
}

function change(coordinate: string, before: Alternatives, after: Alternatives): SupergraphChange | null {
  const tightened = implies(after, before);
  if (tightened && implies(before, after)) return null;
  const needs = `${coordinate} needed ${words(before)} and now needs ${words(after)}`;
  return tightened
    ? {
        level: 'DANGEROUS',
        code: 'POLICY_TIGHTENED',
        coordinate,
        message: `${needs}: callers who read it may be denied.`,
      }
    : {
        level: 'BREAKING',
        code: words(after) === 'nothing' ? 'POLICY_REMOVED' : 'POLICY_LOOSENED',
        coordinate,
        message: `${needs}: it opens data that its owner had closed.`,
      };
}

/** Fields in both supergraphs whose protection is not what it was (授权策略变更). */
export function policyChanges(before: GuardedSupergraph, after: GuardedSupergraph): SupergraphChange[] {
  const changes: SupergraphChange[] = [];
  for (const type of Object.values(before.publicSchema.getTypeMap())) {
    const counterpart = after.publicSchema.getType(type.name);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    if (!isObjectType(counterpart) && !isInterfaceType(counterpart)) continue;
    for (const field of Object.keys(type.getFields())) {
      if (!counterpart.getFields()[field]) continue;
      const found = change(
        `${type.name}.${field}`,
        alternativesOf(before.policiesOfField(type.name, field)),
        alternativesOf(after.policiesOfField(type.name, field)),
      );
      if (found) changes.push(found);
    }
  }
  return [...changes, ...filterChanges(before, after)];
}

/** What filters lists in both supergraphs, and is not refused to the same callers as it was. */
function filterChanges(before: GuardedSupergraph, after: GuardedSupergraph): SupergraphChange[] {
  return [...new Set([...before.filters.keys(), ...after.filters.keys()])].flatMap((coordinate) => {
    if (!isInput(before.publicSchema, coordinate) || !isInput(after.publicSchema, coordinate)) return [];
    const [was, is] = [before, after].map(({ filters }) => alternativesOf(filters.get(coordinate) ?? null));
    const found = was && is && change(coordinate, was, is);
    return found ? [found] : [];
  });
}

const COORDINATE = /^(\w+)\.(\w+)(?:\((\w+):\))?$/;

/** Whether clients can give what a coordinate names. */
function isInput(schema: GraphQLSchema, coordinate: string): boolean {
  const [, typeName = '', member = '', argument] = COORDINATE.exec(coordinate) ?? [];
  const type = schema.getType(typeName);
  if (isEnumType(type)) return type.getValue(member) !== undefined;
  if (isInputObjectType(type)) return type.getFields()[member] !== undefined;
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  return type.getFields()[member]?.args.some(({ name }) => name === argument) ?? false;
}
