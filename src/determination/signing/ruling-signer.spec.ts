import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULING_DOCUMENT_TYPE } from './ruling-document.js';
import { RulingSigningKeys, verifyRuling } from './ruling-signer.js';
import {
  createRulingSigningKey,
  keptRulingSigningKeys,
  readRulingSigningKeys,
  RulingKeyUnusable,
} from './ruling-signing-keys.js';

const AT = new Date('2016-06-13T02:00:00Z');
const DOCUMENT = { type: RULING_DOCUMENT_TYPE, 处置: 'BAN', b: [1, null], a: true };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huishang-ruling-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a signed ruling', () => {
  it('is verified with the published keys, and with no others', async () => {
    const hub = await RulingSigningKeys.create();
    const jws = await hub.sign(DOCUMENT, AT);
    expect(await verifyRuling(jws, hub.publicKeys)).toEqual(DOCUMENT);
    expect(JSON.stringify(hub.publicKeys)).not.toContain('"d"');
    const { publicKeys } = await RulingSigningKeys.create();
    expect(await verifyRuling(jws, publicKeys)).toBeNull();
  });

  it.each(['', 'a.b.c', '....', 'eyJhbGciOiJub25lIn0.e30.'])('is not %j', async (text) => {
    const { publicKeys } = await RulingSigningKeys.create();
    expect(await verifyRuling(text, publicKeys)).toBeNull();
  });

  it('is of its own type: another statement under the same key is none', async () => {
    const hub = await RulingSigningKeys.create();
    const jws = await hub.sign({ ...DOCUMENT, type: 'huishang.opinion.1' }, AT);
    expect(await verifyRuling(jws, hub.publicKeys)).toBeNull();
  });

  it('stays good when the hub signs with a new key, as long as the earlier one is in the set', async () => {
    const [earlier, later] = [await createRulingSigningKey(), await createRulingSigningKey()];
    const jws = await (await RulingSigningKeys.create([earlier])).sign(DOCUMENT, AT);
    const { d: _secret, ...published } = earlier;
    const file = join(folder, 'set.json');
    await writeFile(file, JSON.stringify({ keys: [later, published] }));
    const hub = await RulingSigningKeys.create(await readRulingSigningKeys(file));
    expect(await verifyRuling(jws, hub.publicKeys)).toEqual(DOCUMENT);
    expect(await verifyRuling(await hub.sign(DOCUMENT, AT), hub.publicKeys)).toEqual(DOCUMENT);
    expect(hub.publicKeys.keys).toHaveLength(2);
  });
});

describe('the kept key', () => {
  it('is made once, for its owner alone', async () => {
    const first = await keptRulingSigningKeys(folder);
    const file = join(folder, 'ruling-signing-key.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await keptRulingSigningKeys(folder)).toEqual(first);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ ...first[0], purpose: 'ruling' });
  });

  it.each([
    'nothing',
    '{}',
    '{"keys":[]}',
    '{"kty":"OKP","crv":"Ed25519","x":"AAAA"}',
    '{"kty":"EC","crv":"P-256","x":"a","y":"b","d":"c"}',
    '{"kty":"OKP","crv":"Ed25519","x":"AAAA","d":"AAAA"}',
  ])('is not %s', async (text) => {
    const file = join(folder, 'bad.json');
    await writeFile(file, text);
    await expect(readRulingSigningKeys(file)).rejects.toThrow(RulingKeyUnusable);
  });
});
