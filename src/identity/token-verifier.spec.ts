import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { FixedKeySource, KeySnapshot, type KeySource } from '../keys/jwks/index.js';
import { SettableClock } from '../kernel/index.js';
import type { Issuer } from './issuers.js';
import { TOKEN_AUDIENCE, TokenVerifier } from './token-verifier.js';

const START = new Date('2016-10-13T00:00:00Z');
const SECOND = 1000;
const ISSUER = 'https://police.invalid';
const HOLDER = {
  agency: 'POLICE',
  role: 'OFFICER',
  level: 'MUNICIPAL',
  region: '320100',
  officer: 'wang',
};

interface Pair {
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}
const pairs = new Map<string, Pair>();

async function pairOf(algorithm: string): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  return { privateKey, jwk: await exportJWK(publicKey) };
}

beforeAll(async () => {
  for (const name of ['first', 'second']) pairs.set(name, await pairOf('EdDSA'));
  pairs.set('rsa', await pairOf('RS256'));
});

function pair(name: string): Pair {
  const found = pairs.get(name);
  if (!found) throw new Error(`No key ${name}`);
  return found;
}

/** Keys that a test changes. */
class ChangedKeys implements KeySource {
  readonly available = true;
  #snapshot: KeySnapshot | null = null;
  #published: KeySnapshot | null = null;
  asked = 0;

  async publish(...keys: readonly JWK[]): Promise<void> {
    this.#published = await KeySnapshot.read({ keys });
    this.#snapshot ??= this.#published;
  }

  /** What their age does. */
  refresh(): void {
    this.#snapshot = this.#published;
  }

  async current(): Promise<KeySnapshot> {
    if (!this.#snapshot) throw new Error('Nothing is published.');
    return this.#snapshot;
  }

  async newerThan(snapshot: KeySnapshot): Promise<KeySnapshot | null> {
    this.asked += 1;
    this.refresh();
    return this.#snapshot === snapshot ? null : this.#snapshot;
  }
}

async function sign(
  name: string,
  header: Readonly<Record<string, unknown>> = {},
  claims: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const issuedAt = START.getTime() / SECOND;
  const { officer: sub, ...holder } = HOLDER;
  return new SignJWT({
    ...holder,
    sub,
    jti: '1',
    iss: ISSUER,
    aud: TOKEN_AUDIENCE,
    iat: issuedAt,
    exp: issuedAt + 60,
    ...claims,
  })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', ...header })
    .sign(pair(name).privateKey);
}

function verifierOf(keys: KeySource, more: Partial<Issuer> = {}) {
  const clock = new SettableClock(START);
  return { clock, verifier: new TokenVerifier([{ agency: 'POLICE', issuer: ISSUER, keys, ...more }], clock) };
}

const accepted = (kid: string | null) => ({
  ok: true,
  value: { ...HOLDER, token: { issuer: ISSUER, jti: '1', kid } },
});
const refusedFor = (code: string) => ({ ok: false, error: { code } });

describe('TokenVerifier', () => {
  it('verifies a token once and remembers it until it expires', async () => {
    const keys = new ChangedKeys();
    await keys.publish({ ...pair('first').jwk, kid: 'k' });
    const { clock, verifier } = verifierOf(keys);
    const token = await sign('first', { kid: 'k' });
    expect(await verifier.verify(token)).toEqual(accepted('k'));
    clock.advance(64 * SECOND);
    expect(await verifier.verify(token)).toEqual(accepted('k'));
    expect(verifier.caches()[0]).toMatchObject({ hits: 1, misses: 1 });
    clock.advance(2 * SECOND);
    expect(await verifier.verify(token)).toMatchObject(refusedFor('TOKEN_EXPIRED'));
  });

  it('does not take a remembered token for another that begins alike', async () => {
    const { verifier } = verifierOf(await FixedKeySource.of({ keys: [pair('first').jwk] }));
    const token = await sign('first');
    await verifier.verify(token);
    expect(await verifier.verify(`${token.slice(0, -4)}AAAA`)).toMatchObject({ ok: false });
    expect(await verifier.verify(`${token}.`)).toMatchObject({ ok: false });
  });

  it('forgets a token whose key was withdrawn', async () => {
    const keys = new ChangedKeys();
    await keys.publish({ ...pair('first').jwk, kid: 'k' });
    const { verifier } = verifierOf(keys);
    const token = await sign('first', { kid: 'k' });
    expect(await verifier.verify(token)).toEqual(accepted('k'));
    await keys.publish({ ...pair('second').jwk, kid: 'l' });
    keys.refresh();
    expect(await verifier.verify(token)).toMatchObject(refusedFor('TOKEN_KEY_UNKNOWN'));
    // Also where another key has its name by now.
    await keys.publish({ ...pair('second').jwk, kid: 'k' });
    keys.refresh();
    expect(await verifier.verify(token)).toMatchObject(refusedFor('TOKEN_SIGNATURE_WRONG'));
  });

  it.each([
    ['two keys without names', [{}, {}], {}],
    ['two keys without names, of a token that names one', [{}, {}], { kid: 'k' }],
    ['two keys of one name', [{ kid: 'k' }, { kid: 'k' }], { kid: 'k' }],
    ['two names, of a token that names none', [{ kid: 'a' }, { kid: 'b' }], {}],
    ['one name for both algorithms', [{ kid: 'k' }, { kid: 'k', alg: 'Ed25519' }], { kid: 'k' }],
  ])('tries each key of %s', async (_what, [one, other], header) => {
    const keys = [
      { ...pair('first').jwk, ...one },
      { ...pair('second').jwk, ...other },
    ];
    const { verifier } = verifierOf(await FixedKeySource.of({ keys }));
    for (const name of ['first', 'second']) {
      expect(await verifier.verify(await sign(name, header))).toMatchObject({ ok: true });
    }
  });

  it.each([
    ['a new name', { kid: 'old' }, { kid: 'new' }, { kid: 'new' }],
    ['the same name', { kid: 'k' }, { kid: 'k' }, { kid: 'k' }],
    ['no name', {}, {}, {}],
  ])('knows a new key at once under %s', async (_what, old, fresh, header) => {
    const keys = new ChangedKeys();
    await keys.publish({ ...pair('first').jwk, ...old });
    const { verifier } = verifierOf(keys);
    await keys.publish({ ...pair('first').jwk, ...old }, { ...pair('second').jwk, ...fresh });
    expect(await verifier.verify(await sign('second', header))).toMatchObject({ ok: true });
    expect(await verifier.verify(await sign('first', old))).toMatchObject({ ok: true });
    expect(keys.asked).toBe(1);
  });

  it('takes RS256 (RFC 9068, 4) from the issuer that is registered with it, and from no other', async () => {
    const keys = await FixedKeySource.of({ keys: [pair('rsa').jwk] });
    const token = await sign('rsa', { alg: 'RS256' });
    expect(await verifierOf(keys).verifier.verify(token)).toMatchObject({
      ok: false,
      error: {
        code: 'TOKEN_ALGORITHM_WRONG',
        message: { en: expect.stringContaining('ES256'), zh: expect.stringContaining('ES256') },
      },
    });
    const { verifier } = verifierOf(keys, { algorithms: ['RS256'] });
    expect(await verifier.verify(token)).toMatchObject({ ok: true });
    expect(await verifier.verify(await sign('first'))).toMatchObject(refusedFor('TOKEN_ALGORITHM_WRONG'));
  });

  it.each(['at+jwt', 'AT+JWT', 'application/at+jwt', 'Application/At+Jwt'])(
    'takes the type %s',
    async (typ) => {
      const { verifier } = verifierOf(await FixedKeySource.of({ keys: [pair('first').jwk] }));
      expect(await verifier.verify(await sign('first', { typ }))).toMatchObject({ ok: true });
    },
  );

  it('takes a life as long as the issuer’s tokens may have, and no second more', async () => {
    const { verifier } = verifierOf(await FixedKeySource.of({ keys: [pair('first').jwk] }), {
      maxLifetimeSeconds: 120,
    });
    const issuedAt = START.getTime() / SECOND;
    for (const [exp, ok] of [
      [issuedAt + 120, true],
      [issuedAt + 121, false],
    ] as const) {
      expect(await verifier.verify(await sign('first', {}, { exp }))).toMatchObject({ ok });
    }
  });

  it('takes the clock of an issuer that is five seconds ahead, and no more', async () => {
    const { verifier } = verifierOf(await FixedKeySource.of({ keys: [pair('first').jwk] }));
    const now = START.getTime() / SECOND;
    for (const claim of ['iat', 'nbf']) {
      expect(await verifier.verify(await sign('first', {}, { [claim]: now + 5 }))).toMatchObject({
        ok: true,
      });
      expect(await verifier.verify(await sign('first', {}, { [claim]: now + 6 }))).toMatchObject({
        ok: false,
      });
    }
  });

  it.each([
    ['ZHANG', 'zhang'],
    ['zhang ', 'zhang'],
    ['ｚｈａｎｇ', 'zhang'],
    ['\t张三\u3000', '张三'],
  ])('has one name for an officer: %j is %j', async (sub, officer) => {
    const { verifier } = verifierOf(await FixedKeySource.of({ keys: [pair('first').jwk] }));
    expect(await verifier.verify(await sign('first', {}, { sub }))).toMatchObject({ value: { officer } });
  });
});
