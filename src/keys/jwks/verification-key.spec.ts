import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { KeySetUnusable, KeySnapshot } from './verification-key.js';

const keys = new Map<string, JWK>();

beforeAll(async () => {
  for (const algorithm of ['EdDSA', 'ES256', 'ES384', 'RS256']) {
    const { publicKey } = await generateKeyPair(algorithm, { extractable: true });
    keys.set(algorithm, await exportJWK(publicKey));
  }
});

const key = (algorithm: string): JWK => ({ ...keys.get(algorithm) });

async function candidates(algorithm: string, kid: string | null, ...jwks: readonly unknown[]) {
  const snapshot = await KeySnapshot.read({ keys: jwks });
  return snapshot.candidates(algorithm, kid).map((each) => each.kid);
}

describe('a key that may have signed', () => {
  it.each([
    ['EdDSA', 'EdDSA'],
    ['Ed25519', 'EdDSA'],
    ['ES256', 'ES256'],
    ['ES384', 'ES384'],
    ['RS256', 'RS256'],
    ['PS384', 'RS256'],
  ])('%s: is of its kind (%s)', async (algorithm, kind) => {
    const all = Array.from(keys, ([name, jwk]) => ({ ...jwk, kid: name }));
    expect(await candidates(algorithm, null, ...all)).toEqual([kind]);
  });

  it('is any of its kind where the signature names none, eight at most', async () => {
    expect(await candidates('EdDSA', null, key('EdDSA'), key('EdDSA'))).toEqual([null, null]);
    expect(await candidates('EdDSA', null, ...Array.from({ length: 20 }, () => key('EdDSA')))).toHaveLength(
      8,
    );
  });

  it('has the name that the signature names, which two may have, or none', async () => {
    const named = (kid: string): JWK => ({ ...key('EdDSA'), kid });
    expect(await candidates('EdDSA', 'a', named('a'), named('b'), named('a'))).toEqual(['a', 'a']);
    expect(await candidates('EdDSA', 'a', named('b'), key('EdDSA'))).toEqual([null]);
    expect(await candidates('EdDSA', 'a', named('b'))).toEqual([]);
    expect(await candidates('EdDSA', 'a', named('a'), key('EdDSA'))).toEqual(['a']);
  });

  it.each<[string, (jwk: JWK) => unknown]>([
    ['for encryption', (jwk) => ({ ...jwk, use: 'enc' })],
    ['for signing only', (jwk) => ({ ...jwk, key_ops: ['sign'] })],
    ['for another algorithm', (jwk) => ({ ...jwk, alg: 'ES256' })],
    ['of an unknown kind', (jwk) => ({ ...jwk, kty: 'XYZ' })],
    ['on another curve', (jwk) => ({ ...jwk, crv: 'X25519' })],
    ['without its point', ({ x: _point, ...jwk }) => jwk],
    ['with half its point', (jwk) => ({ ...jwk, x: 'AA' })],
    ['with a number for a name', (jwk) => ({ ...jwk, kid: 7 })],
    ['that is a secret', () => ({ kty: 'oct', k: 'AAAA' })],
    ['that is short RSA', () => ({ kty: 'RSA', n: 'A'.repeat(171), e: 'AQAB' })],
    ['that is no object', () => null],
  ])('is none %s', async (_what, change) => {
    const algorithm = _what.includes('RSA') ? 'RS256' : 'EdDSA';
    expect(await candidates(algorithm, null, change(key('EdDSA')))).toEqual([]);
    expect(await candidates('EdDSA', 'good', change(key('EdDSA')), { ...key('EdDSA'), kid: 'good' })).toEqual(
      ['good'],
    );
  });

  it('never keeps a private half that was published by mistake', async () => {
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const snapshot = await KeySnapshot.read({ keys: [await exportJWK(privateKey)] });
    const [only] = snapshot.keys;
    expect((await only?.import('EdDSA')) as { type?: string }).toMatchObject({ type: 'public' });
  });
});

describe('a JWK Set', () => {
  it.each([[null], [[]], [{}], [{ keys: {} }], [{ keys: Array.from({ length: 101 }, () => ({})) }], ['{}']])(
    'is not %j',
    async (value) => {
      await expect(KeySnapshot.read(value)).rejects.toThrow(KeySetUnusable);
    },
  );
});
