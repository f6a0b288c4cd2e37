import type { Edge } from '../model/look-through';
import { MARGIN, PARTY, type Place } from './lanes';

const ARROW = { length: 9, half: 4.5 } as const;
/** Between lines of the same two parties, in pixels. */
const PARALLEL = 12;
const MAX_OFFSET = PARTY.height / 2 - 8;
/** How far a line between two parties of one column goes out beside them. */
const BULGE = MARGIN - 10;
/** Where on a curve its words stand: nearer to the party with fewer lines, where these are apart. */
const WORD = { middle: 0.5, aside: 0.62 } as const;

/** How a connection is drawn: a curve and an arrow head as SVG path data, and where its words stand. */
export interface EdgeLine {
  readonly curve: string;
  readonly arrow: string;
  readonly label: { readonly x: number; readonly y: number };
}

/** Sides of a party: right is 1, left is -1. */
type Side = 1 | -1;

const sideOf = ({ x }: Place, side: Side): number => (side === 1 ? x + PARTY.width : x);

/** A point of a cubic curve in one dimension. */
const along = (t: number, a: number, b: number, c: number, d: number): number =>
  (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;

function lineBetween(from: Place, to: Place, offset: number, word: number): EdgeLine {
  const leaves: Side = to.x < from.x ? -1 : 1;
  const arrives: Side = to.x > from.x ? -1 : 1;
  const [x1, x2] = [sideOf(from, leaves), sideOf(to, arrives)];
  const isLoop = from === to;
  const y1 = from.y + PARTY.height / 2 + offset - (isLoop ? PARALLEL : 0);
  const y2 = to.y + PARTY.height / 2 + offset + (isLoop ? PARALLEL : 0);
  const reach = from.x === to.x ? BULGE + Math.abs(offset) / 2 : Math.max(Math.abs(x2 - x1) / 2, 40);
  const end = x2 + arrives * ARROW.length;
  const [c1, c2] = [x1 + leaves * reach, end + arrives * reach];
  return {
    curve: `M${x1},${y1} C${c1},${y1} ${c2},${y2} ${end},${y2}`,
    arrow: `M${x2},${y2} L${end},${y2 - ARROW.half} L${end},${y2 + ARROW.half} Z`,
    label: { x: along(word, x1, c1, c2, end), y: along(word, y1, y1, y2, y2) },
  };
}

/**
 * Draws the connections of a look-through between the places of their parties; several of the same two parties run beside
 * each other.
 *
 * @returns lines by the ids of their edges; none for an edge of which an end has no place
 */
export function edgeLines(
  edges: readonly Edge[],
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, EdgeLine> {
  const pairOf = ({ from, to }: Edge): string => JSON.stringify([from, to].toSorted());
  const counts = new Map<string, number>();
  const degrees = new Map<string, number>();
  const count = (totals: Map<string, number>, key: string): unknown =>
    totals.set(key, (totals.get(key) ?? 0) + 1);
  for (const edge of edges) {
    count(counts, pairOf(edge));
    count(degrees, edge.from);
    count(degrees, edge.to);
  }
  const wordOf = ({ from, to }: Edge): number => {
    const more = (degrees.get(from) ?? 0) - (degrees.get(to) ?? 0);
    return more === 0 ? WORD.middle : more > 0 ? WORD.aside : 1 - WORD.aside;
  };
  const drawn = new Map<string, number>();
  const lines = new Map<string, EdgeLine>();
  for (const edge of edges) {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    if (!from || !to) continue;
    const pair = pairOf(edge);
    const at = drawn.get(pair) ?? 0;
    drawn.set(pair, at + 1);
    const offset = (at - ((counts.get(pair) ?? 1) - 1) / 2) * PARALLEL;
    const bounded = Math.min(Math.max(offset, -MAX_OFFSET), MAX_OFFSET);
    lines.set(edge.id, lineBetween(from, to, bounded, wordOf(edge)));
  }
  return lines;
}
