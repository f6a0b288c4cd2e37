import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type JWK } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import type { Issuer } from '../../../src/identity/index.js';
import { FixedKeySource } from '../../../src/keys/jwks/index.js';
import type { Actor } from '../../../src/kernel/index.js';
import { startTestHub } from '../../testkit/hub.js';

const ALGORITHM = 'ES256';

async function issuerOf(agency: Actor) {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid: `${agency}-1`, alg: ALGORITHM };
  const iss = `https://${agency.toLowerCase()}.test.invalid`;
  const issuer: Issuer = { agency, issuer: iss, keys: await FixedKeySource.of({ keys: [jwk] }) };
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
  const refused: [what: string, reason: string, authorization: () => Promise<string | null>][] = [
    ['is missing', 'TOKEN_MISSING', async () => null],
    ['is empty', 'TOKEN_MISSING', async () => 'Bearer '],
    ['comes under another scheme', 'TOKEN_MISSING', async () => `Basic ${await token()}`],
    ['comes twice', 'TOKEN_MISSING', async () => `Bearer ${await token()}, Bearer ${await token()}`],
    ['is no JWT', 'TOKEN_MALFORMED', async () => 'Bearer abc'],
    ['is no JWT in three parts', 'TOKEN_MALFORMED', async () => 'Bearer a.b.c'],
    [
      'is no JSON in three parts',
      'TOKEN_MALFORMED',
      async () => `Bearer ${Buffer.from('{').toString('base64url')}.e30.AA`,
    ],
    [
      'has a payload that is no object',
      'TOKEN_MALFORMED',
      async () => `Bearer ${encode(HEADER)}.${encode('text')}.AA`,
    ],
    ['is unsigned', 'TOKEN_TYPE_WRONG', async () => `Bearer ${new UnsecuredJWT(CLAIMS).encode()}`],
    [
      'says alg none and has a signature',
      'TOKEN_ALGORITHM_WRONG',
      async () =>
        `Bearer ${encode({ ...HEADER, alg: 'none' })}.${encode(CLAIMS)}.${(await token()).split('.')[2]}`,
    ],
    [
      'is signed HS256 with the public key as PEM',
      'TOKEN_ALGORITHM_WRONG',
      () => token({}, { alg: 'HS256' }, pem),
    ],
    [
      'is signed HS256 with the public key as JWK',
      'TOKEN_ALGORITHM_WRONG',
      () => token({}, { alg: 'HS256' }, new TextEncoder().encode(JSON.stringify(pboc.jwk))),
    ],
    [
      'brings its own key in jwk',
      'TOKEN_SIGNATURE_WRONG',
      () => token({}, { jwk: stranger.jwk }, stranger.privateKey),
    ],
    [
      'points at its own keys with jku',
      'TOKEN_KEY_UNKNOWN',
      () => token({}, { jku: `${hub.url}/keys`, kid: 'BANKING-1' }, stranger.privateKey),
    ],
    [
      'brings a certificate chain',
      'TOKEN_SIGNATURE_WRONG',
      () => token({}, { x5c: ['MIIB'] }, stranger.privateKey),
    ],
    [
      'has critical headers nobody knows',
      'TOKEN_EXTENSION_UNKNOWN',
      () => `${encode({ ...HEADER, crit: ['b64x'], b64x: 1 })}.${encode(CLAIMS)}.AA`,
    ],
    ['has a path in kid', 'TOKEN_KEY_UNKNOWN', () => token({}, { kid: '../../../dev/null' })],
    ['has SQL in kid', 'TOKEN_KEY_UNKNOWN', () => token({}, { kid: "' OR 1=1 --" })],
    ['has a number as kid', 'TOKEN_MALFORMED', () => token({}, { kid: 1 })],
    ['is of another type', 'TOKEN_TYPE_WRONG', () => token({}, { typ: 'JWT' })],
    ['is a caller context by its type', 'TOKEN_TYPE_WRONG', () => token({}, { typ: 'huishang-context+jwt' })],
    ['has no exp', 'TOKEN_CLAIM_MISSING', () => token({ exp: undefined })],
    ['has no aud', 'TOKEN_CLAIM_MISSING', () => token({ aud: undefined })],
    ['has no iss', 'TOKEN_ISSUER_MISSING', () => token({ iss: undefined })],
    ['has no jti', 'TOKEN_CLAIM_MISSING', () => token({ jti: undefined })],
    ['has null for jti', 'TOKEN_ID_UNUSABLE', () => token({ jti: null })],
    ['has a number for jti', 'TOKEN_ID_UNUSABLE', () => token({ jti: 7 })],
    ['has an empty jti', 'TOKEN_ID_UNUSABLE', () => token({ jti: '' })],
    ['has no iat', 'TOKEN_CLAIM_MISSING', () => token({ iat: undefined })],
    ['has no sub', 'TOKEN_CLAIM_MISSING', () => token({ sub: undefined })],
    ['has an empty sub', 'TOKEN_SUBJECT_UNUSABLE', () => token({ sub: '' })],
    ['has a sub that is no text', 'TOKEN_SUBJECT_UNUSABLE', () => token({ sub: { $ne: '' } })],
    ['has a long sub', 'TOKEN_SUBJECT_UNUSABLE', () => token({ sub: 'x'.repeat(201) })],
    ['has an exp that is no number', 'TOKEN_TIME_MALFORMED', () => token({ exp: 'tomorrow' })],
    ['has an iss that is no text', 'TOKEN_ISSUER_MISSING', () => token({ iss: { url: pboc.iss } })],
    ['has an iss that every object has', 'TOKEN_ISSUER_UNKNOWN', () => token({ iss: '__proto__' })],
    ['is for another audience', 'TOKEN_AUDIENCE_WRONG', () => token({ aud: 'another-hub' })],
    ['has expired', 'TOKEN_EXPIRED', () => token({ iat: now - 700, exp: now - 60 })],
    ['is not valid yet', 'TOKEN_NOT_YET_VALID', () => token({ nbf: now + 600 })],
    [
      'comes from an unknown issuer',
      'TOKEN_ISSUER_UNKNOWN',
      () => token({ iss: stranger.iss }, { kid: 'BANKING-1' }, stranger.privateKey),
    ],
    [
      "is signed with another agency's key",
      'TOKEN_KEY_UNKNOWN',
      () => token({}, { kid: 'POLICE-1' }, police.privateKey),
    ],
    [
      "is signed with another agency's key under this agency's kid",
      'TOKEN_SIGNATURE_WRONG',
      () => token({}, {}, police.privateKey),
    ],
    ['names another agency than its issuer', 'TOKEN_AGENCY_WRONG', () => token({ agency: 'POLICE' })],
    ['names an agency by a list', 'TOKEN_AGENCY_WRONG', () => token({ agency: ['PBOC'] })],
    ['names no agency', 'TOKEN_AGENCY_WRONG', () => token({ agency: undefined })],
    ['has an unknown role', 'TOKEN_ROLE_UNKNOWN', () => token({ role: 'ROOT' })],
    ['has a role that every object has', 'TOKEN_ROLE_UNKNOWN', () => token({ role: 'constructor' })],
    ['has an unknown level', 'TOKEN_LEVEL_UNKNOWN', () => token({ level: 'GALACTIC' })],
    [
      'has an unknown region',
      'TOKEN_REGION_UNUSABLE',
      () => token({ level: 'PROVINCIAL', region: '990000' }),
    ],
    ['has no region where the level needs one', 'TOKEN_REGION_UNUSABLE', () => token({ level: 'DISTRICT' })],
    ['has a rank that nobody has', 'TOKEN_RANK_UNUSABLE', () => token({ role: 'LEADER', rank: 'EMPEROR' })],
    ['has a rank and is no leader’s', 'TOKEN_RANK_UNUSABLE', () => token({ rank: 'HEAD' })],
    [
      'has a region of another level',
      'TOKEN_REGION_UNUSABLE',
      () => token({ level: 'DISTRICT', region: '110000' }),
    ],
    [
      'has a bad region at the national level',
      'TOKEN_REGION_UNUSABLE',
      () => token({ region: 'everywhere' }),
    ],
    [
      'had its payload changed',
      'TOKEN_SIGNATURE_WRONG',
      async () => {
        const [header, , signature] = (await token()).split('.');
        return `${header}.${encode({ ...CLAIMS, role: 'LEADER' })}.${signature}`;
      },
    ],
    ['was issued tomorrow', 'TOKEN_ISSUED_IN_FUTURE', () => token({ iat: now + 86_400, exp: now + 90_000 })],
    ['is good until the year 5138', 'TOKEN_LIFETIME_TOO_LONG', () => token({ exp: 99_999_999_999 })],
    ['is good for two days', 'TOKEN_LIFETIME_TOO_LONG', () => token({ exp: now + 172_800 })],
    ['was issued before time began', 'TOKEN_LIFETIME_TOO_LONG', () => token({ iat: -1e300 })],
    ['has an iat that is no number', 'TOKEN_TIME_MALFORMED', () => token({ iat: `${now}` })],
    ['has null for exp', 'TOKEN_TIME_MALFORMED', () => token({ exp: null })],
    ['has an nbf that is no number', 'TOKEN_TIME_MALFORMED', () => token({ nbf: 'now' })],
    ['has a long jti', 'TOKEN_ID_UNUSABLE', () => token({ jti: 'x'.repeat(201) })],
    ['has a jti with a zero-width space', 'TOKEN_ID_UNUSABLE', () => token({ jti: 'a\u200b' })],
    ['has NUL in jti', 'TOKEN_ID_UNUSABLE', () => token({ jti: 'a\0' })],
    ['has null for sub', 'TOKEN_SUBJECT_UNUSABLE', () => token({ sub: null })],
    ['has a sub with a zero-width space', 'TOKEN_SUBJECT_UNUSABLE', () => token({ sub: 'zh\u200bang' })],
    ['has a sub of spaces', 'TOKEN_SUBJECT_UNUSABLE', () => token({ sub: '\u3000 ' })],
    ['has null for aud', 'TOKEN_AUDIENCE_WRONG', () => token({ aud: null })],
    ['is of no type', 'TOKEN_TYPE_WRONG', () => token({}, { typ: undefined })],
    ['is of a type that is no text', 'TOKEN_TYPE_WRONG', () => token({}, { typ: 1 })],
    ['is an ID token by its type', 'TOKEN_TYPE_WRONG', () => token({}, { typ: 'id+jwt' })],
    ['has an empty kid', 'TOKEN_MALFORMED', () => token({}, { kid: '' })],
    [
      'has no agency at all, and is forged',
      'TOKEN_SIGNATURE_WRONG',
      () => token({ agency: 'X' }, {}, police.privateKey),
    ],
    ['is long', 'TOKEN_TOO_LONG', async () => `${'a'.repeat(9_000)}.e30.AA`],
  ].map(([what, reason, make]) => [
    what as string,
    reason as string,
    async () => {
      const made = await (make as () => Promise<string | null>)();
      return made === null || made.includes(' ') ? made : `Bearer ${made}`;
    },
  ]);

  it.each(refused)('that %s is 401 for %s', async (_what, reason, make) => {
    const { status, text, body, headers } = await ask(await make());
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect(body).toEqual({
      errors: [
        {
          message: expect.any(String),
          extensions: expect.objectContaining({
            code: 'UNAUTHENTICATED',
            reason,
            remedy: expect.any(String),
          }),
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
