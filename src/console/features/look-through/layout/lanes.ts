import type { Edge, Party, PartyKind } from '../model/look-through';

/** Size of a party in the picture, in pixels. */
export const PARTY = { width: 212, height: 66 } as const;
/** Where the first lane begins, so that lines that leave it outwards are inside the picture. */
export const MARGIN = 56;

const ROW_GAP = 14;
const COLUMN_GAP = 22;
const LANE_GAP = 160;
/** Parties beneath each other at most; a lane that has more is several columns wide. */
export const MAX_ROWS = 24;
/** Outwards, inwards, outwards again: more sweeps take out few crossings. */
const SWEEPS = 3;

/** Where a party stands: its upper left corner, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The parties of one layer, from top to bottom and column by column. */
export interface Lane {
  readonly layer: number;
  readonly x: number;
  readonly width: number;
  readonly ids: readonly string[];
}

/** Where everything of a look-through stands, upstream to the left. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  readonly places: ReadonlyMap<string, Place>;
}

const KIND_ORDER: readonly PartyKind[] = ['FIRM', 'PERSON', 'PRODUCT', 'PROJECT', 'BANK', 'ACCOUNT', 'OTHER'];

/** An order that depends on neither the machine nor the order of the answer. */
function byKindAndName(one: Party, other: Party): number {
  const kinds = KIND_ORDER.indexOf(one.kind) - KIND_ORDER.indexOf(other.kind);
  if (kinds !== 0) return kinds;
  const [first, second] = [`${one.name ?? ''}\0${one.id}`, `${other.name ?? ''}\0${other.id}`];
  return first < second ? -1 : Number(first > second);
}

function neighboursOf(edges: readonly Edge[]): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>();
  const add = (id: string, neighbour: string): void => {
    const known = neighbours.get(id);
    if (known) known.push(neighbour);
    else neighbours.set(id, [neighbour]);
  };
  for (const { from, to } of edges) {
    add(from, to);
    add(to, from);
  }
  return neighbours;
}

/** Orders each lane by the mean place of what it is connected with nearer to the firm, then farther from it, and again. */
function orderedLanes(
  parties: readonly Party[],
  edges: readonly Edge[],
): ReadonlyMap<number, readonly string[]> {
  const lanes = new Map<number, string[]>();
  const layerOf = new Map<string, number>();
  for (const { id, layer } of parties.toSorted(byKindAndName)) {
    if (layerOf.has(id)) continue;
    layerOf.set(id, layer);
    const lane = lanes.get(layer);
    if (lane) lane.push(id);
    else lanes.set(layer, [id]);
  }
  const neighbours = neighboursOf(edges);
  const rank = new Map<string, number>();
  const rankAll = (ids: readonly string[]): void =>
    ids.forEach((id, at) => rank.set(id, (at + 0.5) / ids.length));
  for (const ids of lanes.values()) rankAll(ids);
  const outwards = [...lanes.keys()].toSorted((one, other) => Math.abs(one) - Math.abs(other) || one - other);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const isOutwards = sweep % 2 === 0;
    for (const layer of isOutwards ? outwards : outwards.toReversed()) {
      const mean = new Map<string, number>();
      for (const id of lanes.get(layer) ?? []) {
        const ranks = (neighbours.get(id) ?? []).flatMap((neighbour) => {
          const at = layerOf.get(neighbour);
          if (at === undefined || at === layer) return [];
          const isNearer = Math.abs(at) < Math.abs(layer);
          return isNearer === isOutwards ? [rank.get(neighbour) ?? 0] : [];
        });
        const sum = ranks.reduce((total, each) => total + each, 0);
        mean.set(id, ranks.length === 0 ? (rank.get(id) ?? 0) : sum / ranks.length);
      }
      const ordered = (lanes.get(layer) ?? []).toSorted(
        (one, other) => (mean.get(one) ?? 0) - (mean.get(other) ?? 0),
      );
      lanes.set(layer, ordered);
      rankAll(ordered);
    }
  }
  return lanes;
}

const heightOf = (rows: number): number => Math.max(rows * (PARTY.height + ROW_GAP) - ROW_GAP, 0);
const widthOf = (columns: number): number => Math.max(columns * (PARTY.width + COLUMN_GAP) - COLUMN_GAP, 0);

/**
 * Places the parties of a look-through in lanes, one for each layer, upstream to the left. The same parties and edges are
 * placed alike in whatever order they come.
 *
 * @param edges those whose ends are not among the parties are left out of account
 */
export function layoutLanes(parties: readonly Party[], edges: readonly Edge[]): Layout {
  const ordered = orderedLanes(parties, edges);
  const shapes = [...ordered]
    .toSorted(([one], [other]) => one - other)
    .map(([layer, ids]) => {
      const columns = Math.ceil(ids.length / MAX_ROWS);
      return { layer, ids, columns, rows: Math.ceil(ids.length / columns) };
    });
  const inner = heightOf(Math.max(0, ...shapes.map(({ rows }) => rows)));
  const places = new Map<string, Place>();
  const lanes: Lane[] = [];
  let x = MARGIN;
  for (const { layer, ids, columns, rows } of shapes) {
    const top = MARGIN + (inner - heightOf(rows)) / 2;
    ids.forEach((id, at) => {
      places.set(id, {
        x: x + Math.floor(at / rows) * (PARTY.width + COLUMN_GAP),
        y: top + (at % rows) * (PARTY.height + ROW_GAP),
      });
    });
    lanes.push({ layer, x, width: widthOf(columns), ids });
    x += widthOf(columns) + LANE_GAP;
  }
  return {
    width: lanes.length === 0 ? 2 * MARGIN : x - LANE_GAP + MARGIN,
    height: inner + 2 * MARGIN,
    lanes,
    places,
  };
}
