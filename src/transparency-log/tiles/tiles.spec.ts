import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompactRange, leafHash, type Subtree } from '../tree/index.js';
import {
  decodeEntryBundle,
  encodeEntryBundle,
  formatTilePath,
  MAX_LEAF_BYTES,
  parseTilePath,
  partialTiles,
  TILE_WIDTH,
  tileOf,
  tileSubtrees,
  tileWidth,
} from './index.js';

describe('the address of a tile', () => {
  it.each([
    ['tile/0/x001/x234/067', { level: 0, index: 1_234_067, width: TILE_WIDTH }],
    ['tile/1/000.p/17', { level: 1, index: 0, width: 17 }],
    ['tile/entries/x001/000.p/1', { level: 'entries', index: 1_000, width: 1 }],
    ['tile/0/x035/x184/x372/x088/831', { level: 0, index: 35_184_372_088_831, width: 256 }],
  ] as const)('%s', (path, tile) => {
    expect(formatTilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual(tile);
  });

  it.each([
    'tile/0/1',
    'tile/00/001',
    'tile/7/001',
    'tile/0/x000/001',
    'tile/0/001.p/0',
    'tile/0/001.p/256',
    'tile/0/001.p/257',
    'tile/0/001.p/05',
    'tile/0/x001',
    'tile/0/001/002',
    'tile/data/001',
    'tile/0/001\n',
    '/tile/0/001',
    'tile/0/../001',
  ])('%j is none', (path) => {
    expect(parseTilePath(path)).toBeNull();
  });
});

describe('tiles of a tree', () => {
  it('of 70,000 leaves are those of the specification', () => {
    expect(partialTiles(70_000)).toEqual([
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ]);
    expect(partialTiles(256)).toEqual([{ level: 1, index: 0, width: 1 }]);
    expect(partialTiles(0)).toEqual([]);
    expect(tileWidth({ level: 0, index: 272 }, 70_000)).toBe(256);
    expect(tileWidth({ level: 'entries', index: 273 }, 70_000)).toBe(112);
    expect(tileWidth({ level: 1, index: 1 }, 70_000)).toBe(17);
    expect(tileWidth({ level: 0, index: 274 }, 70_000)).toBe(0);
  });

  it('have every node of the tree', () => {
    const nodes = new Map<string, Buffer>();
    const key = ({ level, index }: Subtree): string => `${level}/${index}`;
    const tree = new CompactRange();
    for (let leaf = 0; leaf < 1_000; leaf++)
      tree.append(leafHash(`${leaf}`), (subtree, hash) => nodes.set(key(subtree), hash));
    for (const [name, hash] of nodes) {
      const [level = 0, index = 0] = name.split('/').map(Number);
      const { tile, from, to } = tileOf({ level, index });
      expect(tile.width).toBeLessThanOrEqual(tileWidth(tile, 1_000));
      const inner = CompactRange.of(0, []);
      for (const each of tileSubtrees(tile).slice(from, to))
        inner.append(nodes.get(key(each)) ?? Buffer.alloc(0));
      expect(inner.root()).toEqual(hash);
    }
  });
});

describe('a bundle of leaves', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 256 }), (leaves) => {
        expect(decodeEntryBundle(encodeEntryBundle(leaves)).map((each) => new Uint8Array(each))).toEqual(
          leaves.map((each) => new Uint8Array(each)),
        );
      }),
    );
  });

  it('has the length in two bytes before each leaf', () => {
    expect(encodeEntryBundle([Buffer.from('ab'), Buffer.alloc(0)]).toString('hex')).toBe('000261620000');
  });

  it('holds no leaf of 64 KiB and not 257 leaves', () => {
    expect(decodeEntryBundle(encodeEntryBundle([Buffer.alloc(MAX_LEAF_BYTES)]))).toHaveLength(1);
    expect(() => encodeEntryBundle([Buffer.alloc(MAX_LEAF_BYTES + 1)])).toThrow(RangeError);
    expect(() => encodeEntryBundle(Array.from({ length: 257 }, () => Buffer.alloc(1)))).toThrow(RangeError);
  });

  it.each(['00', '0002', '000261', '00026162ff'])('that breaks off is none: %s', (bundle) => {
    expect(() => decodeEntryBundle(Buffer.from(bundle, 'hex'))).toThrow('breaks off');
  });
});
