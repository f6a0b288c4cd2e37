import { CompactSign, exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { CallerContextSigner, CallerContextVerifier } from '../../../src/access/index.js';
import { refuseSharedKeys } from '../../../src/cli/inputs/shared-keys.js';
import { ConfigError } from '../../../src/config/index.js';
import { RulingSigningKeys, verifyRuling } from '../../../src/determination/index.js';
import { HUB_ITSELF, TokenVerifier } from '../../../src/identity/index.js';
import { FixedKeySource, KEY_PURPOSES } from '../../../src/keys/jwks/index.js';
import { SettableClock } from '../../../src/kernel/index.js';
import {
  algorithmsOf,
  canonicalJson,
  importSigningKey,
  SigningKeyRegister,
  verifyDetachedJws,
  type SigningKey,
} from '../../../src/keys/signatures/index.js';

const clock = new SettableClock(new Date('2026-06-01T00:00:00Z'));
const NOW = clock.now().getTime() / 1_000;
const ISSUER = 'https://pboc.invalid';
const RULING = { type: 'huishang.ruling.1', b: 1 };
const OPINION = { type: 'huishang.opinion.1', b: 1 };
// A witness signs notes and no JWS.
const { witness: _notes, ...JWS_TYPES } = KEY_PURPOSES;
const TYPES = { ...JWS_TYPES, token: 'at+jwt' } as const;
type Kind = keyof typeof TYPES;
const KINDS = Object.keys(TYPES) as Kind[];
/** What is verified here; heads of the log and receipts have verifiers of their own, which share no code with the hub. */
type Verified = Exclude<Kind, 'log' | 'receipt'>;
const VERIFIED = KINDS.filter((kind): kind is Verified => kind !== 'log' && kind !== 'receipt');

const keys = new Map<Kind, JWK>();
/** What each kind says, so that nothing but its key and its type can be wrong with it. */
const PAYLOADS: Readonly<Record<Verified, string>> = {
  'caller-context': canonicalJson({
    iss: 'huishang-gateway',
    aud: 'police',
    iat: NOW,
    exp: NOW + 60,
    caller: { agency: 'PBOC' },
    grants: [],
    masked: [],
  }),
  ruling: canonicalJson(RULING),
  opinion: canonicalJson(OPINION),
  token: canonicalJson({
    iss: ISSUER,
    aud: 'huishang',
    sub: 'zhang',
    jti: '1',
    iat: NOW,
    exp: NOW + 60,
    agency: 'PBOC',
    role: 'OFFICER',
    level: 'NATIONAL',
  }),
};
let verifiers: Readonly<Record<Verified, (jws: string) => Promise<boolean>>>;

function keyOf(kind: Kind): JWK {
  const key = keys.get(kind);
  if (!key) throw new Error(`No key for ${kind}`);
  return key;
}

async function sign(key: Kind, typ: Kind, payload: Verified): Promise<string> {
  const jwk = keyOf(key);
  return new CompactSign(new TextEncoder().encode(PAYLOADS[payload]))
    .setProtectedHeader({ alg: 'EdDSA', typ: TYPES[typ], kid: jwk.kid ?? '' })
    .sign(await importJWK(jwk, 'EdDSA'));
}

const publicHalf = ({ d: _secret, ...jwk }: JWK): JWK => jwk;

async function signingKey(key: JWK): Promise<SigningKey> {
  const jwk = publicHalf(key);
  return {
    agency: 'PBOC',
    kid: jwk.kid ?? '',
    officer: null,
    validFrom: null,
    validUntil: null,
    algorithms: algorithmsOf(jwk),
    publicKey: await importSigningKey(jwk),
  };
}

beforeAll(async () => {
  for (const kind of KINDS) {
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    keys.set(kind, { ...(await exportJWK(privateKey)), kid: kind });
  }
  const context = await CallerContextSigner.create(clock, keyOf('caller-context'));
  const rulings = await RulingSigningKeys.create([keyOf('ruling')]);
  // As the hub publishes them, with the names that the signatures here give.
  const named = (set: { keys: JWK[] }, kid: Kind): JWK[] => set.keys.map((key) => ({ ...key, kid }));
  const published = {
    keys: [...named(context.publicKeys, 'caller-context'), ...named(rulings.publicKeys, 'ruling')],
  };
  const site = new CallerContextVerifier(published, 'police', clock);
  const register = new SigningKeyRegister([await signingKey(keyOf('opinion'))]);
  const tokens = await FixedKeySource.of({ keys: [publicHalf(keyOf('token'))] });
  const verifier = new TokenVerifier([{ agency: 'PBOC', issuer: ISSUER, keys: tokens }], clock);
  const signer = { agency: 'PBOC', officer: 'zhang', at: clock.now() } as const;
  verifiers = {
    'caller-context': (jws) => site.verify(jws).then(Boolean, () => false),
    ruling: async (jws) => (await verifyRuling(jws, published)) !== null,
    opinion: async (jws) => (await verifyDetachedJws(jws, OPINION, register, signer)).ok,
    token: async (jws) => (await verifier.verify(jws)).ok,
  };
});

describe('a signature counts for what its key and its type are for, and for nothing else', () => {
  const pairs = KINDS.flatMap((key) =>
    KINDS.flatMap((typ) => VERIFIED.map((verifier) => ({ key, typ, verifier }))),
  );

  it.each(pairs)('by the $key key, typed $typ, as $verifier', async ({ key, typ, verifier }) => {
    const counts = await verifiers[verifier](await sign(key, typ, verifier));
    expect(counts).toBe(key === verifier && typ === verifier);
  });
});

describe('a caller context', () => {
  const context = async (claims: Record<string, unknown>): Promise<string> => {
    const jwk = keyOf('caller-context');
    const whole = { ...(JSON.parse(PAYLOADS['caller-context']) as object), ...claims };
    return new SignJWT(JSON.parse(JSON.stringify(whole)) as Record<string, unknown>)
      .setProtectedHeader({ alg: 'EdDSA', typ: TYPES['caller-context'], kid: 'caller-context' })
      .sign(await importJWK(jwk, 'EdDSA'));
  };

  it.each([
    ['as the gateway makes it', {}, true],
    ['of a clock five seconds ahead', { iat: NOW + 5, exp: NOW + 65 }, true],
    ['good for a second more than a minute', { exp: NOW + 61 }, false],
    ['good for years', { exp: NOW + 100_000_000 }, false],
    ['good for years, and old', { iat: NOW - 100_000_000 }, false],
    ['that does not say when it was made', { iat: undefined }, false],
    ['that says it in words', { iat: 'now' }, false],
    ['that does not end', { exp: undefined }, false],
    ['of the future', { iat: NOW + 6, exp: NOW + 66 }, false],
    ['that has expired', { iat: NOW - 61, exp: NOW - 1 }, false],
  ])('%s', async (_what, claims, accepted) => {
    expect(await verifiers['caller-context'](await context(claims))).toBe(accepted);
  });

  it('is not good any more when its key is withdrawn', async () => {
    const first = await CallerContextSigner.create(clock);
    const second = await CallerContextSigner.create(clock);
    let source = await FixedKeySource.of(first.publicKeys, 'caller-context');
    const site = new CallerContextVerifier(
      { available: true, current: () => source.current(), newerThan: async () => null },
      'police',
      clock,
    );
    const token = await first.sign({
      caller: HUB_ITSELF,
      audience: 'police',
      grants: [],
      masked: [],
      warrant: null,
    });
    await site.verify(token);
    source = await FixedKeySource.of(second.publicKeys, 'caller-context');
    await expect(site.verify(token)).rejects.toThrow('not acceptable');
  });
});

describe('a hub', () => {
  const start = async (context: Kind, ruling: Kind, opinion: Kind, token: Kind): Promise<void> =>
    refuseSharedKeys({
      contextSigningKey: keyOf(context),
      rulingSigningKeys: [keyOf(ruling)],
      logSigningKeys: [keyOf('log')],
      receiptKeys: [keyOf('receipt')],
      signingKeys: new SigningKeyRegister([await signingKey(keyOf(opinion))]),
      issuers: [
        {
          agency: 'PBOC',
          issuer: ISSUER,
          keys: await FixedKeySource.of({ keys: [publicHalf(keyOf(token))] }),
        },
      ],
    });

  it('starts with a key for each purpose', async () => {
    await expect(start('caller-context', 'ruling', 'opinion', 'token')).resolves.toBeUndefined();
  });

  it.each<[string, [Kind, Kind, Kind, Kind]]>([
    ['CONTEXT_SIGNING_KEY and RULING_SIGNING_KEY', ['ruling', 'ruling', 'opinion', 'token']],
    ['CONTEXT_SIGNING_KEY and SIGNING_KEYS', ['opinion', 'ruling', 'opinion', 'token']],
    ['CONTEXT_SIGNING_KEY and IDENTITY_ISSUERS', ['token', 'ruling', 'opinion', 'token']],
    ['RULING_SIGNING_KEY and SIGNING_KEYS', ['caller-context', 'opinion', 'opinion', 'token']],
    ['RULING_SIGNING_KEY and IDENTITY_ISSUERS', ['caller-context', 'token', 'opinion', 'token']],
    ['SIGNING_KEYS and IDENTITY_ISSUERS', ['caller-context', 'ruling', 'token', 'token']],
  ])('does not start with one key for %s', async (variables, kinds) => {
    const starting = start(...kinds);
    await expect(starting).rejects.toThrow(ConfigError);
    await expect(starting).rejects.toThrow(`${variables} give the same key`);
  });
});
