import {
  base64url,
  CompactSign,
  exportJWK,
  FlattenedSign,
  generateKeyPair,
  generateSecret,
  SignJWT,
  type CryptoKey,
} from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../kernel/index.js';
import { canonicalJson, signDetachedJws, verifyDetachedJws } from './detached-jws.js';
import { algorithmsOf, importSigningKey, type SignatureAlgorithm, type SigningKey } from './signing-key.js';
import { SigningKeyRegister } from './signing-key-register.js';

const AT = new Date('2016-06-13T02:00:00Z');
const STATEMENT = {
  type: 'huishang.opinion.1',
  caseId: 'c',
  version: 1,
  content: { 类别: 'LENDING', a: [1] },
};
const SIGNER = { agency: 'BANKING', officer: 'zhang', at: AT } as const;

const privateKeys = new Map<string, CryptoKey>();
let register: SigningKeyRegister;

async function keyOf(kid: string, algorithm: string, more: Partial<SigningKey> = {}): Promise<SigningKey> {
  const { publicKey, privateKey: secret } = await generateKeyPair(algorithm, { extractable: true });
  privateKeys.set(kid, secret);
  const jwk = await exportJWK(publicKey);
  return {
    agency: 'BANKING',
    kid,
    officer: null,
    validFrom: null,
    validUntil: null,
    algorithms: algorithmsOf(jwk),
    publicKey: await importSigningKey(jwk),
    ...more,
  };
}

function privateKey(kid: string): CryptoKey {
  const key = privateKeys.get(kid);
  if (!key) throw new Error(`No key ${kid}`);
  return key;
}

beforeAll(async () => {
  register = new SigningKeyRegister([
    await keyOf('ed', 'EdDSA'),
    await keyOf('ec', 'ES256'),
    await keyOf('own', 'EdDSA', { officer: 'zhang' }),
    await keyOf('li', 'EdDSA', { officer: 'li' }),
    await keyOf('expired', 'EdDSA', { validUntil: new Date(AT.getTime() - 1) }),
    await keyOf('coming', 'EdDSA', { validFrom: new Date(AT.getTime() + 1) }),
    await keyOf('pboc', 'EdDSA', { agency: 'PBOC' }),
  ]);
});

const sign = (kid: string, algorithm: SignatureAlgorithm = 'EdDSA', statement: object = STATEMENT, at = AT) =>
  signDetachedJws(
    structuredClone(statement) as typeof STATEMENT,
    { privateKey: privateKey(kid), kid, algorithm },
    at,
  );

const verify = (jws: string, statement: object = STATEMENT) =>
  verifyDetachedJws(jws, statement as typeof STATEMENT, register, SIGNER);

function faultOf(outcome: Outcome<unknown>): unknown {
  if (outcome.ok) return null;
  expect(outcome.error.code).toBe('SIGNATURE_INVALID');
  return outcome.error.facts['fault'];
}

describe('a signature', () => {
  it.each([
    ['ed', 'EdDSA'],
    ['ed', 'Ed25519'],
    ['ec', 'ES256'],
    ['own', 'EdDSA'],
  ] as const)('by %s with %s counts, whatever the order of the members', async (kid, algorithm) => {
    const { content, ...rest } = STATEMENT;
    expect(await verify(await sign(kid, algorithm), { content, ...rest })).toEqual({
      ok: true,
      value: {
        jws: expect.stringMatching(/^[\w-]+\.\.[\w-]+$/),
        kid,
        algorithm,
        signedAt: AT,
      },
    });
  });

  it('counts with its payload attached, and is kept without', async () => {
    const [header, , signature] = (await sign('ed')).split('.');
    const payload = base64url.encode(canonicalJson(STATEMENT));
    expect(await verify(`${header}.${payload}.${signature}`)).toMatchObject({
      value: { jws: `${header}..${signature}` },
    });
  });

  it('need not say when it was made', async () => {
    const jws = await new CompactSign(new TextEncoder().encode(canonicalJson(STATEMENT)))
      .setProtectedHeader({ alg: 'EdDSA', kid: 'ed' })
      .sign(privateKey('ed'));
    expect(await verify(jws)).toMatchObject({ ok: true, value: { signedAt: null } });
  });
});

describe('SIGNATURE_INVALID', () => {
  it.each([
    ['another case', { caseId: 'd' }],
    ['a replay as a later version', { version: 2 }],
    ['other words', { content: { 类别: 'PAYMENT', a: [1] } }],
    ['a member more', { more: true }],
  ])('WRONG: %s', async (_what, change) => {
    expect(faultOf(await verify(await sign('ed'), { ...STATEMENT, ...change }))).toBe('WRONG');
  });

  it('WRONG: another payload attached than the one that is sent', async () => {
    const jws = await new CompactSign(new TextEncoder().encode(canonicalJson({ ...STATEMENT, version: 9 })))
      .setProtectedHeader({ alg: 'EdDSA', kid: 'ed' })
      .sign(privateKey('ed'));
    expect(faultOf(await verify(jws))).toBe('WRONG');
  });

  it('WRONG: another key under this one’s name', async () => {
    const jws = await signDetachedJws(
      STATEMENT,
      { privateKey: privateKey('own'), kid: 'ed', algorithm: 'EdDSA' },
      AT,
    );
    expect(faultOf(await verify(jws))).toBe('WRONG');
  });

  it('WRONG: a flipped bit', async () => {
    const jws = await sign('ed');
    const place = jws.length - 20;
    const flipped = `${jws.slice(0, place)}${jws[place] === 'A' ? 'B' : 'A'}${jws.slice(place + 1)}`;
    expect(faultOf(await verify(flipped))).toBe('WRONG');
  });

  it('ALGORITHM_NOT_ALLOWED: none, HMAC, RSA, and one that is not the key’s', async () => {
    const none = `${base64url.encode(JSON.stringify({ alg: 'none', kid: 'ed' }))}..AA`;
    const hmac = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256', kid: 'ed' })
      .sign(await generateSecret('HS256'));
    const rsa = await new SignJWT({})
      .setProtectedHeader({ alg: 'RS256', kid: 'ed' })
      .sign((await generateKeyPair('RS256')).privateKey);
    const crossed = await signDetachedJws(
      STATEMENT,
      { privateKey: privateKey('ec'), kid: 'ed', algorithm: 'ES256' },
      AT,
    );
    for (const jws of [none, hmac, rsa, crossed]) {
      expect(faultOf(await verify(jws))).toBe('ALGORITHM_NOT_ALLOWED');
    }
  });

  it('KEY_UNKNOWN: a key of another agency, and one that nobody has', async () => {
    expect(faultOf(await verify(await sign('pboc')))).toBe('KEY_UNKNOWN');
    const stray = await generateKeyPair('EdDSA');
    const jws = await signDetachedJws(
      STATEMENT,
      { privateKey: stray.privateKey, kid: 'stray', algorithm: 'EdDSA' },
      AT,
    );
    expect(faultOf(await verify(jws))).toBe('KEY_UNKNOWN');
  });

  it.each([
    ['KEY_OF_ANOTHER_OFFICER', 'li'],
    ['KEY_NOT_VALID', 'expired'],
    ['KEY_NOT_VALID', 'coming'],
  ])('%s: %s', async (fault, kid) => {
    expect(faultOf(await verify(await sign(kid)))).toBe(fault);
  });

  it('TIME_IN_FUTURE, beyond the difference of two clocks', async () => {
    const after = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
    expect(faultOf(await verify(await sign('ed', 'EdDSA', STATEMENT, after(5))))).toBeNull();
    expect(faultOf(await verify(await sign('ed', 'EdDSA', STATEMENT, after(6))))).toBe('TIME_IN_FUTURE');
  });

  it('MALFORMED: what is no compact JWS, names no key, or has extensions', async () => {
    const payload = new TextEncoder().encode(canonicalJson(STATEMENT));
    const keyless = await new CompactSign(payload)
      .setProtectedHeader({ alg: 'EdDSA' })
      .sign(privateKey('ed'));
    const unencoded = await new FlattenedSign(payload)
      .setProtectedHeader({ alg: 'EdDSA', kid: 'ed', b64: false, crit: ['b64'] })
      .sign(privateKey('ed'));
    const crafted = base64url.encode(JSON.stringify({ alg: 'EdDSA', kid: 'ed', iat: 'now' }));
    for (const jws of [
      '',
      'a.b',
      'a..c',
      '{}',
      `${'a'.repeat(9_000)}..c`,
      keyless,
      `${unencoded.protected}..${unencoded.signature}`,
      `${crafted}..AA`,
    ]) {
      expect(faultOf(await verify(jws)), jws.slice(0, 60)).toBe('MALFORMED');
    }
  });
});
