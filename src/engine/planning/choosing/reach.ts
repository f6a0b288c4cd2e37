import type { PlanBudget } from '../model/budget.js';
import type { PlanField, PlanSelection } from '../model/selection.js';
import type { SupergraphModel, TypeView } from '../model/supergraph-model.js';

/** A part of a key, and the view whose subgraph gives it. */
export interface KeySource {
  readonly view: TypeView;
  readonly parts: readonly PlanSelection[];
}

/** The way to a subgraph that finds an entity by a key. */
export interface Way {
  readonly view: TypeView;
  /** The parts of the key; none for a root type, which needs none. */
  readonly sources: readonly KeySource[];
  /** Fetches that it takes, one after the other. */
  readonly hops: number;
}

/** Whether a view gives a field with all that is asked below it. */
export type Gives = (view: TypeView, field: PlanField) => boolean;

/**
 * The ways from one subgraph to all others that can find the same entity. They are found in rounds: each adds the
 * subgraphs whose key can be had from those that were reached before, so that the work is bounded by the square of the
 * subgraphs, and a way is never longer than it must be.
 *
 * @param gives tells what can be had of a view that was reached
 */
export function waysFrom(
  model: SupergraphModel,
  type: string,
  origin: TypeView,
  gives: Gives,
  budget: PlanBudget,
): readonly Way[] {
  const ways: Way[] = [];
  let open = model.views(type);
  const reached: { readonly view: TypeView; readonly hops: number }[] = [{ view: origin, hops: 0 }];
  for (;;) {
    const found: Way[] = [];
    for (const view of open) {
      let best: Way | null = null;
      for (const key of view.local.keys) {
        budget.spend();
        const way = wayBy(key, view, reached, gives, budget);
        if (
          way &&
          (!best ||
            way.hops < best.hops ||
            (way.hops === best.hops && way.sources.length < best.sources.length))
        ) {
          best = way;
        }
      }
      if (best) found.push(best);
    }
    if (found.length === 0) return ways;
    ways.push(...found);
    reached.push(...found.map(({ view, hops }) => ({ view, hops })));
    open = open.filter((view) => !found.some((way) => way.view === view));
  }
}

function wayBy(
  key: readonly PlanSelection[],
  view: TypeView,
  reached: readonly { readonly view: TypeView; readonly hops: number }[],
  gives: Gives,
  budget: PlanBudget,
): Way | null {
  const sources = new Map<TypeView, PlanSelection[]>();
  let hops = 1;
  for (const part of key) {
    budget.spend(reached.length);
    const source = reached.find((each) => part.kind === 'FIELD' && gives(each.view, part));
    if (!source) return null;
    hops = Math.max(hops, source.hops + 1);
    const present = sources.get(source.view);
    if (present) present.push(part);
    else sources.set(source.view, [part]);
  }
  return { view, sources: [...sources].map(([each, parts]) => ({ view: each, parts })), hops };
}
