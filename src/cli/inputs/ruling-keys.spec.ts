import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ConfigError } from '../../config/index.js';
import { rulingSigningKeysOf } from './ruling-keys.js';

let dataDirectory: string;
beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'huishang-ruling-keys-'));
});
afterAll(() => rm(dataDirectory, { recursive: true }));

const config = (more: { production?: boolean; rulingSigningKeyFile?: string } = {}) => ({
  production: false,
  dataDirectory,
  rulingSigningKeyFile: null,
  ...more,
});

it('signs with the same key after a restart', async () => {
  const [key] = await rulingSigningKeysOf(config());
  expect(key?.d).toEqual(expect.any(String));
  expect(await rulingSigningKeysOf(config())).toEqual([key]);
});

it('signs in production with the key that the operator names, and with no other', async () => {
  const rejected = rulingSigningKeysOf(config({ production: true }));
  await expect(rejected).rejects.toThrow(ConfigError);
  const [key] = await rulingSigningKeysOf(config());
  const rulingSigningKeyFile = join(dataDirectory, 'named.json');
  await writeFile(rulingSigningKeyFile, JSON.stringify(key));
  expect(await rulingSigningKeysOf(config({ production: true, rulingSigningKeyFile }))).toEqual([key]);
});
