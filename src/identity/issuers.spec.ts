import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../kernel/index.js';
import { IssuersUnusable, readIssuers } from './issuers.js';

let folder: string;
let jwk: JWK;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huishang-issuers-'));
  jwk = await exportJWK((await generateKeyPair('ES256')).publicKey);
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: unknown) {
  const file = join(folder, 'issuers.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readIssuers(file, { clock: systemClock, onKeysChange: () => undefined });
}

const remote = { agency: 'PBOC', issuer: 'https://pboc.example', jwksUri: 'https://pboc.example/jwks.json' };

describe('the issuers file', () => {
  it('says what is special to an issuer, and asks no key server', async () => {
    const [first, second] = await read([
      { ...remote, algorithms: ['RS256'], maxLifetimeSeconds: 900, keysMaxAgeSeconds: 60 },
      { agency: 'BANKING', issuer: 'https://banking.example', jwks: { keys: [jwk] } },
    ]);
    expect(first).toMatchObject({ agency: 'PBOC', algorithms: ['RS256'], maxLifetimeSeconds: 900 });
    expect(second).not.toHaveProperty('algorithms');
    expect((await second?.keys.current())?.keys).toHaveLength(1);
  });

  it.each<[string, () => unknown, RegExp]>([
    ['no JSON', () => '{', /could not be read as JSON/],
    ['no list', () => ({}), /must hold a list/],
    [
      'no code of an agency',
      () => [{ ...remote, agency: 'the navy' }],
      /0\.agency: is not written as the code/,
    ],
    ['no issuer', () => [{ ...remote, issuer: '' }], /0\.issuer: gives no issuer/],
    ['plain http', () => [{ ...remote, jwksUri: 'http://pboc.example/' }], /must be an https URL/],
    ['no keys', () => [{ agency: 'PBOC', issuer: 'i' }], /neither "jwks" nor "jwksUri"/],
    ['keys twice', () => [{ ...remote, jwks: { keys: [jwk] } }], /neither "jwks" nor "jwksUri", or both/],
    ['no key set', () => [{ agency: 'PBOC', issuer: 'i', jwks: [] }], /no JWK Set/],
    [
      'no usable key',
      () => [{ agency: 'PBOC', issuer: 'i', jwks: { keys: [{ kty: 'oct' }] } }],
      /without any key/,
    ],
    ['a secret algorithm', () => [{ ...remote, algorithms: ['HS256'] }], /0\.algorithms\.0/],
    ['a life of years', () => [{ ...remote, maxLifetimeSeconds: 99_999_999 }], /0\.maxLifetimeSeconds/],
    ['a misspelt setting', () => [{ ...remote, algoritms: ['RS256'] }], /algoritms/],
    ['one issuer twice', () => [remote, { ...remote, agency: 'POLICE' }], /names one issuer twice/],
  ])('is refused with %s', async (_what, content, message) => {
    const reading = read(content());
    await expect(reading).rejects.toThrow(IssuersUnusable);
    await expect(reading).rejects.toThrow(message);
  });
});
