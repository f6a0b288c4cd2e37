import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RemoteKeySource } from '../../../src/keys/jwks/index.js';
import { newId, SettableClock } from '../../../src/kernel/index.js';
import { subscribe } from '../../testkit/event-stream.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { OBSERVED, sample } from '../../testkit/observed.js';
import { startSite, type Site } from '../../testkit/site.js';

const SECOND = 1_000;
const ISSUER = 'https://identity.pboc.invalid';
const clock = new SettableClock(new Date('2026-06-01T00:00:00Z'));

let hub: TestHub;
let site: Site;
let published: readonly JWK[] | null = null;
const changes: boolean[] = [];
const keys = new Map<string, { privateKey: CryptoKey; jwk: JWK }>();

beforeAll(async () => {
  for (const kid of ['2025', '2026']) {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    keys.set(kid, { privateKey, jwk: { ...(await exportJWK(publicKey)), kid } });
  }
  site = await startSite((_request, response) => {
    if (published) response.end(JSON.stringify({ keys: published }));
    else response.destroy();
  });
  // The key server is away when the hub starts.
  hub = await startTestHub({
    clock,
    observability: OBSERVED,
    logger: pino({ level: 'silent' }),
    streams: { keepAliveMilliseconds: 20 },
    issuers: [
      {
        agency: 'PBOC',
        issuer: ISSUER,
        keys: new RemoteKeySource(new URL(site.url), {
          clock,
          onChange: (available) => changes.push(available),
        }),
        algorithms: ['RS256'],
        maxLifetimeSeconds: 7 * 86_400,
      },
    ],
  });
});
afterAll(async () => {
  await hub?.stop();
  await site?.stop();
});

function publish(...kids: readonly string[]): void {
  published = kids.flatMap((kid) => keys.get(kid)?.jwk ?? []);
}

async function tokenBy(kid: string): Promise<string> {
  const key = keys.get(kid);
  if (!key) throw new Error(`No key ${kid}`);
  const now = Math.floor(clock.now().getTime() / SECOND);
  return new SignJWT({ agency: 'PBOC', role: 'OFFICER', level: 'NATIONAL' })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid })
    .setIssuer(ISSUER)
    .setAudience('huishang')
    .setSubject('zhang')
    .setJti(newId())
    .setIssuedAt(now)
    .setExpirationTime(now + 3 * 86_400)
    .sign(key.privateKey);
}

async function ask(token: string, language = 'en') {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'accept-language': language,
    },
    body: JSON.stringify({ query: '{ me { officer } }' }),
  });
  const body = (await response.json()) as {
    errors?: { message: string; extensions: Record<string, unknown> }[];
  };
  const [error] = body.errors ?? [];
  return { status: response.status, retryAfter: response.headers.get('retry-after'), error };
}

const gauge = async (): Promise<number | undefined> =>
  sample(await (await fetch(`${hub.url}/metrics`)).text(), 'huishang_issuer_keys_available', {
    agency: 'PBOC',
  });

describe('a hub whose token issuer has its keys at an address', () => {
  it('IDENTITY_KEYS_UNAVAILABLE: starts without them, says so, and when to try again', async () => {
    const token = await tokenBy('2025');
    for (const [language, sentence] of [
      ['en', /keys of your agency/],
      ['zh', /公钥/],
    ] as const) {
      const { status, retryAfter, error } = await ask(token, language);
      expect(status).toBe(503);
      expect(Number(retryAfter)).toBeGreaterThan(0);
      expect(error).toMatchObject({
        message: expect.stringMatching(sentence),
        extensions: { code: 'IDENTITY_KEYS_UNAVAILABLE', remedy: expect.any(String) },
      });
    }
    expect(await gauge()).toBe(0);
    expect(changes).toEqual([false]);
  });

  it('answers as soon as they are there', async () => {
    publish('2025');
    clock.advance(5 * SECOND);
    expect(await ask(await tokenBy('2025'))).toMatchObject({ status: 200 });
    expect(await gauge()).toBe(1);
    expect(changes).toEqual([false, true]);
  });

  it('answers to known and new tokens of a known key while the key server is away for a day', async () => {
    const known = await tokenBy('2025');
    expect(await ask(known)).toMatchObject({ status: 200 });
    published = null;
    for (let hour = 1; hour < 24; hour += 1) clock.advance(3_600 * SECOND);
    expect(await ask(known)).toMatchObject({ status: 200 });
    expect(await ask(await tokenBy('2025'))).toMatchObject({ status: 200 });
    // Whether this key is a new one cannot be known.
    expect(await ask(await tokenBy('2026'))).toMatchObject({ status: 503 });
    clock.advance(3_600 * SECOND);
    expect(await ask(known)).toMatchObject({ status: 503 });
    publish('2025');
    clock.advance(30 * SECOND);
    expect(await ask(known)).toMatchObject({ status: 200 });
  });

  it('knows a new key at once', async () => {
    clock.advance(5 * SECOND);
    publish('2025', '2026');
    expect(await ask(await tokenBy('2026'))).toMatchObject({ status: 200 });
  });

  it('ends the tokens and the open streams of a key that is withdrawn', async () => {
    const old = await tokenBy('2025');
    const fresh = await tokenBy('2026');
    expect(await ask(old)).toMatchObject({ status: 200 });
    const headers = { authorization: `Bearer ${old}`, 'content-type': 'application/json' };
    const stream = subscribe(
      `${hub.url}/graphql/stream`,
      headers,
      'subscription { caseChanged { version } }',
      {},
    );
    const last = stream.next();
    await expect.poll(() => hub.streams().subscribers).toBe(1);
    publish('2026');
    clock.advance(300 * SECOND);
    expect(await last).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_KEY_UNKNOWN' } }],
    });
    expect(await ask(old)).toMatchObject({
      status: 401,
      error: { extensions: { reason: 'TOKEN_KEY_UNKNOWN' } },
    });
    expect(await ask(fresh)).toMatchObject({ status: 200 });
  });
});
