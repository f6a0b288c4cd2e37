/** A product or fund, with whom its own books show. */
export interface NestedProduct {
  /** Product code or filing number. */
  readonly id: string;
  /** Investors of record, of which a product that puts its money in is one. */
  readonly investors: number;
  /** The product into which its money goes (嵌套); null where it goes into none. */
  readonly into: string | null;
}

/** Who stands behind a product when one looks through (穿透). */
export interface FinalInvestors {
  readonly id: string;
  /** Investors that are no product of those given; null where products hold each other in a circle. */
  readonly count: number | null;
  /** Products one above another, itself the first. */
  readonly layers: number;
}

const IN_CIRCLE = { count: null, layers: 0 };

/**
 * Final investors (最终投资者人数) of products that hold one another, counted by the books: those of record that are no product here, and
 * those behind each product that is (私募投资基金监督管理暂行办法 art. 13). Where a product that puts money in is not among those given,
 * it counts as one, so that the figure is never too high.
 *
 * @returns in the order of the products
 */
export function finalInvestors(products: readonly NestedProduct[]): readonly FinalInvestors[] {
  const feeders = new Map<string, NestedProduct[]>();
  for (const product of products) {
    if (product.into === null) continue;
    const others = feeders.get(product.into) ?? [];
    others.push(product);
    feeders.set(product.into, others);
  }
  const byId = new Map(products.map((product) => [product.id, product] as const));
  const known = new Map<string, Omit<FinalInvestors, 'id'>>();
  // Those into which nothing goes first; what is never reached stands on a circle or behind one.
  const missing = new Map(products.map(({ id }) => [id, feeders.get(id)?.length ?? 0]));
  const ready = products.filter(({ id }) => missing.get(id) === 0);
  for (const { id, investors, into } of ready) {
    const behind = (feeders.get(id) ?? []).map((feeder) => known.get(feeder.id) ?? IN_CIRCLE);
    known.set(id, {
      count:
        Math.max(0, investors - behind.length) + behind.reduce((sum, { count }) => sum + (count ?? 0), 0),
      layers: 1 + Math.max(0, ...behind.map(({ layers }) => layers)),
    });
    if (into === null || !missing.has(into)) continue;
    const left = (missing.get(into) ?? 0) - 1;
    missing.set(into, left);
    const next = byId.get(into);
    if (left === 0 && next) ready.push(next);
  }
  return products.map(({ id }) => ({ id, ...(known.get(id) ?? IN_CIRCLE) }));
}
