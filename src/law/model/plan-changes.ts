import { isDeepStrictEqual } from 'node:util';
import type { Refusal } from '../../kernel/index.js';
import {
  lawRowChanged,
  lawRowClosedOtherwise,
  lawRowConflict,
  lawRowUnknown,
  lawRowUnreadable,
  leadRowConflict,
  type RowPlace,
} from './law.errors.js';
import type { StatedLaw } from './read-law-files.js';
import type { StatedClosing, StatedRow, StoredRow } from './stated-rows.js';
import { LAW_TABLE_NAMES } from './tables/index.js';

/** What is to be written so that the stored rows say what files state. */
export interface LawChanges {
  readonly open: readonly StatedRow[];
  readonly close: readonly StatedClosing[];
  /** Rows that are there already. */
  readonly unchanged: number;
  readonly faults: readonly Refusal[];
}

const END_OF_TIME = '9999-12-31';

function changedFields(stored: StoredRow, { values }: StatedRow): readonly string[] {
  const names = Object.keys(values).filter((name) => name !== 'valid_to');
  return names.filter((name) => !isDeepStrictEqual(stored.values[name] ?? null, values[name] ?? null));
}

/** Rows of one table and key on one day. Each pair once. */
function conflictsOf(rows: readonly (StatedRow | StoredRow)[]): readonly Refusal[] {
  const byKey = new Map<string, (StatedRow | StoredRow)[]>();
  for (const row of rows) {
    const name = `${row.table} ${row.key}`;
    byKey.set(name, [...(byKey.get(name) ?? []), row]);
  }
  const faults: Refusal[] = [];
  for (const group of byKey.values()) {
    const sorted = group.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
    for (const [index, next] of sorted.entries()) {
      const earlier = sorted[index - 1];
      if (!earlier || (earlier.validTo ?? END_OF_TIME) <= next.validFrom) continue;
      const place: RowPlace | null = 'place' in next ? next.place : 'place' in earlier ? earlier.place : null;
      if (!place) continue;
      const facts = { ...place, id: next.id, other: earlier.id };
      faults.push(next.table === 'lead' ? leadRowConflict(facts) : lawRowConflict(facts));
    }
  }
  return faults;
}

/**
 * Compares what files state with what is stored. A row that is there is left as it is; one that says something else under
 * the same key and first day is refused, since what was in force is not rewritten. A row that was closed stays closed.
 *
 * Refuses LAW_ROW_CHANGED, LAW_ROW_CLOSED_OTHERWISE, LAW_ROW_UNKNOWN, LAW_ROW_UNREADABLE, LAW_ROW_CONFLICT and
 * LEAD_ROW_CONFLICT, all that are there.
 */
export function planChanges(
  { rows, closings }: Pick<StatedLaw, 'rows' | 'closings'>,
  stored: readonly StoredRow[],
): LawChanges {
  const faults: Refusal[] = [];
  const open: StatedRow[] = [];
  const close: StatedClosing[] = [];
  const after = new Map<string, StatedRow | StoredRow>(stored.map((row) => [`${row.table} ${row.id}`, row]));
  const before = new Map(stored.map((row) => [`${row.table} ${row.id}`, row]));
  let unchanged = 0;

  const end = (closing: StatedClosing, row: StoredRow): void => {
    const { place, id, validTo } = closing;
    if (row.validTo === validTo) return;
    if (row.validTo !== null) {
      faults.push(lawRowClosedOtherwise({ ...place, id, closedOn: row.validTo }));
    } else if (validTo <= row.validFrom) {
      faults.push(lawRowUnreadable({ ...place, field: 'on', problem: `${id} ends after it begins` }));
    } else {
      close.push(closing);
      after.set(`${row.table} ${id}`, { ...row, validTo });
    }
  };

  for (const row of rows) {
    const name = `${row.table} ${row.id}`;
    const kept = before.get(name);
    if (kept) {
      const fields = changedFields(kept, row);
      if (fields.length > 0) faults.push(lawRowChanged({ ...row.place, id: row.id, fields }));
      else if (row.validTo !== null) end({ ...row, validTo: row.validTo }, kept);
      unchanged += 1;
    } else if (after.has(name)) {
      faults.push(lawRowConflict({ ...row.place, id: row.id, other: row.id }));
    } else {
      open.push(row);
      after.set(name, row);
    }
  }
  for (const closing of closings) {
    const kept = before.get(`${closing.table} ${closing.id}`);
    if (kept) end(closing, kept);
    else faults.push(lawRowUnknown({ ...closing.place, id: closing.id }));
  }
  faults.push(...conflictsOf([...after.values()]));
  const order = ({ table }: StatedRow): number => LAW_TABLE_NAMES.indexOf(table);
  return { open: open.toSorted((one, other) => order(one) - order(other)), close, unchanged, faults };
}
