import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashLeaf } from '../merkle/hashes.js';
import { Report } from '../report/report.js';
import { checkDisclosures } from './disclosures.js';
import { isLeaf, readLeaf, type Leaf } from './read-leaf.js';

interface LeafVector {
  readonly type: string;
  readonly id: string;
  readonly text: string;
  readonly hash: string;
  readonly disclosures: Readonly<Record<string, string>>;
}

const VECTORS = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../tests/vectors/log/leaves.json'), 'utf8'),
) as { readonly leaves: readonly LeafVector[]; readonly invalid: Readonly<Record<string, string>> };

function leafOf(text: string): Leaf {
  const read = readLeaf(text, hashLeaf(text).bytes);
  if (!isLeaf(read)) throw new Error(read.en);
  return read;
}

const first = VECTORS.leaves[0];
if (!first) throw new Error('There are no leaves.');

/** How often something is found, of what is disclosed of the first leaf. */
function found(disclosures: readonly string[]): number {
  const report = new Report();
  checkDisclosures(leafOf(first?.text ?? ''), disclosures, { file: 'a' }, report);
  expect(report.findings.every(({ code }) => code === 'DISCLOSURE')).toBe(true);
  return report.found;
}

describe('leaves', () => {
  it.each(VECTORS.leaves.map((leaf) => [leaf.type, leaf] as const))(
    '%s',
    (type, { id, text, hash, disclosures }) => {
      const leaf = leafOf(text);
      expect([leaf.type, leaf.id, hashLeaf(text).hash.toString('hex')]).toEqual([type, id, hash]);
      const report = new Report();
      const shown = checkDisclosures(leaf, Object.values(disclosures), { file: 'a' }, report);
      expect(report.findings).toEqual([]);
      expect([...shown.keys()]).toEqual(Object.keys(disclosures));
    },
  );

  it.each(Object.entries(VECTORS.invalid))('are refused with %s', (_what, text) => {
    expect(isLeaf(readLeaf(text, hashLeaf(text).bytes))).toBe(false);
  });

  it('are refused where any member is left out, or any is added', () => {
    for (const { text } of VECTORS.leaves) {
      const members = JSON.parse(text) as Record<string, unknown>;
      for (const name of Object.keys(members)) {
        const { [name]: _one, ...others } = members;
        expect(isLeaf(readLeaf(JSON.stringify(others), 1))).toBe(false);
      }
      for (const name of ['AAA', 'constructor', 'zzz']) {
        const more = Object.fromEntries(
          Object.entries({ ...members, [name]: 1 }).toSorted(([a], [b]) => (a < b ? -1 : 1)),
        );
        expect(isLeaf(readLeaf(JSON.stringify(more), 1))).toBe(false);
      }
    }
  });
});

describe('disclosures', () => {
  const all = Object.values(first.disclosures);
  const [one = ''] = all;
  const encode = (text: string): string => Buffer.from(text).toString('base64url');

  it('are taken one by one or together, and none twice', () => {
    expect([found([]), found([one]), found(all)]).toEqual([0, 0, 0]);
    expect(found([one, one])).toBe(1);
  });

  it.each([
    ['no base64url', 'a b'],
    ['padding', `${one}=`],
    ['no UTF-8', Buffer.from([0x5b, 0xff, 0x5d]).toString('base64url')],
    ['no array', encode('{}')],
    ['white space', encode('["AAAAAAAAAAAAAAAAAAAAAA", "officer", 1]')],
    ['a salt of another length', encode('["AAAA","officer",1]')],
    ['a salt of its own', encode('["AAAAAAAAAAAAAAAAAAAAAA","officer",1]')],
    ['two parts', encode('["AAAAAAAAAAAAAAAAAAAAAA","officer"]')],
    ['nothing', ''],
  ])('are refused with %s', (_what, disclosure) => {
    expect(found([disclosure])).toBe(1);
  });
});
