/** A complete subtree: 2^level leaves from `start` on, which is a multiple of that. */
export interface Subtree {
  readonly start: number;
  readonly level: number;
}

/**
 * The largest complete subtrees that cover the leaves `[from, to)`, from left to right; at most two of each level.
 * Sizes are below 2^53, so all is done by division and none by bits, which have 32.
 */
export function subtreesOf(from: number, to: number): Subtree[] {
  const found: Subtree[] = [];
  let start = from;
  while (start < to) {
    let level = 0;
    let leaves = 1;
    while (start % (leaves * 2) === 0 && start + leaves * 2 <= to) {
      level += 1;
      leaves *= 2;
    }
    found.push({ start, level });
    start += leaves;
  }
  return found;
}
