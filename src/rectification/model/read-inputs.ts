import { ok, type Outcome, refused } from '../../kernel/index.js';
import { readList, readSha256, requiredText } from '../../determination/index.js';
import { workingDaysOutOfRange } from './rectification.errors.js';

/** 佐证材料: a document by its SHA-256, 64 lower-case hexadecimal digits, and what it shows. */
export interface OrderEvidence {
  readonly description: string;
  readonly sha256: string;
}

/** Refuses EVIDENCE_HASH_MALFORMED and what the text limits refuse. */
export function readOrderEvidence(
  entries: readonly OrderEvidence[] | null | undefined,
): Outcome<readonly OrderEvidence[]> {
  return readList('evidence', entries ?? [], (entry, place): Outcome<OrderEvidence> => {
    const description = requiredText(`${place}.description`, 'statement', entry.description);
    if (!description.ok) return description;
    const sha256 = readSha256(`${place}.sha256`, entry.sha256);
    return sha256.ok ? ok({ description: description.value, sha256: sha256.value }) : sha256;
  });
}

/** About a year: what takes longer needs another order. */
export const MAX_WORKING_DAYS = 250;

/** A number of working days, or null where none is given. Refuses WORKING_DAYS_OUT_OF_RANGE. */
export function readWorkingDays(days: number | null | undefined): Outcome<number | null> {
  if (days === null || days === undefined) return ok(null);
  const usable = Number.isInteger(days) && days >= 1 && days <= MAX_WORKING_DAYS;
  return usable ? ok(days) : refused(workingDaysOutOfRange({ days, most: MAX_WORKING_DAYS }));
}
