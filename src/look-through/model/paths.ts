import type { Link } from './links.js';

/** A way from one party to another, without meeting any party twice. */
export interface LinkPath {
  /** The parties on it, both ends included. */
  readonly parties: readonly string[];
  /** The links between them; of several between the same two, the first by id. */
  readonly links: readonly string[];
  /** The product of the shares; null where a link on it has none. */
  readonly share: number | null;
}

/** Steps that one search may take: a dense graph has more paths than anybody reads. */
const MAX_STEPS = 50_000;

/**
 * Paths between two parties, against the links or along them, the shortest first.
 *
 * @returns at most `most` of them, and whether there may be more
 */
export function pathsBetween(
  from: string,
  to: string,
  links: readonly Link[],
  most: number,
): { readonly paths: readonly LinkPath[]; readonly more: boolean } {
  const along = search(from, to, links, most);
  const against = from === to ? { paths: [], more: false } : search(to, from, links, most);
  const all = [...along.paths, ...against.paths].toSorted((a, b) => a.links.length - b.links.length);
  return { paths: all.slice(0, most), more: along.more || against.more || all.length > most };
}

function search(from: string, to: string, links: readonly Link[], most: number) {
  const out = new Map<string, Map<string, Link>>();
  for (const link of links) {
    const others = out.get(link.from) ?? new Map<string, Link>();
    if (!others.has(link.to)) others.set(link.to, link);
    out.set(link.from, others);
  }
  const paths: LinkPath[] = [];
  let waiting: LinkPath[] = [{ parties: [from], links: [], share: 1 }];
  let steps = 0;
  while (waiting.length > 0) {
    const next: LinkPath[] = [];
    for (const path of waiting) {
      for (const [other, link] of out.get(path.parties.at(-1) ?? '') ?? []) {
        steps += 1;
        if (steps > MAX_STEPS || paths.length > most) return { paths: paths.slice(0, most), more: true };
        if (path.parties.includes(other)) continue;
        const share = path.share === null || link.share === null ? null : path.share * link.share;
        const longer = { parties: [...path.parties, other], links: [...path.links, link.id], share };
        if (other === to) paths.push(longer);
        else next.push(longer);
      }
    }
    waiting = next;
  }
  return { paths: paths.slice(0, most), more: paths.length > most };
}
