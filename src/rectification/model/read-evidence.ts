import { ok, type Outcome } from '../../kernel/index.js';
import { readList, readSha256, requiredText } from '../../determination/index.js';

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
