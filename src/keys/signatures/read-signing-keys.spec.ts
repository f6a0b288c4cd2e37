import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { developmentSigningKey, developmentSigningKeys } from './development-signing-keys.js';
import { readSigningKeys, SigningKeysUnusable } from './read-signing-keys.js';
import { SigningKeyRegister } from './signing-key-register.js';

let folder: string;
let publicJwk: JWK;
let privateJwk: JWK;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huishang-signing-keys-'));
  const pair = await generateKeyPair('ES256', { extractable: true });
  publicJwk = await exportJWK(pair.publicKey);
  privateJwk = await exportJWK(pair.privateKey);
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: unknown) {
  const file = join(folder, 'keys.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readSigningKeys(file);
}

describe('the register of signing keys', () => {
  it('knows whose a key is and how long it is good', async () => {
    const key = {
      ...publicJwk,
      kid: 'zhang-2016',
      officer: 'zhang',
      validFrom: '2016-01-01T00:00:00+08:00',
      validUntil: '2016-12-31T16:00:00Z',
    };
    const register = new SigningKeyRegister(await read([{ agency: 'BANKING', keys: [key] }]));
    expect(register.find('BANKING', 'zhang-2016')).toMatchObject({
      officer: 'zhang',
      validFrom: new Date('2015-12-31T16:00:00Z'),
      validUntil: new Date('2016-12-31T16:00:00Z'),
      algorithms: ['ES256'],
    });
    expect(register.find('PBOC', 'zhang-2016')).toBeNull();
    expect(register.find('BANKING', 'zhang')).toBeNull();
  });

  it.each([
    ['no JSON', () => '{', /could not be read as JSON/],
    ['no list', () => ({}), /is wrong at/],
    [
      'no code of an agency',
      () => [{ agency: 'the navy', keys: [] }],
      /0\.agency: is not written as the code/,
    ],
    ['no kid', () => [{ agency: 'PBOC', keys: [publicJwk] }], /0\.keys\.0\.kid/],
    ['a private key', () => [{ agency: 'PBOC', keys: [{ ...privateJwk, kid: 'a' }] }], /private half/],
    ['a secret', () => [{ agency: 'PBOC', keys: [{ kty: 'oct', k: 'AA', kid: 'a' }] }], /neither Ed25519/],
    [
      'a broken key',
      () => [{ agency: 'PBOC', keys: [{ ...publicJwk, x: 'AA', kid: 'a' }] }],
      /cannot be used/,
    ],
  ])('refuses %s', async (_what, content, message) => {
    const reading = read(content());
    await expect(reading).rejects.toThrow(SigningKeysUnusable);
    await expect(reading).rejects.toThrow(message);
  });

  it('takes no two keys of one name', async () => {
    const key = { ...publicJwk, kid: 'same' };
    const keys = await read([{ agency: 'PBOC', keys: [key, key] }]);
    expect(() => new SigningKeyRegister(keys)).toThrow(RangeError);
  });
});

describe('development keys', () => {
  it('are made once, whoever asks first, and kept from other users', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => developmentSigningKey(folder, 'PBOC')));
    expect(new Set(made.map(({ kid }) => kid)).size).toBe(1);
    const { mode } = await stat(join(folder, 'development-signing-keys', 'pboc.json'));
    expect(mode & 0o777).toBe(0o600);
    const register = new SigningKeyRegister(await developmentSigningKeys(folder));
    expect(register.find('PBOC', made[0]?.kid ?? '')).not.toBeNull();
  });
});
