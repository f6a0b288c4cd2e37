import { ok, refused, type Outcome } from '../kernel/index.js';
import { evidenceHashMalformed, readList, requiredText } from '../determination/index.js';

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
    const sha256 = entry.sha256.toLowerCase();
    return /^[0-9a-f]{64}$/.test(sha256)
      ? ok({ description: description.value, sha256 })
      : refused(evidenceHashMalformed({ field: `${place}.sha256` }));
  });
}
