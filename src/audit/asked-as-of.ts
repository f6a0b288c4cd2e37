const ASKED = /^Query\.platform\(asOf: (?<instant>[^)]+)\)$/;

/** How the fields that an entry says were asked tell that the values of a past instant were meant (截至时间). */
export function askedAsOf(instant: string): string {
  return `Query.platform(asOf: ${instant})`;
}

/** The instant of {@link askedAsOf} among fields that were asked; null where the present values were. */
export function instantAsked(fieldsAsked: readonly string[]): Date | null {
  for (const field of fieldsAsked) {
    const instant = ASKED.exec(field)?.groups?.['instant'];
    if (instant !== undefined) return new Date(instant);
  }
  return null;
}
