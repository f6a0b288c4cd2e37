import type { RepresentationPart } from '../model/plan.js';
import type { PlanSelection } from '../model/selection.js';

type Parts = readonly RepresentationPart[];
type Selections = readonly PlanSelection[];

/** Whether a representation has all that a field set names. */
export function holdsAll(parts: Parts, set: Selections): boolean {
  return set.every((each) => {
    if (each.kind === 'FRAGMENT') {
      return parts.some(
        (part) => part.kind === 'FRAGMENT' && part.on === each.on && holdsAll(part.inner, each.inner),
      );
    }
    return parts.some(
      (part) =>
        part.kind === 'FIELD' &&
        part.name === each.name &&
        part.from === each.key &&
        (each.inner === null ? part.inner === null : part.inner !== null && holdsAll(part.inner, each.inner)),
    );
  });
}

/** What must be fetched for a representation, and whether something in it needs the type of an object. */
export interface RepresentationNeeds {
  readonly selections: Selections;
  /** The first part that nothing calls for; null where there is none. */
  readonly uncalled: string | null;
}

/**
 * Finds what parts of a representation stand for.
 *
 * @param sets the field sets that may call for them: keys of the subgraph, and what its fields require
 */
export function needsOf(parts: Parts, sets: Selections): RepresentationNeeds {
  let uncalled: string | null = null;
  const match = (own: Parts, called: Selections): Selections =>
    own.flatMap((part): Selections => {
      if (part.kind === 'FRAGMENT') {
        const same = called.filter((each) => each.kind === 'FRAGMENT' && each.on === part.on);
        if (same.length === 0) uncalled ??= `... on ${part.on}`;
        const inner = match(
          part.inner,
          same.flatMap((each) => each.inner ?? []),
        );
        return [{ kind: 'FRAGMENT', on: part.on, inner }];
      }
      if (part.name === '__typename') {
        return [{ kind: 'FIELD', name: part.name, key: part.from, args: [], inner: null }];
      }
      const same = called.flatMap((each) =>
        each.kind === 'FIELD' && each.name === part.name && each.key === part.from ? [each] : [],
      );
      const [first] = same;
      if (!first || (part.inner === null) !== (first.inner === null)) {
        uncalled ??= part.name;
        return [];
      }
      const inner =
        part.inner &&
        match(
          part.inner,
          same.flatMap((each) => each.inner ?? []),
        );
      return [{ ...first, inner }];
    });
  const selections = match(parts, sets);
  return { selections, uncalled };
}
