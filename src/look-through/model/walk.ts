import type { EdgeDirection, Link, Linked, Party } from './links.js';

/** What is read for one layer: the firms from which links are followed upwards, and downwards. */
export interface LayerQuestion {
  readonly upstream: readonly string[];
  readonly downstream: readonly string[];
}

/** Reads what links firms, all of a layer at once. */
export type ReadLayer = (firms: LayerQuestion, layer: number) => Promise<Linked>;

export interface WalkBounds {
  readonly direction: EdgeDirection;
  /** Layers each way. */
  readonly depth: number;
  readonly maxNodes: number;
  /** Whether there is no time for another layer. */
  readonly isLate: () => boolean;
}

/** A party with its distance: negative upstream, 0 the one that was asked, positive downstream. */
export type LayeredParty = Party & { readonly layer: number };

export interface Walked {
  readonly nodes: readonly LayeredParty[];
  /** Links both ends of which are among the nodes. */
  readonly links: readonly Link[];
  /** Of what was found, those not shown included; what lies behind a party that is not shown is not found. */
  readonly nodesFound: number;
  readonly linksFound: number;
  /** Whether it ended before its depth: by the bound on nodes, or of time. */
  readonly truncated: boolean;
}

/** Firms whose record may be read: those with a code. */
const codesOf = (parties: readonly Party[]): string[] =>
  parties.flatMap(({ kind, code, id }) => (kind === 'FIRM' && code !== null ? [id] : []));

/** The more is known of a party, the better: a name that is not shortened before one that is, a firm before whatever else. */
function merged(known: Party | undefined, other: Party): Party {
  if (!known) return other;
  const better = known.name === null || (known.masked && !other.masked && other.name !== null);
  return better ? { ...known, ...other, name: other.name ?? known.name } : { ...other, ...known };
}

/** The graph as it is walked. */
class Walk {
  readonly #bounds: WalkBounds;
  readonly #parties = new Map<string, Party>();
  readonly #links = new Map<string, Link>();
  readonly #out = new Map<string, Link[]>();
  readonly #in = new Map<string, Link[]>();
  readonly #layers = new Map<string, number>();
  /** A party of a circle is both above the root and below it. */
  readonly #seen: Readonly<Record<'UPSTREAM' | 'DOWNSTREAM', Set<string>>>;
  readonly #left = new Set<string>();
  readonly #found = new Set<string>();

  constructor(roots: readonly Party[], bounds: WalkBounds) {
    this.#bounds = bounds;
    for (const root of roots) {
      this.#parties.set(root.id, root);
      this.#layers.set(root.id, 0);
    }
    const ids = roots.map(({ id }) => id);
    this.#seen = { UPSTREAM: new Set(ids), DOWNSTREAM: new Set(ids) };
  }

  add({ parties, links }: Linked): void {
    for (const party of parties) this.#parties.set(party.id, merged(this.#parties.get(party.id), party));
    for (const link of links) {
      if (this.#links.has(link.id)) continue;
      this.#links.set(link.id, link);
      append(this.#out, link.from, link);
      append(this.#in, link.to, link);
    }
  }

  party(id: string): Party {
    return this.#parties.get(id) ?? { id, kind: 'OTHER', code: null, name: null, masked: false };
  }

  /** The parties one layer on, in the order of their ids; each is met once each way, by the shortest path. */
  step(from: readonly Party[], way: 'UPSTREAM' | 'DOWNSTREAM', distance: number): Party[] {
    const next: string[] = [];
    const seen = this.#seen[way];
    const [links, end] = way === 'UPSTREAM' ? [this.#in, 'from' as const] : [this.#out, 'to' as const];
    for (const { id } of from) {
      for (const link of links.get(id) ?? []) {
        const other = link[end];
        this.#found.add(link.id);
        if (seen.has(other) || this.#left.has(other)) continue;
        if (!this.#layers.has(other)) {
          if (this.#layers.size >= this.#bounds.maxNodes) {
            this.#left.add(other);
            continue;
          }
          this.#layers.set(other, way === 'UPSTREAM' ? -distance : distance);
        }
        seen.add(other);
        next.push(other);
      }
    }
    return next.toSorted().map((id) => this.party(id));
  }

  end(truncated: boolean): Walked {
    const nodes = [...this.#layers].map(([id, layer]) => ({ ...this.party(id), layer }));
    const shown = [...this.#links.values()].filter(
      ({ id, from, to }) => this.#found.has(id) && this.#layers.has(from) && this.#layers.has(to),
    );
    return {
      nodes: nodes.toSorted((a, b) => a.layer - b.layer || (a.id < b.id ? -1 : 1)),
      links: shown.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      nodesFound: nodes.length + this.#left.size,
      linksFound: this.#found.size,
      truncated: truncated || this.#left.size > 0,
    };
  }
}

function append(lists: Map<string, Link[]>, key: string, link: Link): void {
  const list = lists.get(key);
  if (list) list.push(link);
  else lists.set(key, [link]);
}

/**
 * 穿透: follows links from one party, or from those of a group as from one, layer by layer, to a depth: upstream to whom it belongs and from whom money comes, downstream to
 * what it holds and where money goes. Whoever is upstream is followed upstream alone, so that the firms of a common owner are
 * no part of it. It knows what `read` gives and nothing else: what is withheld leaves no trace in any figure.
 *
 * @param read asked once a layer, for firms with a code only
 */
export async function walk(roots: readonly Party[], bounds: WalkBounds, read: ReadLayer): Promise<Walked> {
  const graph = new Walk(roots, bounds);
  let up = bounds.direction === 'DOWNSTREAM' ? [] : roots;
  let down = bounds.direction === 'UPSTREAM' ? [] : roots;
  for (let layer = 1; layer <= bounds.depth && up.length + down.length > 0; layer += 1) {
    const question = { upstream: codesOf(up), downstream: codesOf(down) };
    if (question.upstream.length + question.downstream.length > 0) {
      if (bounds.isLate()) return graph.end(true);
      // oxlint-disable-next-line no-await-in-loop -- each layer is known by the one before
      graph.add(await read(question, layer));
    }
    up = graph.step(up, 'UPSTREAM', layer);
    down = graph.step(down, 'DOWNSTREAM', layer);
  }
  return graph.end(false);
}
