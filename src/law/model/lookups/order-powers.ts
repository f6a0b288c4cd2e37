import type { LawSnapshot } from '../law-snapshot.js';

/**
 * Whose power a kind of measure is (措施职权), whatever the day: the actors that rows name, each once. Empty where a row gives it to the
 * supervisor of the licence, to the firm or to bodies together, so that it depends on the firm.
 */
export function orderPowers(law: LawSnapshot, orderKind: string): readonly string[] {
  const actors = new Set(law.rows('actor').map(({ actor }) => actor));
  const powers = law
    .rows('order_kind_power')
    .filter((row) => row.orderKind === orderKind)
    .map(({ power }) => power);
  return powers.every((power) => actors.has(power)) ? [...new Set(powers)] : [];
}
