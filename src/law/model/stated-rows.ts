import type { RowPlace } from './law.errors.js';
import type { LawTableName } from './tables/index.js';

/** A row as a file states it, checked by itself and in the one form in which it is stored. */
export interface StatedRow {
  readonly table: LawTableName;
  readonly place: RowPlace;
  readonly id: string;
  readonly key: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** By the names of the database's columns. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** What a file says of the end of a row: the first day on which it no longer holds. */
export interface StatedClosing {
  readonly table: LawTableName;
  readonly place: RowPlace;
  readonly id: string;
  readonly validTo: string;
}

/** A row as it is stored. */
export interface StoredRow extends Omit<StatedRow, 'place'> {
  /** SHIPPED, or the name of the operator's file. */
  readonly origin: string;
}
