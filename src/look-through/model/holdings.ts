import { DirectedGraph } from 'graphology';
import { stronglyConnectedComponents } from 'graphology-components';

/** A direct holding (直接持股): a share of one party that another holds. */
export interface Holding {
  /** Who holds: the code or key of a party. */
  readonly holder: string;
  /** What is held. */
  readonly held: string;
  /** Of the equity, above 0 and at most 1. */
  readonly share: number;
}

/** Holdings of the same holder in the same party are one. */
export function holdingGraph(holdings: Iterable<Holding>): DirectedGraph<object, { share: number }> {
  const graph = new DirectedGraph<object, { share: number }>();
  for (const { holder, held, share } of holdings) {
    if (!(share > 0 && share <= 1)) throw new RangeError(`A share is above 0 and at most 1, not ${share}.`);
    graph.mergeNode(holder);
    graph.mergeNode(held);
    graph.updateEdge(holder, held, (attributes) => ({ share: (attributes.share ?? 0) + share }));
  }
  return graph;
}

/** Parties that hold each other in a circle (交叉持股、循环持股), each circle as the parties that are on it, sorted. */
export function circularHoldings(holdings: Iterable<Holding>): readonly (readonly string[])[] {
  const graph = holdingGraph(holdings);
  return stronglyConnectedComponents(graph)
    .filter(([first = '', ...others]) => others.length > 0 || graph.hasEdge(first, first))
    .map((parties) => parties.toSorted())
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
}
