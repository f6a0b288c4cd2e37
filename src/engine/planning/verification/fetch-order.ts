import type { EntityFetch, PreparedNode, RootFetch } from '../model/plan.js';

/** The fetches of a plan, and which of them have been answered when another begins. */
export interface FetchOrder {
  readonly fetches: readonly (RootFetch | EntityFetch)[];
  /** Whether `earlier` has been answered before `later` is sent; both are positions in `fetches`. */
  isBefore(earlier: number, later: number): boolean;
}

export function fetchOrder(plan: PreparedNode | null): FetchOrder {
  const fetches: (RootFetch | EntityFetch)[] = [];
  const answered: ReadonlySet<number>[] = [];
  /** @returns the fetches that are answered when the node has ended */
  const visit = (node: PreparedNode, before: ReadonlySet<number>): ReadonlySet<number> => {
    if (node.kind === 'SEQUENCE') {
      return node.nodes.reduce((done, each) => visit(each, done), before);
    }
    if (node.kind === 'PARALLEL') {
      const done = node.nodes.map((each) => visit(each, before));
      return new Set(done.flatMap((each) => [...each]));
    }
    answered.push(before);
    return new Set([...before, fetches.push(node) - 1]);
  };
  if (plan) visit(plan, new Set());
  return { fetches, isBefore: (earlier, later) => answered[later]?.has(earlier) ?? false };
}
