import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as reference from '../../../tests/vectors/make/tree.js';
import { CompactRange } from './compact-range.js';
import { EMPTY_ROOT, hashLeaf } from './hashes.js';
import { isConsistent, rootOfInclusion } from './proofs.js';
import { subtreesOf } from './subtrees.js';

const VECTORS = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../tests/vectors/log/trees.json'), 'utf8'),
) as {
  readonly certificateTransparency: { readonly leaves: readonly string[]; readonly roots: readonly string[] };
  readonly leaves: readonly string[];
  readonly trees: readonly {
    readonly size: number;
    readonly root: string;
    readonly inclusion: readonly (readonly string[])[];
    readonly consistency: readonly (readonly string[])[];
    readonly subtreesBehind: readonly (readonly string[])[];
  }[];
};

const bytes = (hashes: readonly string[] = []): Buffer[] => hashes.map((hash) => Buffer.from(hash, 'hex'));

function rootOf(hashes: readonly Buffer[]): Buffer {
  const range = new CompactRange();
  for (const hash of hashes) range.append(hash);
  return range.root();
}

const hashesOf = (size: number): Buffer[] =>
  Array.from({ length: size }, (_none, index) => hashLeaf(`leaf ${index}`).hash);

describe('trees', () => {
  it('have the roots of Certificate Transparency', () => {
    const { leaves, roots } = VECTORS.certificateTransparency;
    // Binary, and so not what hashes a leaf's text.
    const hashes = leaves.map((leaf) => reference.leafHash(Buffer.from(leaf, 'hex')));
    expect(roots.map((_root, size) => rootOf(hashes.slice(0, size)).toString('hex'))).toEqual(roots);
    expect(roots.map((root) => root.slice(0, 8))).toEqual([
      'e3b0c442',
      '6e340b9c',
      'fac54203',
      'aeb6bcfe',
      'd37ee418',
      '4e3bbb1f',
      '76e67dad',
      'ddb89be4',
      '5dc9da79',
    ]);
  });

  it.each(VECTORS.trees.map((tree) => [tree.size, tree] as const))(
    'of %i leaves are as the vectors',
    (size, tree) => {
      const hashes = hashesOf(size);
      const root = Buffer.from(tree.root, 'hex');
      expect(rootOf(hashes)).toEqual(root);
      for (const [index, hash] of hashes.entries()) {
        expect(rootOfInclusion(hash, { index, size, path: bytes(tree.inclusion[index]) })).toEqual(root);
      }
      for (let older = 0; older <= size; older += 1) {
        const before = { size: older, root: rootOf(hashes.slice(0, older)) };
        expect(isConsistent(before, { size, root }, bytes(tree.consistency[older]))).toBe(true);
        const range = CompactRange.of(older, new Array<Buffer>());
        for (const hash of hashes.slice(0, older)) range.append(hash);
        for (const [at, { level }] of subtreesOf(older, size).entries()) {
          range.append(bytes(tree.subtreesBehind[older])[at] ?? EMPTY_ROOT, level);
        }
        expect(range.root()).toEqual(root);
      }
    },
  );

  it('are the same by the definition of RFC 6962, at any size', () => {
    fc.assert(
      fc.property(fc.nat(600), fc.nat(), fc.nat(), (size, at, from) => {
        const hashes = hashesOf(size);
        const root = rootOf(hashes);
        expect(root).toEqual(reference.rootOf(hashes));
        const older = from % (size + 1);
        const proof = reference.consistencyProof(older, hashes);
        const before = { size: older, root: rootOf(hashes.slice(0, older)) };
        expect(isConsistent(before, { size, root }, proof)).toBe(true);
        if (size === 0) return;
        const index = at % size;
        const path = reference.inclusionPath(index, hashes);
        const leaf = hashes[index] ?? EMPTY_ROOT;
        expect(rootOfInclusion(leaf, { index, size, path })).toEqual(root);
        expect(rootOfInclusion(leaf, { index, size, path: [...path, leaf] })).toBe(null);
        const shorter = rootOfInclusion(leaf, { index, size, path: path.slice(1) });
        expect(size > 1 && shorter?.equals(root)).not.toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('are consistent by no proof that was altered', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        fc.nat(),
        fc.constantFrom('flip', 'drop', 'add'),
        (a, b, at, how) => {
          const [older, size] = [Math.min(a, b), Math.max(a, b)];
          const hashes = hashesOf(size);
          const proof = reference.consistencyProof(older, hashes);
          const before = { size: older, root: rootOf(hashes.slice(0, older)) };
          const after = { size, root: rootOf(hashes) };
          const place = proof.length === 0 ? 0 : at % proof.length;
          const other = hashLeaf('other').hash;
          expect(isConsistent({ ...before, root: other }, after, proof)).toBe(false);
          expect(isConsistent(before, { ...after, root: other }, proof)).toBe(false);
          if (how !== 'add' && proof.length === 0) return;
          const altered = {
            flip: () => proof.with(place, other),
            drop: () => proof.toSpliced(place, 1),
            add: () => [...proof, other],
          };
          expect(isConsistent(before, after, altered[how]())).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are cut exactly at sizes that bits do not hold', () => {
    const size = 2 ** 49 + 1;
    expect(subtreesOf(0, size)).toEqual([
      { start: 0, level: 49 },
      { start: 2 ** 49, level: 0 },
    ]);
    expect(subtreesOf(2 ** 33 - 1, 2 ** 33 + 2)).toEqual([
      { start: 2 ** 33 - 1, level: 0 },
      { start: 2 ** 33, level: 1 },
    ]);
    const half = hashLeaf('half').hash;
    const last = hashLeaf('last').hash;
    const range = CompactRange.of(2 ** 49, [half]);
    range.append(last);
    const tree = { size, root: range.root() };
    expect(isConsistent({ size: 2 ** 49, root: half }, tree, [last])).toBe(true);
    // Not a power of two, although its logarithm is rounded to a whole number.
    expect(isConsistent({ size, root: tree.root }, { size: size + 1, root: half }, [last])).toBe(false);
    expect(rootOfInclusion(last, { index: 2 ** 49, size, path: [half] })).toEqual(tree.root);
  });
});
