import type { EffectsOfAgreementQuery, Purpose } from '../agreements.generated';

export type Effect = NonNullable<EffectsOfAgreementQuery['agreementEffects']>[number];
export type Access = Effect['before'];

/** What changes for one item: the same before and after, for these purposes. */
export interface EffectLine {
  readonly item: string;
  readonly purposes: readonly Purpose[];
  readonly before: Access;
  readonly after: Access;
}

const keyOf = ({ item, before, after }: Effect): string => JSON.stringify([item, before, after]);

/** What changes, one line for purposes for which an item changes alike; what stays is left out. */
export function effectLines(effects: readonly Effect[]): readonly EffectLine[] {
  const lines = new Map<string, EffectLine>();
  for (const effect of effects) {
    const { item, before, after, purpose, changed } = effect;
    // Closed for another reason than before is closed.
    if (!changed || (before.decision === 'CLOSED' && after.decision === 'CLOSED')) continue;
    const known = lines.get(keyOf(effect));
    lines.set(keyOf(effect), { item, before, after, purposes: [...(known?.purposes ?? []), purpose] });
  }
  return [...lines.values()];
}

/** How much an access gives, for telling more from less. */
const BREADTH = ['CLOSED', 'BY_WARRANT', 'MASKED', 'OPEN'];

/** Whether a line gives more, less, or the same within other limits. */
export function directionOf({
  before,
  after,
}: Pick<EffectLine, 'before' | 'after'>): 'MORE' | 'LESS' | 'OTHER' {
  const difference = BREADTH.indexOf(after.decision) - BREADTH.indexOf(before.decision);
  if (difference === 0) return 'OTHER';
  return difference > 0 ? 'MORE' : 'LESS';
}
