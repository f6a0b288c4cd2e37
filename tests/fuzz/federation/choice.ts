import type { Random } from '../../testkit/random.js';

/** Some of a list, at least one, in its order. */
export function some<T>(random: Random, from: readonly T[], percent = 50): T[] {
  const chosen = from.filter(() => random.chance(percent));
  return chosen.length > 0 ? chosen : [random.pick(from)];
}

/** A list in another order. */
export function shuffled<T>(random: Random, from: readonly T[]): T[] {
  const left = [...from];
  return from.map(() => left.splice(random.below(left.length), 1)[0] as T);
}
