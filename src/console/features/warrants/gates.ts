import type { Level, WarrantGatesQuery } from './warrants.generated';

export type Gate = WarrantGatesQuery['accountWarrantGates'][number];

const HEIGHT: Readonly<Record<Level, number>> = { NATIONAL: 3, PROVINCIAL: 2, MUNICIPAL: 1, DISTRICT: 0 };

/** Whether a law is open to an office, or why not. */
export type GateFit = 'OPEN' | 'OTHER_AGENCY' | 'LEVEL_TOO_LOW' | 'LEVEL_TOO_HIGH';

export interface Office {
  readonly agency: string | undefined;
  readonly level: string | undefined;
}

const heightOf = (level: string | undefined): number => HEIGHT[level as Level] ?? -1;

/** Whether a law lets an office ask for account data. */
export function gateFit(
  { requester, highestLevel, lowestLevel }: Pick<Gate, 'requester' | 'highestLevel' | 'lowestLevel'>,
  { agency, level }: Office,
): GateFit {
  if (requester?.actor !== agency) return 'OTHER_AGENCY';
  const height = heightOf(level);
  if (lowestLevel && height < HEIGHT[lowestLevel]) return 'LEVEL_TOO_LOW';
  if (highestLevel && height > HEIGHT[highestLevel]) return 'LEVEL_TOO_HIGH';
  return 'OPEN';
}

/** Laws of the office's own agency, those that are open to it first; and those of others. */
export function gatesFor(
  gates: readonly Gate[],
  office: Office,
): { readonly own: readonly Gate[]; readonly others: readonly Gate[] } {
  const isOwn = (gate: Gate): boolean => gateFit(gate, office) !== 'OTHER_AGENCY';
  const order = (gate: Gate): number => Number(gateFit(gate, office) !== 'OPEN');
  return {
    own: gates.filter(isOwn).toSorted((one, other) => order(one) - order(other)),
    others: gates.filter((gate) => !isOwn(gate)),
  };
}
