import { isUtf8 } from 'node:buffer';
import { readBase64Url } from '../json/base64.js';
import { isCanonicalJson } from '../json/canonical-json.js';
import { sha256Base64Url } from '../merkle/hashes.js';
import type { Place, Report } from '../report/report.js';
import type { Leaf } from './read-leaf.js';

const SALT = /^[A-Za-z0-9_-]{21}[AQgw]$/;

/** Name and value that a disclosure shows; null where it is none. */
function readDisclosure(disclosure: string): { readonly name: string; readonly value: unknown } | null {
  const bytes = readBase64Url(disclosure);
  if (!bytes || !isUtf8(bytes)) return null;
  const text = bytes.toString('utf8');
  if (!isCanonicalJson(text)) return null;
  const parts: unknown = JSON.parse(text);
  if (!Array.isArray(parts) || parts.length !== 3) return null;
  const [salt, name, value] = parts as readonly unknown[];
  if (typeof salt !== 'string' || !SALT.test(salt) || typeof name !== 'string') return null;
  return { name, value };
}

/**
 * Checks disclosures against the digests of their leaf, in the manner of SD-JWT (RFC 9901, section 7.1). What is wrong
 * goes into the report.
 *
 * @returns what is disclosed, by member
 */
export function checkDisclosures(
  { digests, rule }: Leaf,
  disclosures: readonly string[],
  place: Place,
  report: Report,
): ReadonlyMap<string, unknown> {
  const shown = new Map<string, unknown>();
  for (const disclosure of disclosures) {
    const read = readDisclosure(disclosure);
    if (!read) {
      report.find('DISCLOSURE', place, { en: 'A disclosure cannot be read.', zh: '有披露项无法读取。' });
      continue;
    }
    const { name, value } = read;
    // What is disclosed is ASCII: base64url that was read as such.
    const isDigest = digests.includes(sha256Base64Url(disclosure));
    if (isDigest && rule.personal.has(name) && !shown.has(name)) {
      shown.set(name, value);
      continue;
    }
    const written = JSON.stringify(name.slice(0, 100));
    report.find('DISCLOSURE', place, {
      en: `The disclosure of ${written} has no digest in the leaf, is disclosed twice, or is no personal member of it.`,
      zh: `披露项 ${written} 在该条记录中没有对应摘要、重复披露，或者不属于该类记录的个人信息。`,
    });
  }
  return shown;
}
