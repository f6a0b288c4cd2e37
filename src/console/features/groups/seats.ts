/** When somebody sits in a group. */
interface Seat {
  readonly id: string;
  readonly chair: boolean;
  readonly seatedFrom: string;
}

/**
 * Seats of now, the chair first and then the longest seated; and all others, the latest first.
 *
 * @param members the seats that the hub says are held now: the clock of a browser is not asked
 */
export function parted<Each extends Seat>(
  seats: readonly Each[],
  members: readonly { readonly id: string }[],
): { readonly current: readonly Each[]; readonly others: readonly Each[] } {
  const held = new Set(members.map(({ id }) => id));
  const since = (one: Each, other: Each): number => Date.parse(one.seatedFrom) - Date.parse(other.seatedFrom);
  return {
    current: seats
      .filter(({ id }) => held.has(id))
      .toSorted((one, other) => Number(other.chair) - Number(one.chair) || since(one, other)),
    others: seats.filter(({ id }) => !held.has(id)).toSorted((one, other) => since(other, one)),
  };
}
