import { stronglyConnectedComponents } from 'graphology-components';
import { inverse, Matrix, solve } from 'ml-matrix';
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

/** I − W of the parties of a circle, holders as rows. */
function systemOf(graph: Shares, parties: readonly string[]): Matrix {
  const system = Matrix.eye(parties.length);
  for (const [row, holder] of parties.entries()) {
    for (const [column, held] of parties.entries()) {
      if (!graph.hasEdge(holder, held)) continue;
      system.set(row, column, system.get(row, column) - graph.getEdgeAttribute(holder, held, 'share'));
    }
  }
  return system;
}

/** Null where no share of a circle belongs to anybody outside: its system has no solution, or one that means nothing. */
function solvable(work: () => Matrix): Matrix | null {
  try {
    const solved = work();
    return solved.to1DArray().every((value) => Number.isFinite(value) && Math.abs(value) < 1 / SINGULAR)
      ? solved
      : null;
  } catch {
    return null;
  }
}

/** Solves x = b + x·W for the parties of a circle; null where no share of it belongs to anybody outside. */
const solveCircle = (graph: Shares, parties: readonly string[], direct: readonly number[]): number[] | null =>
  solvable(() =>
    solve(systemOf(graph, parties).transpose(), Matrix.columnVector([...direct])),
  )?.to1DArray() ?? null;

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
    const onCircle = new Set(parties);
    const direct = parties.map((party) => directly(graph, party, owner, onCircle, total));
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
  circle: ReadonlySet<string>,
  total: ReadonlyMap<string, number | null>,
): number | null {
  let sum: number | null = party === owner ? 1 : 0;
  graph.forEachInEdge(party, (_edge, { share }, holder) => {
    if (circle.has(holder) || !total.has(holder)) return;
    const above = total.get(holder) ?? null;
    sum = sum === null || above === null ? null : sum + above * share;
  });
  return sum;
}

/**
 * Integrated ownership (综合持股比例) of all others in one party: what `integratedOwnership` gives for each of them, in one pass from the
 * party to its holders, so that the time grows with the holdings and with the cubes of the circles.
 *
 * @param holdings all that are known; the shares in one party are at most 1 together
 * @returns each holder that reaches it, sorted by party, without itself
 * @throws RangeError for a share that is none
 */
export function integratedOwners(owned: string, holdings: Iterable<Holding>): readonly IntegratedShare[] {
  const graph = holdingGraph(holdings);
  if (!graph.hasNode(owned)) return [];
  const total = new Map<string, number | null>();
  const found: IntegratedShare[] = [];
  for (const parties of inOrder(graph).toReversed()) {
    const onCircle = new Set(parties);
    const direct = parties.map((party) => {
      let sum: number | null = party === owned ? 1 : 0;
      graph.forEachOutEdge(party, (_edge, { share }, _holder, held) => {
        if (onCircle.has(held) || !total.has(held)) return;
        const below = total.get(held) ?? null;
        sum = sum === null || below === null ? null : sum + share * below;
      });
      return sum;
    });
    if (direct.every((value) => value === 0)) continue;
    const chains = solvable(() => inverse(systemOf(graph, parties)));
    const known = direct.flatMap((value) => (value === null ? [] : [value]));
    const solved =
      chains === null || known.length < direct.length
        ? null
        : chains.mmul(Matrix.columnVector(known)).to1DArray();
    for (const [at, party] of parties.entries()) {
      const share = solved?.[at] ?? null;
      total.set(party, share);
      // What a holder has of itself through a circle is not counted again.
      const own = chains?.get(at, at) ?? 1;
      if (party !== owned) found.push({ party, share: share === null ? null : share / own });
    }
  }
  return found.toSorted((a, b) => (a.party < b.party ? -1 : 1));
}
