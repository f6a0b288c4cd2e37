import type { Policies } from './field-policies.js';

/** Each choice of one member of each list. */
function choices(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>(
    (made, list) => made.flatMap((chosen) => list.map((member) => [...chosen, member])),
    [[]],
  );
}

/**
 * Whether what was decided cannot hold without another policy holding too. Each policy is a list of alternatives, of which
 * one must be granted in full (`@policy`). A policy fails where each of its alternatives lacks an item; with exactly these
 * items denied and all others granted, one of the decided must fail as well.
 */
export function isImplied(policy: Policies, decided: readonly Policies[]): boolean {
  return choices(policy).every((denied) => {
    const lacks = new Set(denied);
    return decided.some((each) => each.every((alternative) => alternative.some((item) => lacks.has(item))));
  });
}
