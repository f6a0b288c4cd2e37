import { canonical, leafOf, sha256Hex } from './leaves.js';
import { FIELD_SETS, recordOf } from './records.js';
import { consistencyProof, inclusionPath, leafHash, rootOf, subtreeHashes } from './tree.js';
import type { VectorFiles } from './vector-files.js';

/** The leaves by which Certificate Transparency (RFC 6962) is tested everywhere, in hexadecimal. */
const CT_LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];

const MAX_SIZE = 20;

const hex = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('hex'));
const upTo = (size: number): number[] => Array.from({ length: size + 1 }, (_none, index) => index);

/** Roots, proofs and ranges of every tree of 0 to 20 leaves; leaf n is the text `leaf n`. */
export function addTrees(vectors: VectorFiles): void {
  const ct = CT_LEAVES.map((leaf) => leafHash(Buffer.from(leaf, 'hex')));
  const hashes = Array.from({ length: MAX_SIZE }, (_none, index) => leafHash(`leaf ${index}`));
  vectors.addJson('trees.json', {
    certificateTransparency: {
      leaves: CT_LEAVES,
      roots: hex(upTo(ct.length).map((size) => rootOf(ct.slice(0, size)))),
    },
    leaves: hashes.map((_hash, index) => `leaf ${index}`),
    trees: upTo(MAX_SIZE).map((size) => {
      const tree = hashes.slice(0, size);
      return {
        size,
        root: rootOf(tree).toString('hex'),
        inclusion: tree.map((_leaf, index) => hex(inclusionPath(index, tree))),
        consistency: upTo(size).map((older) => hex(consistencyProof(older, tree))),
        subtreesBehind: upTo(size).map((from) => hex(subtreeHashes(tree, from, size))),
      };
    }),
  });
}

/** A leaf of each type with its salt and disclosures, and texts that are none. */
export function addLeaves(vectors: VectorFiles): void {
  const valid = [8, 3, 4, 5, 6, 9].map((number) => leafOf(recordOf(number), number));
  const { text } = leafOf(recordOf(8), 8);
  const members = JSON.parse(text) as { [member: string]: unknown };
  const { case: _case, ...withoutCase } = members;
  const changed = (change: object): string => canonical({ ...members, ...change });
  const digests = members['_sd'] as readonly string[];
  vectors.addJson('leaves.json', {
    leaves: valid.map((leaf) => ({ ...leaf, hash: leafHash(leaf.text).toString('hex') })),
    fieldSets: FIELD_SETS.map((value) => ({ hash: sha256Hex(canonical(value)), value })),
    invalid: {
      'white space': text.replace(',', ', '),
      'members out of order': `{"v":1,${text.slice(1, -',"v":1}'.length)}}`,
      'a member twice': text.replace(/\}$/, ',"v":1}'),
      'an escape that is not needed': text.replace('"BANKING"', String.raw`"\u0042ANKING"`),
      'a number written otherwise': text.replace('"v":1}', '"v":1.0}'),
      'a lone surrogate': text.replace('"BANKING"', String.raw`"\ud83d"`),
      'behind its end': `${text} `,
      'no object': '[]',
      'no text': '',
      'another version': changed({ v: 2 }),
      'no type': changed({ type: null }),
      'a type that is not': changed({ type: 'toString' }),
      'a member less': canonical(withoutCase),
      'a member more': changed({ zone: null }),
      'a member of another kind': changed({ agency: 7 }),
      'a UUID of version 4': changed({ id: '01550f2a-2a00-4000-8000-000000000001' }),
      'an instant without milliseconds': changed({ at: '2016-06-01T01:00:00Z' }),
      'a hash in capitals': changed({ answer: 'A'.repeat(64) }),
      'digests out of order': changed({ _sd: digests.toReversed() }),
      'a digest less': changed({ _sd: digests.slice(1) }),
      'a digest twice': changed({ _sd: [digests[0], ...digests.slice(1, -1), digests[0]] }),
      'an operation with a member more': changed({
        operation: { ...(members['operation'] as object), text: '{ me }' },
      }),
      'too long': changed({ request: 'r'.repeat(65_536) }),
    },
  });
}
