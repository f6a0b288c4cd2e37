import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoteMalformed } from '../notes/index.js';
import { formatLogProof, parseLogProof } from './index.js';

const CHECKPOINT =
  'example.com/log\n8\nXcnaeacGWamtVZy3Ad7Zoquds7qtL0lgz+Nw7/RgQyg=\n\n— example.com/log AAAAAAAA\n';
const HASH = 'gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=';

describe('a proof as text', () => {
  it('has the form of C2SP tlog-proof', () => {
    const hashes = [Buffer.from(HASH, 'base64')];
    const text = formatLogProof({ index: 7, hashes, checkpoint: CHECKPOINT });
    expect(text).toBe(`c2sp.org/tlog-proof@v1\nindex 7\n${HASH}\n\n${CHECKPOINT}`);
  });

  it('comes back as it went, an extra line left out', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        fc.array(hash, { maxLength: 63 }),
        fc.boolean(),
        (index, hashes, extra) => {
          const text = formatLogProof({ index, hashes, checkpoint: CHECKPOINT });
          const read = parseLogProof(extra ? text.replace('\n', '\nextra AAAA\n') : text);
          expect(read.hashes.map((each) => new Uint8Array(each))).toEqual(
            hashes.map((each) => new Uint8Array(each)),
          );
          expect(read).toMatchObject({ index, checkpoint: CHECKPOINT });
        },
      ),
    );
  });

  it.each<[string, string]>([
    ['another version', `c2sp.org/tlog-proof@v2\nindex 7\n\n${CHECKPOINT}`],
    ['no index', `c2sp.org/tlog-proof@v1\n${HASH}\n\n${CHECKPOINT}`],
    ['an index with leading zeros', `c2sp.org/tlog-proof@v1\nindex 07\n\n${CHECKPOINT}`],
    ['a short hash', `c2sp.org/tlog-proof@v1\nindex 7\nAAAA\n\n${CHECKPOINT}`],
    ['no base64', `c2sp.org/tlog-proof@v1\nindex 7\n${HASH.replace('=', '')}\n\n${CHECKPOINT}`],
    ['64 hashes', `c2sp.org/tlog-proof@v1\nindex 7\n${`${HASH}\n`.repeat(64)}\n${CHECKPOINT}`],
    ['no empty line', 'c2sp.org/tlog-proof@v1\nindex 7\n'],
    ['nothing', ''],
  ])('is refused with %s', (_name, text) => {
    expect(() => parseLogProof(text)).toThrow(NoteMalformed);
  });
});
