import { runStatement } from '../../database/index.js';
import { isGivenOfAll, rowsGiven } from '../../subgraph-kit/index.js';
import type { CommerceContext } from './commerce.data.js';
import { commerceItems } from './commerce.items.js';

/** Layers that are gone through at most. */
export const MAX_CHAIN_LAYERS = 10;
/** Firms that one chain has at most, the nearest first. */
const MAX_CHAIN_FIRMS = 1_000;

/** Which way: to whom a firm belongs, or to what it holds. */
export type ChainDirection = 'OWNERS' | 'HELD';

const ITEM = 'commerce.shareholders';

/** The whole chain by one statement of PostgreSQL, for whom nothing bounds it: the firm, layers, whether upwards, firms at most. */
const CHAIN = 'SELECT code FROM commerce.ownership_chain($1, $2, $3, $4)';

/** The firms one layer on from a firm, by the lists of shareholders that the caller may read. */
async function nextTo(scope: CommerceContext, code: string, direction: ChainDirection): Promise<string[]> {
  const { shareholders, holdings } = scope.data;
  const isOwners = direction === 'OWNERS';
  const rows = await rowsGiven(scope, {
    catalogue: commerceItems,
    item: ITEM,
    platformCode: code,
    rows: () => (isOwners ? shareholders : holdings).load(code),
  });
  return rows.flatMap(({ platformCode, holderCode }) =>
    isOwners ? (holderCode === null ? [] : [holderCode]) : [platformCode],
  );
}

/**
 * 股权链: the firms above or below a firm, layer by layer: one statement for whom nothing bounds it, else two a layer. Only lists that the
 * caller may read are followed, so that nothing beyond one that is withheld is found; firms that the register does not hold are left out.
 *
 * @param layers 1 to {@link MAX_CHAIN_LAYERS}
 * @returns codes, the nearest first, without the firm itself
 */
export async function ownershipChain(
  scope: CommerceContext,
  code: string,
  direction: ChainDirection,
  layers: number,
): Promise<string[]> {
  if (isGivenOfAll(scope, commerceItems, ITEM) && !scope.asOf) {
    const values = [code, layers, direction === 'OWNERS', MAX_CHAIN_FIRMS];
    const rows = await runStatement<{ code: string }>(scope.database, CHAIN, values);
    return rows.map((row) => row.code);
  }
  const seen = new Set([code]);
  const found: string[] = [];
  let layer = [code];
  for (let at = 0; at < layers && layer.length > 0; at += 1) {
    // oxlint-disable-next-line no-await-in-loop -- each layer is known by the one before
    const reached = await Promise.all(layer.map((each) => nextTo(scope, each, direction)));
    const codes = [...new Set(reached.flat())].filter((each) => !seen.has(each));
    for (const each of codes) seen.add(each);
    // oxlint-disable-next-line no-await-in-loop -- the same
    const held = await Promise.all(codes.map((each) => scope.data.registration.load(each)));
    layer = codes.filter((_code, place) => held[place] !== null);
    found.push(...layer);
    if (found.length >= MAX_CHAIN_FIRMS) return found.slice(0, MAX_CHAIN_FIRMS);
  }
  return found;
}
