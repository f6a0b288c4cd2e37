import { Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { PlanBudget } from './budget.js';
import { dataKey } from './response-keys.js';
import { TYPENAME, type PlanSelection } from './selection.js';

/** Whether `@skip` and `@include` let a selection through. A variable whose value is not known counts as false. */
function isIncluded({ directives = [] }: SelectionNode): boolean {
  return directives.every(({ name, arguments: given = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const value = given.find((each) => each.name.value === 'if')?.value;
    const holds = value?.kind === Kind.BOOLEAN && value.value;
    return holds === (name.value === 'include');
  });
}

/**
 * What an operation asks for, by the keys of the joined data.
 *
 * @param set without fragment spreads
 */
export function lowerSelections(set: SelectionSetNode, budget: PlanBudget): readonly PlanSelection[] {
  const lower = ({ selections }: SelectionSetNode): readonly PlanSelection[] =>
    selections.flatMap((selection): readonly PlanSelection[] => {
      budget.spend();
      if (selection.kind === Kind.FRAGMENT_SPREAD || !isIncluded(selection)) return [];
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const inner = lower(selection.selectionSet);
        const on = selection.typeCondition?.name.value;
        return on === undefined ? inner : [{ kind: 'FRAGMENT', on, inner }];
      }
      if (selection.name.value === '__typename') return [TYPENAME];
      return [
        {
          kind: 'FIELD',
          name: selection.name.value,
          key: dataKey(selection),
          args: selection.arguments ?? [],
          inner: selection.selectionSet ? lower(selection.selectionSet) : null,
        },
      ];
    });
  return lower(set);
}
