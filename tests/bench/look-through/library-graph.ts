import type { ClientBase } from 'pg';
import { DirectedGraph } from 'graphology';
import { eachHolding } from './compressed-graph.js';

/** The holdings in an embedded graph library (graphology), as a peer. */
export class LibraryGraph {
  readonly #graph = new DirectedGraph();

  /** @param most holdings that are loaded; all of a firm or none */
  static async load(client: ClientBase, most: number): Promise<LibraryGraph> {
    const loaded = new LibraryGraph();
    let persons = 0;
    await eachHolding(client, (held, holder) => {
      if (loaded.#graph.size >= most && !loaded.#graph.hasNode(held)) return;
      loaded.#graph.mergeDirectedEdge(holder ?? `person ${persons++}`, held);
    });
    return loaded;
  }

  get size(): number {
    return this.#graph.size;
  }

  /** How many holdings are found upstream of a firm, through so many layers. */
  upstream(code: string, depth: number): number {
    if (!this.#graph.hasNode(code)) return 0;
    const seen = new Set([code]);
    let layer = [code];
    let found = 0;
    for (let at = 0; at < depth && layer.length > 0; at += 1) {
      const next: string[] = [];
      for (const firm of layer) {
        for (const holder of this.#graph.inNeighbors(firm)) {
          found += 1;
          if (seen.has(holder)) continue;
          seen.add(holder);
          next.push(holder);
        }
      }
      layer = next;
    }
    return found;
  }
}
