import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { ProvidersUnusable, readProviders } from './read-providers.js';

const folder = await mkdtemp(join(tmpdir(), 'huishang-providers-'));
const secret = join(folder, 'secret');
await writeFile(secret, ' a secret \n');
afterAll(() => rm(folder, { recursive: true }));

const entry = (more: object = {}): object => ({
  id: 'banking',
  agency: 'BANKING',
  name: { en: 'The banking regulator', zh: '银监部门' },
  issuer: 'https://identity.banking.example',
  clientId: 'huishang-console',
  clientSecretFile: secret,
  ...more,
});

async function written(content: unknown): Promise<string> {
  const file = join(folder, 'providers.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const REMEDY = / Put it right as docs\/operations\/sign-in\.md says, and start the hub again\.$/;

async function faultOf(content: unknown): Promise<string> {
  const error: unknown = await readProviders(await written(content)).catch((reason: unknown) => reason);
  if (!(error instanceof ProvidersUnusable)) throw new TypeError('No fault was found.');
  expect(error.code).toBe('PROVIDERS_UNUSABLE');
  expect(error.message).toMatch(REMEDY);
  return error.message.replace(REMEDY, '').replaceAll(folder, '');
}

describe('the file of identity providers', () => {
  it('is read with what is usual where nothing is said', async () => {
    const [provider, ...others] = await readProviders(await written([entry()]));
    expect(others).toEqual([]);
    expect(provider).toMatchObject({
      id: 'banking',
      agency: 'BANKING',
      clientId: 'huishang-console',
      scope: 'openid offline_access',
      secondFactor: {},
      clientAuthentication: expect.any(Function),
    });
    expect(provider?.issuerFor('https://huishang.example')).toBe('https://identity.banking.example');
    expect(provider?.development).toBeUndefined();
  });

  it('takes a private key, and what a role is asked for', async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const key = join(folder, 'key.json');
    await writeFile(key, JSON.stringify({ ...(await exportJWK(privateKey)), alg: 'ES256', kid: 'one' }));
    const secondFactor = { LEADER: { acr: ['urn:example:two'] } };
    const [provider] = await readProviders(
      await written([
        entry({ clientSecretFile: undefined, clientKeyFile: key, secondFactor, idTokenAlgorithm: 'ES256' }),
      ]),
    );
    expect(provider).toMatchObject({
      idTokenAlgorithm: 'ES256',
      secondFactor: { LEADER: { acr: ['urn:example:two'], amr: [] } },
    });
  });

  it.each<[string, unknown, string | RegExp]>([
    ['no JSON', '[{', '/providers.json could not be read as JSON.'],
    ['no list', {}, '/providers.json is wrong: must hold a list of providers.'],
    ['an id in capitals', [entry({ id: 'BANKING' })], /wrong at 0\.id: must be 1 to 50 lower-case letters/],
    ['an id that is an address', [entry({ id: 'providers' })], /wrong at 0\.id: may not be "providers"/],
    [
      'no agency',
      [entry({ agency: 'a bank' })],
      /wrong at 0\.agency: is not written as the code of an actor/,
    ],
    ['no Chinese name', [entry({ name: { en: 'A' } })], /wrong at 0\.name\.zh: /],
    ['plain HTTP', [entry({ issuer: 'http://identity.example' })], /0\.issuer: must be an https URL/],
    ['a member that there is not', [entry({ clientSecret: 'x' })], /wrong at 0: .*clientSecret/],
    ['an unsafe algorithm', [entry({ idTokenAlgorithm: 'HS256' })], /wrong at 0\.idTokenAlgorithm: /],
    ['a scope without openid', [entry({ scope: 'profile' })], /wrong at 0: has a scope without "openid"/],
    [
      'neither a secret nor a key',
      [entry({ clientSecretFile: undefined })],
      /wrong at 0: gives neither "clientSecretFile" nor "clientKeyFile", or both/,
    ],
    [
      'both',
      [entry({ clientKeyFile: 'x' })],
      /gives neither "clientSecretFile" nor "clientKeyFile", or both/,
    ],
    [
      'a second factor that asks for nothing',
      [entry({ secondFactor: { LEADER: {} } })],
      /0\.secondFactor\.LEADER: names neither an "acr" nor an "amr"/,
    ],
    ['a role that there is not', [entry({ secondFactor: { KING: { amr: ['otp'] } } })], /secondFactor/],
    ['one provider twice', [entry(), entry()], '/providers.json names one provider twice.'],
    [
      'a secret that is not there',
      [entry({ clientSecretFile: '/nowhere/secret' })],
      '/providers.json gives banking a "clientSecretFile" that is not usable.',
    ],
  ])('with %s is refused, with what is wrong and what to do', async (_what, content, fault) => {
    expect(await faultOf(content)).toMatch(fault);
  });

  it('with an empty secret, a public key or no key at all is refused', async () => {
    const empty = join(folder, 'empty');
    await writeFile(empty, '\n');
    expect(await faultOf([entry({ clientSecretFile: empty })])).toMatch(
      /"clientSecretFile" that is not usable/,
    );
    const { publicKey } = await generateKeyPair('ES256', { extractable: true });
    const key = join(folder, 'public.json');
    await writeFile(key, JSON.stringify({ ...(await exportJWK(publicKey)), alg: 'ES256' }));
    for (const clientKeyFile of [key, empty]) {
      expect(await faultOf([entry({ clientSecretFile: undefined, clientKeyFile })])).toMatch(
        /"clientKeyFile" that is not usable/,
      );
    }
  });
});
