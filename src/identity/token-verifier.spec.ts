import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { SettableClock } from '../kernel/index.js';
import { TOKEN_AUDIENCE, TokenVerifier } from './token-verifier.js';

const START = new Date('2016-10-13T00:00:00Z');
const SECOND = 1000;

async function setUp() {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  const set = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'EdDSA' }] });
  let lookups = 0;
  const clock = new SettableClock(START);
  const verifier = new TokenVerifier(
    [
      {
        agency: 'POLICE',
        issuer: 'https://police.invalid',
        keys: (header, token) => {
          lookups++;
          return set(header, token);
        },
      },
    ],
    clock,
  );
  const issuedAt = START.getTime() / SECOND;
  const token = await new SignJWT({ agency: 'POLICE', role: 'OFFICER', level: 'MUNICIPAL', region: '320100' })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'k' })
    .setIssuer('https://police.invalid')
    .setAudience(TOKEN_AUDIENCE)
    .setSubject('wang')
    .setJti('1')
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + 60)
    .sign(privateKey);
  return { clock, verifier, token, lookups: () => lookups };
}

describe('TokenVerifier', () => {
  it('verifies a token once and remembers it until it expires', async () => {
    const { clock, verifier, token, lookups } = await setUp();
    const holder = {
      agency: 'POLICE',
      role: 'OFFICER',
      level: 'MUNICIPAL',
      region: '320100',
      officer: 'wang',
      token: { issuer: 'https://police.invalid', jti: '1', kid: 'k' },
    };
    expect(await verifier.verify(token)).toEqual({ ok: true, value: holder });
    clock.advance(64 * SECOND);
    expect(await verifier.verify(token)).toEqual({ ok: true, value: holder });
    expect(lookups()).toBe(1);
    clock.advance(2 * SECOND);
    expect(await verifier.verify(token)).toMatchObject({
      ok: false,
      error: { code: 'TOKEN_REFUSED', message: { en: expect.stringContaining('expired') } },
    });
  });

  it('does not take a remembered token for another that begins alike', async () => {
    const { verifier, token } = await setUp();
    await verifier.verify(token);
    expect(await verifier.verify(`${token.slice(0, -4)}AAAA`)).toMatchObject({ ok: false });
    expect(await verifier.verify(`${token}.`)).toMatchObject({ ok: false });
  });
});
