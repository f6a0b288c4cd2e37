import { DirectedGraph } from 'graphology';
import type { MemoryGraph } from './compressed-graph.js';
import type { Direction } from './recursive-query.js';

/** The holdings in an embedded graph library (graphology), as a peer. */
export class LibraryGraph implements MemoryGraph {
  readonly #graph = new DirectedGraph<{ persons?: number }>();

  get size(): number {
    return this.#graph.size;
  }

  add(holder: string, held: string): void {
    this.#graph.mergeDirectedEdge(holder, held);
  }

  persons(held: string, count: number): void {
    this.#graph.mergeNode(held, { persons: count });
  }

  end(): void {
    // The library is ready at any time.
  }

  walk(code: string, direction: Direction, depth: number): number {
    const graph = this.#graph;
    if (!graph.hasNode(code)) return 0;
    const seen = new Set([code]);
    let layer = [code];
    let found = 0;
    for (let at = 0; at < depth && layer.length > 0; at += 1) {
      const next: string[] = [];
      const meet = (other: string): void => {
        found += 1;
        if (seen.has(other)) return;
        seen.add(other);
        next.push(other);
      };
      for (const firm of layer) {
        if (direction === 'UPSTREAM') {
          found += graph.getNodeAttribute(firm, 'persons') ?? 0;
          graph.forEachInNeighbor(firm, meet);
        } else {
          graph.forEachOutNeighbor(firm, meet);
        }
      }
      layer = next;
    }
    return found;
  }
}
