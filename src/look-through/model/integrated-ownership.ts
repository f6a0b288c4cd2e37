import { stronglyConnectedComponents } from 'graphology-components';
import { Matrix, solve } from 'ml-matrix';
import { holdingGraph, type Holding } from './holdings.js';

/** Below this a circle has no owner outside of it, and shares in it mean nothing. */
const SINGULAR = 1e-9;

/** What a party owns of another in the end. */
export interface IntegratedShare {
  readonly party: string;
  /** Of the equity, from 0 to 1, through all chains and circles; null where the circle belongs to itself alone. */
  readonly share: number | null;
}

type Shares = ReturnType<typeof holdingGraph>;

/** Circles as one, holders before what they hold. */
function inOrder(graph: Shares): readonly (readonly string[])[] {
  const circles = stronglyConnectedComponents(graph);
  const circleOf = new Map(circles.flatMap((parties, at) => parties.map((party) => [party, at] as const)));
  const waiting = circles.map(() => 0);
  const held = circles.map(() => new Set<number>());
  graph.forEachEdge((_edge, _attributes, holder, party) => {
    const [from, to] = [circleOf.get(holder) ?? 0, circleOf.get(party) ?? 0];
    if (from !== to && !held[from]?.has(to)) {
      held[from]?.add(to);
      waiting[to] = (waiting[to] ?? 0) + 1;
    }
  });
  const order: number[] = circles.flatMap((_circle, at) => (waiting[at] === 0 ? [at] : []));
  for (const at of order) {
    for (const to of held[at] ?? []) {
      waiting[to] = (waiting[to] ?? 0) - 1;
      if (waiting[to] === 0) order.push(to);
    }
  }
  return order.map((at) => circles[at] ?? []);
}

/** Solves x = b + x·W for the parties of a circle; null where no share of it belongs to anybody outside. */
function solveCircle(graph: Shares, parties: readonly string[], direct: readonly number[]): number[] | null {
  const size = parties.length;
  const system = Matrix.eye(size);
  for (const [column, held] of parties.entries()) {
    for (const [row, holder] of parties.entries()) {
      if (!graph.hasEdge(holder, held)) continue;
      system.set(column, row, system.get(column, row) - graph.getEdgeAttribute(holder, held, 'share'));
    }
  }
  try {
    const solved = solve(system, Matrix.columnVector([...direct])).to1DArray();
    return solved.every((value) => Number.isFinite(value) && Math.abs(value) < 1 / SINGULAR) ? solved : null;
  } catch {
    return null;
  }
}

/**
 * Integrated ownership (综合持股比例) of one party in all others: direct and indirect, along every chain, with circles counted to
 * their limit. With W of direct shares and N = (I − W)⁻¹ it is N(i, j) / N(i, i): what i holds of itself through a circle is not
 * counted again (Baldone, Brioschi and Paleari 1998). Circles are solved one by one, so that the time grows with the holdings and
 * with the cube of the largest circle alone.
 *
 * @param holdings all that are known; the shares in one party are at most 1 together
 * @returns what it owns of each party that it reaches, sorted by party, without itself
 * @throws RangeError for a share that is none
 */
export function integratedOwnership(owner: string, holdings: Iterable<Holding>): readonly IntegratedShare[] {
  const graph = holdingGraph(holdings);
  if (!graph.hasNode(owner)) return [];
  const total = new Map<string, number | null>();
  for (const parties of inOrder(graph)) {
    const direct = parties.map((party) => directly(graph, party, owner, parties, total));
    if (direct.every((value) => value === 0)) continue;
    const solved = direct.includes(null)
      ? null
      : solveCircle(
          graph,
          parties,
          direct.map((value) => value ?? 0),
        );
    for (const [at, party] of parties.entries()) total.set(party, solved?.[at] ?? null);
  }
  const own = total.get(owner) ?? null;
  return [...total]
    .filter(([party]) => party !== owner)
    .map(([party, share]) => ({ party, share: own === null || share === null ? null : share / own }))
    .toSorted((a, b) => (a.party < b.party ? -1 : 1));
}

/** What comes to a party from outside its circle; null where that is not known. */
function directly(
  graph: Shares,
  party: string,
  owner: string,
  circle: readonly string[],
  total: ReadonlyMap<string, number | null>,
): number | null {
  let sum: number | null = party === owner ? 1 : 0;
  graph.forEachInEdge(party, (_edge, { share }, holder) => {
    if (circle.includes(holder) || !total.has(holder)) return;
    const above = total.get(holder) ?? null;
    sum = sum === null || above === null ? null : sum + above * share;
  });
  return sum;
}
