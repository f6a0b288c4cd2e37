import { isInterfaceType, isObjectType } from 'graphql';
import type { Policies, Supergraph } from '../supergraph.js';
import type { SupergraphChange } from './change.js';

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
export function policyChanges(before: Supergraph, after: Supergraph): SupergraphChange[] {
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
  return changes;
}
