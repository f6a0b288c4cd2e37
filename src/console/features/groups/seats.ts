/** When somebody sits in a group. */
interface Seat {
  readonly chair: boolean;
  readonly seatedFrom: string;
  readonly seatedUntil: string | null;
}

/** Seats of now, the chair first and then the longest seated; and all others, the latest first. */
export function parted<Each extends Seat>(
  seats: readonly Each[],
  now: number,
): { readonly current: readonly Each[]; readonly others: readonly Each[] } {
  const sits = ({ seatedFrom, seatedUntil }: Each): boolean =>
    Date.parse(seatedFrom) <= now && (seatedUntil === null || Date.parse(seatedUntil) > now);
  const since = (one: Each, other: Each): number => Date.parse(one.seatedFrom) - Date.parse(other.seatedFrom);
  return {
    current: seats
      .filter(sits)
      .toSorted((one, other) => Number(other.chair) - Number(one.chair) || since(one, other)),
    others: seats.filter((seat) => !sits(seat)).toSorted((one, other) => since(other, one)),
  };
}
