import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CompactRange,
  consistencyProof,
  coveringSubtrees,
  EMPTY_ROOT,
  inclusionProof,
  leafHash,
  nodeHash,
  rangeProof,
  verifyConsistency,
  verifyInclusion,
  type ReadSubtrees,
  type Subtree,
} from './index.js';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The eight leaves by which Certificate Transparency tests its trees, and the roots of the first one to eight of them. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((each) => leafHash(Buffer.from(each, 'hex')));
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** MTH(D[n]) as RFC 6962, 2.1, defines it. */
function root(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (!first) return EMPTY_ROOT;
  if (leaves.length === 1) return first;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(root(leaves.slice(0, split)), root(leaves.slice(split)));
}

const leavesOf = (size: number): Buffer[] =>
  Array.from({ length: size }, (_, index) => leafHash(`leaf ${index}`));

/** Reads of a log that keeps every node which `CompactRange` completes. */
function reader(leaves: readonly Uint8Array[]): ReadSubtrees {
  const nodes = new Map<string, Buffer>();
  const tree = new CompactRange();
  const key = ({ level, index }: Subtree): string => `${level}/${index}`;
  for (const leaf of leaves) tree.append(leaf, (subtree, hash) => nodes.set(key(subtree), hash));
  return async (subtrees) => subtrees.map((each) => nodes.get(key(each)) ?? Buffer.alloc(0));
}

const sizes = fc.integer({ min: 0, max: 300 });

describe('a compact range', () => {
  it('has the roots of Certificate Transparency', () => {
    const tree = new CompactRange();
    expect(hex(tree.root())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    for (const [index, leaf] of LEAVES.entries()) {
      tree.append(leaf);
      expect(hex(tree.root())).toBe(ROOTS[index]);
    }
  });

  it('has the root of the definition, and goes on from what was kept of it', () => {
    fc.assert(
      fc.property(sizes, sizes, (before, behind) => {
        const leaves = leavesOf(before + behind);
        const begun = new CompactRange();
        for (const leaf of leaves.slice(0, before)) begun.append(leaf);
        const tree = CompactRange.of(begun.size, begun.hashes);
        for (const leaf of leaves.slice(before)) tree.append(leaf);
        expect(tree.size).toBe(leaves.length);
        expect(tree.root()).toEqual(root(leaves));
      }),
    );
  });

  it('is not made of the wrong number of hashes, nor of short ones', () => {
    expect(() => CompactRange.of(3, [EMPTY_ROOT])).toThrow(RangeError);
    expect(() => CompactRange.of(1, [Buffer.alloc(31)])).toThrow(RangeError);
    expect(() => CompactRange.of(2 ** 53, [EMPTY_ROOT])).toThrow(RangeError);
    const odd = CompactRange.of(1, [EMPTY_ROOT]);
    expect(() => {
      odd.append(EMPTY_ROOT, undefined, 1);
    }).toThrow(RangeError);
  });
});

describe('an inclusion proof', () => {
  it('is that of Certificate Transparency', async () => {
    const proof = await inclusionProof(5, 8, reader(LEAVES));
    expect(proof.map(hex)).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  it('verifies for its leaf, and for no other leaf, index, size or root', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.nat(299), async (size, at) => {
        const index = at % size;
        const leaves = leavesOf(size);
        const [leaf, head] = [leafHash(`leaf ${index}`), root(leaves)];
        const proof = await inclusionProof(index, size, reader(leaves));
        expect(verifyInclusion(leaf, index, size, proof, head)).toBe(true);
        expect(verifyInclusion(leafHash('other'), index, size, proof, head)).toBe(false);
        expect(verifyInclusion(leaf, index, size, proof, EMPTY_ROOT)).toBe(false);
        expect(verifyInclusion(leaf, index, size, [...proof, head], head)).toBe(false);
        expect(verifyInclusion(leaf, size, size, proof, head)).toBe(false);
        if (size === 1) return;
        expect(verifyInclusion(leaf, (index + 1) % size, size, proof, head)).toBe(false);
        expect(verifyInclusion(leaf, index, size, proof.slice(1), head)).toBe(false);
      }),
    );
  });

  it('reaches trees of 2^53 - 1 leaves, and asks once', async () => {
    const asked: number[] = [];
    const proof = await inclusionProof(2 ** 52 + 1, Number.MAX_SAFE_INTEGER, async (subtrees) => {
      asked.push(subtrees.length);
      return subtrees.map(() => EMPTY_ROOT);
    });
    expect(asked).toHaveLength(1);
    expect(proof.length).toBeLessThanOrEqual(53);
  });

  it('is refused for a leaf that the tree does not have', async () => {
    await expect(inclusionProof(3, 3, reader(LEAVES))).rejects.toThrow(RangeError);
    await expect(inclusionProof(0.5, 3, reader(LEAVES))).rejects.toThrow(RangeError);
    await expect(inclusionProof(0, 3, async () => [])).rejects.toThrow(RangeError);
  });
});

describe('a consistency proof', () => {
  it('is that of Certificate Transparency', async () => {
    const proof = await consistencyProof(6, 8, reader(LEAVES));
    expect(proof.map(hex)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(await consistencyProof(4, 8, reader(LEAVES))).toHaveLength(1);
  });

  it('verifies between the two heads, and for nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, sizes, async (one, other) => {
        const [oldSize, size] = one < other ? [one, other] : [other, one];
        const leaves = leavesOf(size);
        const [older, newer] = [root(leaves.slice(0, oldSize)), root(leaves)];
        const proof = await consistencyProof(oldSize, size, reader(leaves));
        expect(verifyConsistency(oldSize, older, size, newer, proof)).toBe(true);
        expect(verifyConsistency(oldSize, leafHash('other'), size, newer, proof)).toBe(false);
        expect(verifyConsistency(oldSize, older, size, newer, [...proof, newer])).toBe(false);
        expect(verifyConsistency(size + 1, newer, size, newer, proof)).toBe(false);
        if (oldSize === 0) return;
        expect(verifyConsistency(oldSize, older, size, leafHash('other'), proof)).toBe(false);
        if (oldSize === size) return;
        expect(verifyConsistency(oldSize, older, size, newer, proof.slice(1))).toBe(false);
      }),
    );
  });

  it('does not tie a fork to what it left', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 200 }),
        fc.nat(100),
        fc.nat(199),
        async (oldSize, more, at) => {
          const leaves = leavesOf(oldSize + more);
          const forked = leaves.with(at % oldSize, leafHash('altered'));
          const proof = await consistencyProof(oldSize, forked.length, reader(forked));
          const old = root(leaves.slice(0, oldSize));
          expect(verifyConsistency(oldSize, old, forked.length, root(forked), proof)).toBe(false);
        },
      ),
    );
  });

  it('throws for no input, however odd', () => {
    const hash = fc.uint8Array({ minLength: 30, maxLength: 33 });
    const size = fc.oneof(fc.nat(20), fc.double());
    fc.assert(
      fc.property(size, hash, size, hash, fc.array(hash), (oldSize, older, newSize, newer, proof) => {
        expect([true, false]).toContain(verifyConsistency(oldSize, older, newSize, newer, proof));
        expect(verifyInclusion(older, oldSize, newSize, [...proof, newer], older)).toBe(false);
      }),
    );
  });

  it('is refused from a larger tree to a smaller one', async () => {
    await expect(consistencyProof(4, 3, reader(LEAVES))).rejects.toThrow(RangeError);
  });
});

describe('a range proof', () => {
  it('leads with the leaves of the range to the root', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(sizes, sizes, sizes), async (bounds) => {
        const [from = 0, to = 0, size = 0] = bounds.toSorted((one, other) => one - other);
        const leaves = leavesOf(size);
        const proof = await rangeProof(from, to, size, reader(leaves));
        const before = coveringSubtrees(0, from);
        const tree = CompactRange.of(from, proof.slice(0, before.length));
        for (const leaf of leaves.slice(from, to)) tree.append(leaf);
        for (const [each, { level }] of coveringSubtrees(to, size).entries())
          tree.append(proof[before.length + each] ?? EMPTY_ROOT, undefined, level);
        expect(tree.root()).toEqual(root(leaves));
      }),
    );
  });

  it('is refused for a range that runs backwards or beyond the tree', async () => {
    await expect(rangeProof(2, 1, 8, reader(LEAVES))).rejects.toThrow(RangeError);
    await expect(rangeProof(2, 9, 8, reader(LEAVES))).rejects.toThrow(RangeError);
  });
});
