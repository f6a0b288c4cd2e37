import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkExtension, readFileName } from '../../../src/attachments/file-name.js';
import { detectMediaType } from '../../../src/attachments/media-type.js';
import { zipOf, type ZipEntry } from '../../testkit/zip.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huishang-types-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function typeOf(content: Buffer): Promise<string> {
  const file = join(folder, 'file');
  await writeFile(file, content);
  const type = await detectMediaType(file, null);
  return type.ok ? type.value : type.error.code;
}

const types = (main: string): string =>
  `<Types><Override PartName="/x" ContentType="application/vnd.${main}+xml"/></Types>`;
const office = (main: string, part: string, more: readonly ZipEntry[] = []): readonly ZipEntry[] => [
  { name: '[Content_Types].xml', data: types(main) },
  { name: '_rels/.rels', data: '<Relationships/>' },
  { name: part, data: '<a/>' },
  ...more,
];
const WORD = office('openxmlformats-officedocument.wordprocessingml.document.main', 'word/document.xml');
const SHEET = office('openxmlformats-officedocument.spreadsheetml.sheet.main', 'xl/workbook.xml');
const OFD: readonly ZipEntry[] = [
  { name: 'OFD.xml', data: '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"/>' },
  { name: 'Doc_0/Document.xml', data: '<a/>' },
];
const pages = Array.from({ length: 1_200 }, (_, page) => ({ name: `Doc_0/Pages/${page}.xml`, data: '<a/>' }));
const REFUSED = 'ATTACHMENT_TYPE_NOT_ALLOWED';

describe('a package is what its directory says', () => {
  it.each([
    ['a document', WORD, `${OFFICE}.wordprocessingml.document`],
    ['a workbook', SHEET, `${OFFICE}.spreadsheetml.sheet`],
    [
      'a workbook with ZIP64 headers',
      SHEET.map((entry) => ({ ...entry, zip64: true })),
      `${OFFICE}.spreadsheetml.sheet`,
    ],
    ['an OFD', OFD, 'application/ofd'],
    ['an OFD of 1,200 entries whose OFD.xml is the first', [...OFD, ...pages], 'application/ofd'],
    ['an OFD of 1,200 entries whose OFD.xml is the last', [...pages, ...OFD], 'application/ofd'],
    ['an archive', [{ name: 'a.txt', data: 'a' }], REFUSED],
    [
      'a program and a stored OFD',
      [
        { name: 'evil.exe', data: 'MZ' },
        { name: 'inner.ofd', data: zipOf(OFD) },
      ],
      REFUSED,
    ],
    ['an OFD with a program', [...OFD, { name: 'evil.exe', data: 'MZ' }], REFUSED],
    ['an OFD with a script', [...OFD, { name: 'Doc_0/a.HTA', data: 'a' }], REFUSED],
    ['an OFD.xml that is none', [{ name: 'OFD.xml', data: '<html/>' }], REFUSED],
    ['both an OFD and a document', [...WORD, ...OFD], REFUSED],
    ['a document without relationships', WORD.filter(({ name }) => name !== '_rels/.rels'), REFUSED],
    [
      'a document with macros by its type',
      office('ms-word.document.macroEnabled.main', 'word/document.xml'),
      REFUSED,
    ],
    ['a document with a macro part', [...WORD, { name: 'word/vbaProject.bin', data: 'a' }], REFUSED],
    ['a document with a control', [...WORD, { name: 'word/activeX/activeX1.xml', data: 'a' }], REFUSED],
    [
      'a document with another local name',
      WORD.map((entry) => ({ ...entry, localName: 'word/vbaProject.bin' })),
      REFUSED,
    ],
    [
      'one whose macros only the local headers name',
      [...WORD, { name: 'word/a.xml', localName: 'word/vbaProject.bin', data: 'a' }],
      REFUSED,
    ],
    ['a name twice', [...WORD, { name: 'WORD/document.xml', data: 'b' }], REFUSED],
    ['an encrypted entry', [...WORD, { name: 'word/a.xml', data: 'a', flags: 1 }], REFUSED],
    ['a name that leaves the folder', [...WORD, { name: '../a.xml', data: 'a' }], REFUSED],
    ['sizes that differ', [...WORD, { name: 'word/a.xml', data: 'a', claimedSize: 2_000_000_000 }], REFUSED],
  ])('%s', async (_, entries, type) => {
    expect(await typeOf(zipOf(entries))).toBe(type);
  });

  it('and nothing that two readers could read differently', async () => {
    const document = zipOf(WORD);
    const files = [
      Buffer.concat([Buffer.from('MZ evil'), document]),
      Buffer.concat([PDF, document]),
      Buffer.concat([document, Buffer.alloc(70_000)]),
      document.subarray(0, document.length - 4),
      Buffer.from('PK\u0003\u0004', 'latin1'),
    ];
    const found: string[] = [];
    for (const file of files) found.push(await typeOf(file));
    expect(found).toEqual(files.map(() => REFUSED));
  });

  it('whatever bytes are changed, there is an answer and never a fault', async () => {
    const document = zipOf([...WORD, ...OFD.slice(1)]);
    const change = fc.record({ at: fc.nat({ max: document.length - 1 }), to: fc.nat({ max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const spoilt = Buffer.from(document);
        for (const { at, to } of changes) spoilt[at] = to;
        expect([REFUSED, `${OFFICE}.wordprocessingml.document`]).toContain(await typeOf(spoilt));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file name', () => {
  it.each(['判决书.pdf', ' 资金池 (一)\'".pdf ', '证据.PDF', 'a.b.pdf'])('%j is taken', (name) => {
    const read = readFileName(name);
    expect(read.ok && checkExtension(read.value, 'application/pdf').ok).toBe(true);
  });

  it.each([
    '',
    ' ',
    '..',
    'a/b.pdf',
    'a\\b.pdf',
    'a.txt:b.pdf',
    'a\u202Efdp.pdf',
    'a\u200B.pdf',
    'a\u0000.pdf',
    'a\u2028.pdf',
    `${'长'.repeat(200)}.pdf`,
  ])('%j is none', (name) => {
    expect(readFileName(name)).toMatchObject({ ok: false, error: { code: 'ATTACHMENT_NAME_UNUSABLE' } });
  });

  it.each([
    ['判决书.hta', 'text/plain; charset=utf-8'],
    ['判决书.bat', 'text/plain; charset=gb18030'],
    ['判决书.html', 'text/plain; charset=utf-8'],
    ['判决书', 'application/pdf'],
    ['判决书.pdf.', 'application/pdf'],
    ['判决书.pdf .exe', 'application/pdf'],
    ['判决书.docx', 'application/pdf'],
    ['判决书.pdf', 'image/png'],
  ])('%s does not fit %s', (name, mediaType) => {
    expect(checkExtension(name, mediaType)).toMatchObject({
      ok: false,
      error: { code: 'ATTACHMENT_EXTENSION_MISMATCH' },
    });
  });
});
