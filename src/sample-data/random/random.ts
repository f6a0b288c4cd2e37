import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** An entry of a weighted choice: weights are relative and need not add up to one. */
export type Weighted<Value> = readonly [value: Value, weight: number];

/**
 * A stream of pseudo-random choices that is the same on every machine: only integer steps and the four basic
 * operations of IEEE 754 are used, never a logarithm or a sine, whose last bit the language leaves open.
 */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  integer(from: number, to: number): number;
  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean;
  /** One of the values, each as likely as the others; an empty list is a fault and throws. */
  pick<Value>(values: readonly Value[]): Value;
  /** One of the values, as likely as its weight says; an empty list is a fault and throws. */
  weighted<Value>(entries: readonly Weighted<Value>[]): Value;
  /** Each value on its own, kept with the given probability; the order stays. */
  subset<Value>(values: readonly Value[], probability: number): Value[];
  /** The same values in another order. */
  shuffled<Value>(values: readonly Value[]): Value[];
  /** A number whose distribution function runs straight between the given (probability, value) points. */
  quantile(points: readonly (readonly [probability: number, value: number])[]): number;
}

/**
 * Opens the stream that belongs to a label. Streams of different labels are independent, so that what is drawn for one
 * platform, or for one agency, never shifts what is drawn for another.
 */
export function randomFor(seed: number | string, ...label: readonly (number | string)[]): Random {
  const digest = createHash('sha256')
    .update(JSON.stringify([String(seed), ...label]))
    .digest();
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map((offset) => digest.readInt32LE(offset)));

  const integer = (from: number, to: number): number => uniformInt(generator, from, to);
  const fraction = (): number => uniformFloat64(generator);

  const shuffled = <Value>(values: readonly Value[]): Value[] => {
    const order = [...values];
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = integer(0, last);
      [order[last], order[other]] = [order[other] as Value, order[last] as Value];
    }
    return order;
  };

  return {
    integer,
    chance: (probability) => fraction() < probability,
    pick(values) {
      if (values.length === 0) throw new RangeError('Nothing to pick from');
      return values[integer(0, values.length - 1)] as (typeof values)[number];
    },
    weighted(entries) {
      const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
      let rest = fraction() * total;
      for (const [value, weight] of entries) {
        rest -= weight;
        if (rest < 0) return value;
      }
      const last = entries.at(-1);
      if (last === undefined) throw new RangeError('Nothing to pick from');
      return last[0];
    },
    subset: (values, probability) => values.filter(() => fraction() < probability),
    shuffled,
    quantile(points) {
      const at = fraction();
      const next = points.findIndex(([probability]) => probability > at);
      const [upper, lower] = [points[next], points[next - 1]];
      if (upper === undefined || lower === undefined) throw new RangeError('The points must run from 0 to 1');
      return lower[1] + ((at - lower[0]) / (upper[0] - lower[0])) * (upper[1] - lower[1]);
    },
  };
}
