/** What the engine is told of fields on which somebody decides. It knows neither who decides nor by what. */
export interface FieldGuard {
  /** Whether a field is decided on, and with it whether its object is there. */
  isGuarded(parentType: string, field: string): boolean;
  /**
   * Tells which fields may be fetched for an operation.
   *
   * @param decided schema coordinates of the fields that it selects and may read
   */
  mayFetch(decided: ReadonlySet<string>): (parentType: string, field: string) => boolean;
}

/** Nobody decides on anything. */
export const UNGUARDED: FieldGuard = { isGuarded: () => false, mayFetch: () => () => true };
