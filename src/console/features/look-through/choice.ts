import { EDGE_KINDS, type EdgeKind } from './model/look-through';

/** Which way a look-through goes: to who holds and pays, to what is held and paid, or both. */
export type Direction = 'UPSTREAM' | 'DOWNSTREAM' | 'BOTH';

export const DIRECTIONS: readonly Direction[] = ['BOTH', 'UPSTREAM', 'DOWNSTREAM'];

/** How many layers are gone through: where nothing is said, and at most. */
export const DEPTH = { usual: 3, most: 10 } as const;

/** What a look-through is asked for. */
export interface Choice {
  /** In the order of {@link EDGE_KINDS}; all of them where none is chosen. */
  readonly kinds: readonly EdgeKind[];
  readonly direction: Direction;
  readonly depth: number;
  /** Codes of further firms that are looked through as one with it. */
  readonly members: readonly string[];
}

/** A code of a platform, as far as an address is held to it. */
const CODE = /^[0-9A-Z]{18}$/;

/** What was chosen, from the address of the page; what is not known there counts as not chosen. */
export function choiceOf(address: URLSearchParams): Choice {
  const named = new Set((address.get('kinds') ?? '').split(','));
  const kinds = EDGE_KINDS.filter((kind) => named.has(kind));
  const depth = Number(address.get('depth') ?? DEPTH.usual);
  return {
    kinds: kinds.length === 0 ? EDGE_KINDS : kinds,
    direction: DIRECTIONS.find((each) => each === address.get('direction')) ?? 'BOTH',
    members: (address.get('members') ?? '').split(',').filter((code) => CODE.test(code)),
    depth: Number.isInteger(depth) && depth >= 1 && depth <= DEPTH.most ? depth : DEPTH.usual,
  };
}

/** A choice as the address has it; what is usual is left out. */
export function addressOf({
  kinds,
  direction,
  depth,
  members,
}: Choice): Readonly<Record<string, string | null>> {
  return {
    kinds: kinds.length === EDGE_KINDS.length ? null : kinds.join(','),
    direction: direction === 'BOTH' ? null : direction,
    members: members.length === 0 ? null : members.join(','),
    depth: depth === DEPTH.usual ? null : String(depth),
  };
}
