import { isSha256, ok, refused, type Outcome } from '../../../kernel/index.js';
import { evidenceHashMalformed } from '../refusals/input.errors.js';

/** The digest of a document in lower case, as it is stored. Refuses EVIDENCE_HASH_MALFORMED. */
export function readSha256(field: string, text: string): Outcome<string> {
  const digest = text.toLowerCase();
  return isSha256(digest) ? ok(digest) : refused(evidenceHashMalformed({ field }));
}
