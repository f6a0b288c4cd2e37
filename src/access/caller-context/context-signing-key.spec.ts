import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calculateJwkThumbprint, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../identity/index.js';
import { systemClock } from '../../kernel/index.js';
import { ContextKeyUnusable, keptContextSigningKey, readContextSigningKey } from './context-signing-key.js';
import { CallerContextSigner, CallerContextVerifier, ContextRefused } from './signed-context.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huishang-key-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the key that signs caller contexts', () => {
  it('is made once, kept for this account alone, and read again', async () => {
    const data = join(folder, 'data');
    const key = await keptContextSigningKey(data);
    const file = join(data, 'context-signing-key.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(key);
    expect(await keptContextSigningKey(data)).toEqual(key);
    expect(await readContextSigningKey(file)).toEqual(key);
  });

  it.each([
    ['no JSON', 'x'],
    ['a public key', '{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}'],
    ['another curve', '{"kty":"EC","crv":"P-256","x":"a","y":"b","d":"c"}'],
    ['a broken key', '{"kty":"OKP","crv":"Ed25519","x":"a","d":"b"}'],
    ['null', 'null'],
    [
      'the key that signs rulings',
      '{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","purpose":"ruling"}',
    ],
  ])('is refused when the file holds %s', async (_what, text) => {
    const file = join(folder, 'wrong.json');
    await writeFile(file, text);
    await expect(readContextSigningKey(file)).rejects.toThrow(ContextKeyUnusable);
  });

  it('is published without its secret, under its thumbprint, and verifies what it signed', async () => {
    const key = await keptContextSigningKey(join(folder, 'data'));
    const signer = await CallerContextSigner.create(systemClock, key);
    const kid = await calculateJwkThumbprint(key);
    expect(signer.publicKeys).toEqual({
      keys: [
        { kty: 'OKP', crv: 'Ed25519', x: key.x, kid, alg: 'EdDSA', use: 'sig', purpose: 'caller-context' },
      ],
    });
    const caller = { agency: 'PBOC' } as Caller;
    const grant = { caller, audience: 'police', grants: ['police.case'], masked: [], warrant: null };
    const token = await signer.sign(grant);
    expect(decodeProtectedHeader(token).kid).toBe(kid);
    const verifier = new CallerContextVerifier(signer.publicKeys, 'police', systemClock);
    expect((await verifier.verify(token)).grants).toEqual(new Set(['police.case']));
    const other = await CallerContextSigner.create(systemClock);
    const stranger = new CallerContextVerifier(other.publicKeys, 'police', systemClock);
    await expect(stranger.verify(token)).rejects.toThrow(ContextRefused);
  });
});
