import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifest } from './manifest.js';
import { readTrustedDocuments, TrustedDocumentsUnusable } from './read-trusted-documents.js';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const ME = '{ me { agency } }';
const ROLE = 'query Role { me { role } }';

describe('a manifest of trusted documents', () => {
  it.each([
    ['texts by hash', { [hashOf(ME)]: ME, [hashOf(ROLE)]: ROLE }],
    ['texts by prefixed hash', { [`sha256:${hashOf(ME)}`]: ME, [hashOf(ROLE).toUpperCase()]: ROLE }],
    [
      "Apollo's",
      {
        format: 'apollo-persisted-query-manifest',
        version: 1,
        operations: [
          { id: hashOf(ME), body: ME, name: 'Me', type: 'query' },
          { id: hashOf(ROLE), body: ROLE, name: 'Role', type: 'query' },
        ],
      },
    ],
  ])('is read: %s', (_form, manifest) => {
    expect(readManifest(manifest)).toEqual({
      documents: new Map([
        [hashOf(ME), ME],
        [hashOf(ROLE), ROLE],
      ]),
      problems: [],
    });
  });

  it.each([
    [
      'a hash of another text',
      { [hashOf(ROLE)]: ME },
      new RegExp(`${hashOf(ROLE)}: the SHA-256 of its text is ${hashOf(ME)}`),
    ],
    ['an MD5', { '0123456789abcdef0123456789abcdef': ME }, /no SHA-256 in hexadecimal/],
    ['a later version', { format: 'apollo-persisted-query-manifest', version: 2, operations: [] }, /neither/],
    ['a list', [ME], /neither/],
    ['texts that are none', { [hashOf(ME)]: 7 }, /neither/],
  ])('is refused with %s', (_what, manifest, problem) => {
    const read = readManifest(manifest);
    expect(read.documents.size).toBe(0);
    expect(read.problems).toEqual([expect.stringMatching(problem)]);
  });
});

describe('readTrustedDocuments', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huishang-documents-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const problemsOf = async (path: string): Promise<readonly string[]> => {
    const error: unknown = await readTrustedDocuments(path).catch((reason: unknown) => reason);
    return error instanceof TrustedDocumentsUnusable ? error.problems : [];
  };

  it('reads one file with all manifests, or a directory with one for each agency', async () => {
    const expected = new Map([
      ['PBOC', new Map([[hashOf(ME), ME]])],
      ['POLICE', new Map([[hashOf(ROLE), ROLE]])],
    ]);
    const file = join(folder, 'all.json');
    await writeFile(file, JSON.stringify({ PBOC: { [hashOf(ME)]: ME }, police: { [hashOf(ROLE)]: ROLE } }));
    expect(await readTrustedDocuments(file)).toEqual(expected);

    const directory = join(folder, 'each');
    await mkdir(directory);
    await writeFile(join(directory, 'PBOC.json'), JSON.stringify({ [hashOf(ME)]: ME }));
    await writeFile(join(directory, 'police.json'), JSON.stringify({ [hashOf(ROLE)]: ROLE }));
    await writeFile(join(directory, 'README.md'), 'not a manifest');
    expect(await readTrustedDocuments(directory)).toEqual(expected);
  });

  it('names everything that is wrong together', async () => {
    const file = join(folder, 'wrong.json');
    await writeFile(
      file,
      JSON.stringify({ 'TAX OFFICE': {}, PBOC: { [hashOf(ME)]: ROLE, x: ME }, pboc: {} }),
    );
    expect(await problemsOf(file)).toEqual([
      'TAX OFFICE is not written as the code of an agency.',
      `PBOC: ${hashOf(ME)}: the SHA-256 of its text is ${hashOf(ROLE)}.`,
      'PBOC: x: the id is no SHA-256 in hexadecimal.',
      'PBOC has more than one manifest.',
    ]);
  });

  it.each([
    ['{', /is not JSON/],
    ['[]', /must be/],
  ])('refuses a file with %s', async (text, problem) => {
    const file = join(folder, 'bad.json');
    await writeFile(file, text);
    expect(await problemsOf(file)).toEqual([expect.stringMatching(problem)]);
    expect(await problemsOf(join(folder, 'absent.json'))).toEqual([
      expect.stringMatching(/could not be read/),
    ]);
  });
});
