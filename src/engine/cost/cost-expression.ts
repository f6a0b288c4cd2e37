/** How long a list is: the largest of the slicing arguments that are given, or what is assumed without any. */
export interface ListLength {
  /** The largest of the arguments whose values stand in the document; null where there is none. */
  readonly literal: number | null;
  /** Arguments whose values are variables, and what holds for each when its variable is not given. */
  readonly variables: readonly { readonly name: string; readonly absent: number | null }[];
  readonly assumed: number;
}

/** The cost of a part of an operation (查询成本) as a small expression in its variables. */
export interface Cost {
  /** What does not depend on variables. */
  readonly constant: number;
  /** What is asked of each entry of a list whose length depends on variables. */
  readonly lists: readonly { readonly length: ListLength; readonly entry: Cost }[];
}

export const NOTHING: Cost = { constant: 0, lists: [] };

export function sumOf(costs: readonly Cost[]): Cost {
  return {
    constant: costs.reduce((sum, { constant }) => sum + constant, 0),
    lists: costs.flatMap(({ lists }) => lists),
  };
}

function timesNumber(length: number, { constant, lists }: Cost): Cost {
  if (length === 0) return NOTHING;
  return {
    constant: length * constant,
    lists: lists.map(({ length: inner, entry }) => ({ length: inner, entry: timesNumber(length, entry) })),
  };
}

/** The cost of a list whose entries cost `entry` each; what is known already is multiplied out. */
export function times(length: ListLength, entry: Cost): Cost {
  if (entry.constant === 0 && entry.lists.length === 0) return NOTHING;
  if (length.variables.length > 0) return { constant: 0, lists: [{ length, entry }] };
  return timesNumber(length.literal ?? length.assumed, entry);
}

/** A list is never shorter than empty; what is no number is refused elsewhere. */
function lengthIn(
  { literal, variables, assumed }: ListLength,
  values: Readonly<Record<string, unknown>>,
): number {
  let largest = literal;
  for (const { name, absent } of variables) {
    const value = Object.hasOwn(values, name) ? values[name] : absent;
    if (typeof value !== 'number' || Number.isNaN(value)) continue;
    largest = Math.max(largest ?? 0, value);
  }
  return Math.max(0, largest ?? assumed);
}

/**
 * What an operation costs with these variables. Walks only the lists whose lengths are variable, so most operations cost
 * a look at one number.
 *
 * @param values checked against the schema, with the operation's defaults put in
 */
export function costWith({ constant, lists }: Cost, values: Readonly<Record<string, unknown>>): number {
  let cost = constant;
  for (const { length, entry } of lists) cost += lengthIn(length, values) * costWith(entry, values);
  return cost;
}
