import { createHash } from 'node:crypto';
import type { JsonValue } from '../../kernel/index.js';
import { canonicalJson } from '../../keys/signatures/index.js';
import { rulingTextOf, type RulingText } from '../model/rulings/ruling.js';

/**
 * 送审稿校验值: SHA-256 of a draft's text as canonical JSON (RFC 8785), 64 hexadecimal digits. The review names it, so that
 * anybody can tell which text was reviewed.
 */
export function draftDigest(draft: RulingText): string {
  const text = canonicalJson(rulingTextOf(draft) as unknown as JsonValue);
  return createHash('sha256').update(text).digest('hex');
}
