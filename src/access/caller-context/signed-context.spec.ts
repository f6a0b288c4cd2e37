import { generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Caller } from '../../identity/index.js';
import { SettableClock } from '../../kernel/index.js';
import {
  CallerContextSigner,
  CallerContextVerifier,
  ContextRefused,
  type ContextGrant,
} from './signed-context.js';

const START = new Date('2016-10-13T00:00:00Z');
const SECOND = 1000;
const TYPE = 'huishang-context+jwt';

const caller: Caller = {
  agency: 'PBOC',
  role: 'OFFICER',
  level: 'NATIONAL',
  region: null,
  officer: 'zhang',
  purpose: 'RISK_MONITORING',
  caseId: null,
  basis: '反洗钱法',
  locale: 'zh',
};
const grant: ContextGrant = {
  caller,
  audience: 'police',
  grants: ['police.case_status', 'police.leads'],
  masked: ['police.leads'],
  warrant: null,
};

async function setUp() {
  const clock = new SettableClock(START);
  const signer = await CallerContextSigner.create(clock);
  return { clock, signer, verifier: new CallerContextVerifier(signer.publicKeys, 'police', clock) };
}

describe('a signed caller context', () => {
  it('tells the subgraph that it was made for who asks and what is granted', async () => {
    const { signer, verifier } = await setUp();
    const warrant = {
      warrantId: 'w',
      purpose: 'CRIMINAL_INVESTIGATION' as const,
      platformCode: 'p',
      accounts: null,
      periodFrom: '2016-01-01',
      periodTo: '2016-02-01',
    };
    expect(await verifier.verify(await signer.sign({ ...grant, warrant }))).toEqual({
      caller,
      grants: new Set(grant.grants),
      masked: new Set(grant.masked),
      warrant,
    });
  });

  it('is one text for one grant until it is about to expire', async () => {
    const { signer, clock } = await setUp();
    const first = await signer.sign(grant);
    clock.advance(29 * SECOND);
    expect(await signer.sign({ ...grant })).toBe(first);
    clock.advance(2 * SECOND);
    expect(await signer.sign(grant)).not.toBe(first);
  });

  it('says nothing of the token and the address behind it, and is one for all tokens of one officer', async () => {
    const { signer, verifier } = await setUp();
    const token = { issuer: 'https://pboc.invalid', jti: '1', kid: 'k' };
    const signed = await signer.sign({ ...grant, caller: { ...caller, token, address: '192.0.2.1' } });
    expect(signed).toBe(await signer.sign(grant));
    expect((await verifier.verify(signed)).caller).toEqual(caller);
  });

  it.each<[string, Partial<ContextGrant>]>([
    ['another caller', { caller: { ...caller, officer: 'li' } }],
    ['another purpose', { caller: { ...caller, purpose: 'STATISTICS' } }],
    ['another case', { caller: { ...caller, caseId: 'c' } }],
    ['another basis', { caller: { ...caller, basis: null } }],
    ['another subgraph', { audience: 'pboc' }],
    ['other grants', { grants: ['police.leads'] }],
    ['other masks', { masked: [] }],
  ])('is never handed to %s', async (_what, change) => {
    const { signer } = await setUp();
    expect(await signer.sign({ ...grant, ...change })).not.toBe(await signer.sign(grant));
  });

  it('is refused once it has expired, also where it was verified before', async () => {
    const { signer, verifier, clock } = await setUp();
    const token = await signer.sign(grant);
    await verifier.verify(token);
    clock.advance(59 * SECOND);
    await expect(verifier.verify(token)).resolves.toBeDefined();
    clock.advance(2 * SECOND);
    await expect(verifier.verify(token)).rejects.toThrow(ContextRefused);
  });

  it('is refused by another subgraph', async () => {
    const { signer, clock } = await setUp();
    const pboc = new CallerContextVerifier(signer.publicKeys, 'pboc', clock);
    await expect(pboc.verify(await signer.sign(grant))).rejects.toThrow(ContextRefused);
  });

  it("is refused when another gateway's key signed it", async () => {
    const { verifier, clock } = await setUp();
    const other = await CallerContextSigner.create(clock);
    await expect(verifier.verify(await other.sign(grant))).rejects.toThrow(ContextRefused);
  });

  it('is refused when it is forged in any way', async () => {
    const { signer, verifier } = await setUp();
    const good = await signer.sign(grant);
    const [header = '', payload = '', signature = ''] = good.split('.');
    const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as JWTPayload;
    const more = encode({ ...claims, grants: ['police.case_files'] });
    const [publicKey] = signer.publicKeys.keys;
    if (!publicKey) throw new Error('no key');
    const hs256 = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: TYPE })
      .sign(new TextEncoder().encode(JSON.stringify(publicKey)));
    const { privateKey } = await generateKeyPair('EdDSA');
    const ownKey = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: TYPE, jwk: publicKey })
      .sign(privateKey);
    for (const token of [
      `${header}.${more}.${signature}`,
      `${encode({ alg: 'none', typ: TYPE })}.${payload}.`,
      `${encode({ alg: 'none', typ: TYPE })}.${more}.${signature}`,
      new UnsecuredJWT(claims).encode(),
      hs256,
      ownKey,
      good.slice(0, -2),
      '',
      'x',
      '..',
    ]) {
      await expect(verifier.verify(token), token).rejects.toThrow(ContextRefused);
    }
  });
});
