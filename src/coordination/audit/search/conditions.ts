import { sql, type Sql } from '../../../database/index.js';

/** What entries must be to be found: conditions on the row `e`, and on its field set `sets`, which all hold. */
export interface Alternative {
  readonly row: readonly Sql[];
  readonly set: readonly Sql[];
  /** Conditions on the field set that most sets satisfy: they are held against what others find, where others find something. */
  readonly common: readonly Sql[];
  /** Whether a condition on the row names what an index finds by itself. */
  readonly isNarrow: boolean;
}

/** Every entry. */
export const ANY: Alternative = { row: [], set: [], common: [], isNarrow: false };

/** Each of some alternatives with each of the others: what satisfies one of both. */
export function both(some: readonly Alternative[], others: readonly Alternative[]): Alternative[] {
  return some.flatMap((one) =>
    others.map((other) => ({
      row: [...one.row, ...other.row],
      set: [...one.set, ...other.set],
      common: [...one.common, ...other.common],
      isNarrow: one.isNarrow || other.isNarrow,
    })),
  );
}

export const allOf = (conditions: readonly Sql[]): Sql =>
  conditions.reduce((all, each) => sql`${all} AND (${each})`, sql`true`);

export const oneOf = (conditions: readonly Sql[]): Sql =>
  conditions.reduce((all, each) => sql`${all} OR (${each})`, sql`false`);
