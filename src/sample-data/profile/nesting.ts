import { PRIVATE_FUND_INVESTOR_LIMIT } from './facts.js';

/** One product or fund of a nested structure. */
export interface NestedLayer {
  /** Place in the list of the one that its money goes into; null for the innermost. */
  readonly into: number | null;
  /** Whom its own books show. */
  readonly investors: number;
  /** Who stands behind it when one looks through (穿透). */
  readonly finalInvestors: number;
}

/**
 * 嵌套: how a structure keeps to the limit of 200 in every book and passes it in substance. A chain of products holds
 * one another, and as many feeders as it takes, none of which reaches the limit, sell to the public.
 *
 * @param layers at least two, the feeders' being one of them
 */
export function nestedLayers(layers: number, finalInvestors: number): NestedLayer[] {
  const feeders = Math.ceil(finalInvestors / (PRIVATE_FUND_INVESTOR_LIMIT - 1));
  const chain = Array.from({ length: layers - 1 }, (_, place) => ({
    into: place === 0 ? null : place - 1,
    investors: place === layers - 2 ? feeders : 1,
    finalInvestors,
  }));
  const smaller = Math.floor(finalInvestors / feeders);
  const larger = finalInvestors % feeders;
  const outermost = Array.from({ length: feeders }, (_, place) => {
    const investors = smaller + (place < larger ? 1 : 0);
    return { into: layers - 2, investors, finalInvestors: investors };
  });
  return [...chain, ...outermost];
}

/** What the layers are called, from the innermost outwards; feeders are numbered. */
export const layerName = (place: number, chainLength: number): string =>
  place < chainLength ? (['母', '一级', '二级'][place] ?? '') : `优选${place - chainLength + 1}期`;
