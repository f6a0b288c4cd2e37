import { exportJWK, flattenedVerify, generateKeyPair } from 'jose';
import { describe, expect, it } from 'vitest';
import { readSigningKey, signStatement } from './sign-statement';

describe('signStatement', () => {
  for (const algorithm of ['EdDSA', 'ES256']) {
    it(`signs so that another implementation verifies it (${algorithm})`, async () => {
      const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
      const key = await readSigningKey(JSON.stringify({ ...(await exportJWK(privateKey)), kid: 'k1' }));
      const statement = '{"act":"FILED","content":"资金池"}';
      const jws = await signStatement(statement, key, new Date(1_464_745_600_000));
      const [header = '', payload, signature = ''] = jws.split('.');
      expect(payload).toBe('');
      const { protectedHeader } = await flattenedVerify(
        { protected: header, payload: Buffer.from(statement).toString('base64url'), signature },
        publicKey,
      );
      expect(protectedHeader).toMatchObject({ kid: 'k1', typ: 'huishang-opinion+jws', iat: 1_464_745_600 });
    });
  }

  it('takes no public key', async () => {
    await expect(readSigningKey('{"kty":"OKP","crv":"Ed25519","x":"AA","kid":"k"}')).rejects.toThrow(
      'private',
    );
  });
});
