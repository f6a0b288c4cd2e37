/** What is left of a warrant: its uses, and its time. */
export interface WarrantLeft {
  readonly used: number;
  readonly left: number;
  readonly allowed: number;
  /** Of the uses, 0 to 100, whole. */
  readonly percent: number;
  /** Whether it can be used now, or why not. */
  readonly state: 'USABLE' | 'NOT_YET' | 'OVER' | 'SPENT' | 'NOT_ACTIVE';
}

interface Warrant {
  readonly status: string;
  readonly usesAllowed: number;
  readonly usesLeft: number;
  readonly validFrom: string;
  readonly validTo: string;
}

/** @param now milliseconds since 1970 */
export function warrantLeft(
  { status, usesAllowed, usesLeft, validFrom, validTo }: Warrant,
  now: number,
): WarrantLeft {
  const used = usesAllowed - usesLeft;
  const percent = usesAllowed === 0 ? 100 : Math.floor((used / usesAllowed) * 100);
  const left = { used, left: usesLeft, allowed: usesAllowed, percent };
  if (status === 'EXPIRED' || Date.parse(validTo) <= now) return { ...left, state: 'OVER' };
  if (status === 'EXHAUSTED' || usesLeft <= 0) return { ...left, state: 'SPENT' };
  if (status !== 'ACTIVE') return { ...left, state: 'NOT_ACTIVE' };
  return { ...left, state: Date.parse(validFrom) > now ? 'NOT_YET' : 'USABLE' };
}
