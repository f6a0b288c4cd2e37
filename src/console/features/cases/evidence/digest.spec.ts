import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../../components/file-hash';
import { groupedDigest, sizeText } from './digest';

describe('the digest of a file', () => {
  it('is its SHA-256 (FIPS 180-4, the example of one block)', async () => {
    const digest = await sha256Of(new Blob(['abc']));
    expect(digest).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(groupedDigest(digest)).toBe(
      'ba7816bf 8f01cfea 414140de 5dae2223 b00361a3 96177a9c b410ff61 f20015ad',
    );
  });

  it('stands beside a size that people can read', () => {
    expect([0, 1023, 1536, 20 * 1024 * 1024].map(sizeText)).toEqual(['0 B', '1023 B', '1.5 KiB', '20.0 MiB']);
  });
});
