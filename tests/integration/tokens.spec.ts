import {
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type JWK,
} from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import type { Issuer } from '../../src/identity/index.js';
import type { Actor } from '../../src/kernel/index.js';
import { startTestHub } from '../testkit/hub.js';

const ALGORITHM = 'ES256';

async function issuerOf(agency: Actor) {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid: `${agency}-1`, alg: ALGORITHM };
  const iss = `https://${agency.toLowerCase()}.test.invalid`;
  const issuer: Issuer = { agency, issuer: iss, keys: createLocalJWKSet({ keys: [jwk] }) };
  return { issuer, iss, privateKey, jwk, pem: await exportSPKI(publicKey) };
}

const pboc = await issuerOf('PBOC');
const police = await issuerOf('POLICE');
const stranger = await issuerOf('BANKING');
const hub = await startTestHub({ issuers: [pboc.issuer, police.issuer] });
afterAll(() => hub.stop());

const now = Math.floor(Date.now() / 1000);
const CLAIMS = {
  iss: pboc.iss,
  aud: 'huishang',
  sub: 'zhang',
  jti: 'j1',
  iat: now,
  exp: now + 600,
  agency: 'PBOC',
  role: 'OFFICER',
  level: 'NATIONAL',
};
const HEADER = { alg: ALGORITHM, typ: 'at+jwt', kid: 'PBOC-1' };

type Change = Readonly<Record<string, unknown>>;

/** A token that differs from a good one in some claims or headers; undefined takes one out. */
function token(
  claims: Change = {},
  header: Change = {},
  key: Parameters<SignJWT['sign']>[0] = pboc.privateKey,
) {
  const payload = JSON.parse(JSON.stringify({ ...CLAIMS, ...claims })) as Record<string, unknown>;
  return new SignJWT(payload).setProtectedHeader({ ...HEADER, ...header }).sign(key);
}

async function ask(authorization: string | null, headers: Record<string, string> = {}) {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization === null ? {} : { authorization }),
      ...headers,
    },
    body: JSON.stringify({ query: '{ me { agency role level region officer } }' }),
  });
  const text = await response.text();
  return {
    status: response.status,
    text,
    headers: response.headers,
    body: JSON.parse(text) as Record<string, unknown>,
  };
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a token', () => {
  it('of a known agency is accepted, and again', async () => {
    const good = await token();
    for (let time = 0; time < 2; time++) {
      expect((await ask(`Bearer ${good}`)).body).toEqual({
        data: { me: { agency: 'PBOC', role: 'OFFICER', level: 'NATIONAL', region: null, officer: 'zhang' } },
      });
    }
    const district = await token({ level: 'PROVINCIAL', region: '110000' });
    expect((await ask(`bearer ${district}`)).body).toMatchObject({ data: { me: { region: '110000' } } });
  });

  const pem = new TextEncoder().encode(pboc.pem);
  const refused: [what: string, authorization: () => Promise<string | null>][] = [
    ['is missing', async () => null],
    ['is empty', async () => 'Bearer '],
    ['comes under another scheme', async () => `Basic ${await token()}`],
    ['comes twice', async () => `Bearer ${await token()}, Bearer ${await token()}`],
    ['is no JWT', async () => 'Bearer abc'],
    ['is no JWT in three parts', async () => 'Bearer a.b.c'],
    ['is no JSON in three parts', async () => `Bearer ${Buffer.from('{').toString('base64url')}.e30.AA`],
    ['has a payload that is no object', async () => `Bearer ${encode(HEADER)}.${encode('text')}.AA`],
    ['is unsigned', async () => `Bearer ${new UnsecuredJWT(CLAIMS).encode()}`],
    [
      'says alg none and has a signature',
      async () =>
        `Bearer ${encode({ ...HEADER, alg: 'none' })}.${encode(CLAIMS)}.${(await token()).split('.')[2]}`,
    ],
    ['is signed HS256 with the public key as PEM', () => token({}, { alg: 'HS256' }, pem)],
    [
      'is signed HS256 with the public key as JWK',
      () => token({}, { alg: 'HS256' }, new TextEncoder().encode(JSON.stringify(pboc.jwk))),
    ],
    ['brings its own key in jwk', () => token({}, { jwk: stranger.jwk }, stranger.privateKey)],
    [
      'points at its own keys with jku',
      () => token({}, { jku: `${hub.url}/keys`, kid: 'BANKING-1' }, stranger.privateKey),
    ],
    ['brings a certificate chain', () => token({}, { x5c: ['MIIB'] }, stranger.privateKey)],
    [
      'has critical headers nobody knows',
      () => `${encode({ ...HEADER, crit: ['b64x'], b64x: 1 })}.${encode(CLAIMS)}.AA`,
    ],
    ['has a path in kid', () => token({}, { kid: '../../../dev/null' })],
    ['has SQL in kid', () => token({}, { kid: "' OR 1=1 --" })],
    ['has a number as kid', () => token({}, { kid: 1 })],
    ['is of another type', () => token({}, { typ: 'JWT' })],
    ['is a caller context by its type', () => token({}, { typ: 'huishang-context+jwt' })],
    ['has no exp', () => token({ exp: undefined })],
    ['has no aud', () => token({ aud: undefined })],
    ['has no iss', () => token({ iss: undefined })],
    ['has no jti', () => token({ jti: undefined })],
    ['has null for jti', () => token({ jti: null })],
    ['has a number for jti', () => token({ jti: 7 })],
    ['has an empty jti', () => token({ jti: '' })],
    ['has no iat', () => token({ iat: undefined })],
    ['has no sub', () => token({ sub: undefined })],
    ['has an empty sub', () => token({ sub: '' })],
    ['has a sub that is no text', () => token({ sub: { $ne: '' } })],
    ['has a long sub', () => token({ sub: 'x'.repeat(201) })],
    ['has an exp that is no number', () => token({ exp: 'tomorrow' })],
    ['has an iss that is no text', () => token({ iss: { url: pboc.iss } })],
    ['has an iss that every object has', () => token({ iss: '__proto__' })],
    ['is for another audience', () => token({ aud: 'another-hub' })],
    ['has expired', () => token({ iat: now - 700, exp: now - 60 })],
    ['is not valid yet', () => token({ nbf: now + 600 })],
    [
      'comes from an unknown issuer',
      () => token({ iss: stranger.iss }, { kid: 'BANKING-1' }, stranger.privateKey),
    ],
    ["is signed with another agency's key", () => token({}, { kid: 'POLICE-1' }, police.privateKey)],
    ["is signed with another agency's key under this agency's kid", () => token({}, {}, police.privateKey)],
    ['names another agency than its issuer', () => token({ agency: 'POLICE' })],
    ['names an agency by a list', () => token({ agency: ['PBOC'] })],
    ['names no agency', () => token({ agency: undefined })],
    ['has an unknown role', () => token({ role: 'ROOT' })],
    ['has a role that every object has', () => token({ role: 'constructor' })],
    ['has an unknown level', () => token({ level: 'GALACTIC' })],
    ['has an unknown region', () => token({ level: 'PROVINCIAL', region: '990000' })],
    ['has no region where the level needs one', () => token({ level: 'DISTRICT' })],
    ['has a rank that nobody has', () => token({ role: 'LEADER', rank: 'EMPEROR' })],
    ['has a rank and is no leader’s', () => token({ rank: 'HEAD' })],
    ['has a region of another level', () => token({ level: 'DISTRICT', region: '110000' })],
    ['has a bad region at the national level', () => token({ region: 'everywhere' })],
    [
      'had its payload changed',
      async () => {
        const [header, , signature] = (await token()).split('.');
        return `${header}.${encode({ ...CLAIMS, role: 'LEADER' })}.${signature}`;
      },
    ],
  ].map(([what, make]) => [
    what as string,
    async () => {
      const made = await (make as () => Promise<string | null>)();
      return made === null || made.includes(' ') ? made : `Bearer ${made}`;
    },
  ]);

  it.each(refused)('that %s is 401', async (_what, make) => {
    const { status, text, body, headers } = await ask(await make());
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect(body).toEqual({
      errors: [
        {
          message: expect.any(String),
          extensions: { code: 'UNAUTHENTICATED', reason: expect.any(String), remedy: expect.any(String) },
        },
      ],
    });
    expect(text).not.toMatch(/node_modules|stacktrace|\bat \w+ \(/);
  });

  it('of megabytes never reaches a verifier', async () => {
    const { status } = await ask(`Bearer ${'a'.repeat(60_000)}.e30.AA`).catch(() => ({ status: 431 }));
    expect([401, 431]).toContain(status);
    expect((await ask(`Bearer ${'a'.repeat(12_000)}.e30.AA`)).status).toBe(401);
  });

  it('is refused in the language that the caller prefers', async () => {
    const { body } = await ask(null, { 'accept-language': 'en;q=0.5, zh-CN' });
    expect(JSON.stringify(body)).toMatch(/\p{Script=Han}/u);
  });
});

describe('Exchange-* headers', () => {
  it.each([
    ['exchange-purpose', 'CURIOSITY'],
    ['exchange-purpose', 'constructor'],
    ['exchange-purpose', 'RISK_MONITORING, STATISTICS'],
    ['exchange-case', "1'; DROP TABLE"],
    ['exchange-case', 'x'.repeat(65)],
    ['exchange-basis', '%E4%BA'],
    ['exchange-basis', 'x'.repeat(501)],
    ['exchange-basis', '%00'],
    ['exchange-case', '%00'],
  ])('%s: %s is 400', async (header, value) => {
    const { status, body } = await ask(`Bearer ${await token()}`, { [header]: value });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      errors: [
        { extensions: { code: 'BAD_USER_INPUT', reason: 'HEADER_UNUSABLE', remedy: expect.any(String) } },
      ],
    });
  });
});

describe('a hub without any issuer', () => {
  it('answers nobody: what is not configured is not open', async () => {
    const closed = await startTestHub({ issuers: [], database: hub.database });
    for (const authorization of [null, `Bearer ${await token()}`, 'Bearer null', 'Basic eDp5']) {
      for (const query of ['{ me { agency } }', '{ __typename }', '{ __schema { queryType { name } } }']) {
        const response = await fetch(`${closed.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
          body: JSON.stringify({ query }),
        });
        expect(response.status).toBe(401);
        expect(await response.json()).not.toHaveProperty('data');
      }
    }
    await closed.stop();
  });
});
