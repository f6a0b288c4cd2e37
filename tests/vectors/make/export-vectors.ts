import { canonical, disclose, leafOf, type Leaf } from './leaves.js';
import {
  exportLines,
  fileOf,
  logOf,
  OTHER_LOG_KEY,
  makeLog,
  receiptJws,
  receiptOf,
  signersAt,
  type Log,
} from './log.js';
import { recordOf } from './records.js';
import type { VectorCase, VectorFiles } from './vector-files.js';

const SIZE = 21;
const log = makeLog(SIZE);
const whole = { from: 0, to: SIZE, size: SIZE };
const lines = exportLines(log, whole);

/** The line of a leaf. */
const lineOf = (index: number, among: readonly string[] = lines): number =>
  among.findIndex((line) => line.startsWith(`{"index":${index},`));

const replaced = (index: number, ...by: readonly string[]): string[] =>
  lines.toSpliced(lineOf(index), 1, ...by);

/** The line of a leaf with another text of the leaf. */
function edited(index: number, edit: (leaf: string) => string): string {
  const record = JSON.parse(lines[lineOf(index)] ?? '') as { leaf: string };
  return JSON.stringify({ ...record, leaf: edit(record.leaf) });
}

const withHeader = (change: object): string[] => [
  JSON.stringify({ ...(JSON.parse(lines[0] ?? '') as object), ...change }),
  ...lines.slice(1),
];

const otherRegion = (leaf: string): string => leaf.replace('"320100"', '"320200"');

/** A log that sealed something it should not have. */
function sealed(index: number, leaf: Leaf): Log {
  return logOf(log.leaves.with(index, leaf));
}

const withMember = (index: number, member: object): Leaf => {
  const leaf = leafOf(recordOf(index), index);
  return { ...leaf, text: canonical({ ...(JSON.parse(leaf.text) as object), ...member }) };
};

/** A disclosure of another salt than the leaf's. */
const foreignDisclosure = disclose(Buffer.alloc(16), 'officer', 'officer-0018');

/** Altered files, by name, with what must be found. */
const TAMPERED: Readonly<{ [name: string]: readonly [readonly string[], VectorCase['findings']] }> = {
  'leaf-edited': [replaced(7, edited(7, otherRegion)), [{ code: 'HASH' }]],
  'leaf-with-white-space': [
    replaced(
      7,
      edited(7, (leaf) => leaf.replace(',', ', ')),
    ),
    [{ code: 'LEAF', index: 7 }, { code: 'HASH' }],
  ],
  'leaf-deleted': [replaced(7), [{ code: 'FORMAT', index: 7 }]],
  'leaf-twice': [
    replaced(7, lines[lineOf(7)] ?? '', lines[lineOf(7)] ?? ''),
    [
      { code: 'FORMAT', index: 8 },
      { code: 'DUPLICATE', index: 7 },
    ],
  ],
  'leaves-swapped': [
    lines.with(lineOf(7), lines[lineOf(8)] ?? '').with(lineOf(8), lines[lineOf(7)] ?? ''),
    [
      { code: 'FORMAT', index: 7 },
      { code: 'FORMAT', index: 9 },
      { code: 'FORMAT', index: 8 },
    ],
  ],
  'leaves-swapped-under-their-indexes': [
    lines
      .with(lineOf(7), (lines[lineOf(8)] ?? '').replace('"index":8', '"index":7'))
      .with(lineOf(8), (lines[lineOf(7)] ?? '').replace('"index":7', '"index":8')),
    [{ code: 'HASH' }],
  ],
  truncated: [lines.slice(0, lineOf(15)), [{ code: 'FORMAT', index: 15 }]],
  'broken-line': [replaced(20, (lines[lineOf(20)] ?? '').slice(0, -40)), [{ code: 'FORMAT', index: 20 }]],
  'proof-added': [withHeader({ proof: [Buffer.alloc(32).toString('base64')] }), [{ code: 'FORMAT' }]],
  'other-origin': [withHeader({ origin: 'other.example/log' }), [{ code: 'FORMAT' }]],
  'signature-of-another-key': [
    exportLines(log, { ...whole, signers: { ...signersAt(SIZE), log: OTHER_LOG_KEY } }),
    [{ code: 'SIGNATURE' }],
  ],
  'size-edited': [
    withHeader({
      checkpoint: (JSON.parse(lines[0] ?? '') as { checkpoint: string }).checkpoint.replace(
        '\n21\n',
        '\n22\n',
      ),
    }),
    [
      { code: 'SIGNATURE' },
      { code: 'QUORUM' },
      { code: 'QUORUM' },
      { code: 'QUORUM' },
      { code: 'QUORUM' },
      { code: 'QUORUM' },
      { code: 'FORMAT' },
    ],
  ],
  'three-witnesses': [exportLines(log, { ...whole, signers: signersAt(SIZE, 3) }), [{ code: 'QUORUM' }]],
  'field-set-edited': [
    lines.map((line) => (line.startsWith('{"fields"') ? line.replace('NO_WARRANT', 'NO_PURPOSE') : line)),
    [{ code: 'FIELDS' }],
  ],
  'field-set-missing': [lines.filter((line) => !line.includes('NO_WARRANT')), [{ code: 'FIELDS', index: 1 }]],
  'disclosure-of-another-salt': [
    replaced(
      8,
      JSON.stringify({ ...(JSON.parse(lines[lineOf(8)] ?? '') as object), disclosures: [foreignDisclosure] }),
    ),
    [{ code: 'DISCLOSURE', index: 8 }],
  ],
  'sealed-unknown-member': [
    exportLines(sealed(8, withMember(8, { hobby: 'chess' })), whole),
    [{ code: 'LEAF', index: 8 }],
  ],
  'sealed-unknown-type': [
    exportLines(sealed(8, withMember(8, { type: 'gossip' })), whole),
    [{ code: 'LEAF', index: 8 }],
  ],
  'sealed-twice': [
    exportLines(sealed(10, leafOf(recordOf(8), 8)), whole),
    [{ code: 'DUPLICATE', index: 10 }],
  ],
};

const KEYS = { 'log-key': 'keys.txt', witness: 'keys.txt', quorum: '4' };

function addTampered(vectors: VectorFiles): void {
  for (const [name, [altered, findings = []]] of Object.entries(TAMPERED)) {
    const file = vectors.add(`tampered/exports/${name}.ndjson`, fileOf(altered));
    vectors.expect({ name, kind: 'export', files: [file], options: KEYS, result: 'WRONG', findings });
  }
  const alone = fileOf(
    exportLines(logOf(log.leaves.with(7, withMember(7, { rule: 'other' }))), { from: 7, to: 8, size: SIZE }),
  ).split('\n')[1];
  const [header = ''] = exportLines(log, { from: 7, to: 8, size: SIZE });
  vectors.expect({
    name: 'one leaf edited, alone in its file',
    kind: 'export',
    files: [vectors.add('tampered/exports/one-leaf-edited.ndjson', fileOf([header, alone ?? '']))],
    options: KEYS,
    result: 'WRONG',
    findings: [{ code: 'HASH', index: 7 }],
  });
}

function addValid(vectors: VectorFiles): void {
  const files = {
    'exports/whole.ndjson': whole,
    'exports/nothing-personal.ndjson': { ...whole, shown: [] },
    'exports/range.ndjson': { from: 5, to: 13, size: SIZE },
    'exports/first-month.ndjson': { from: 0, to: 12, size: 14 },
    'exports/second-month.ndjson': { from: 12, to: SIZE, size: SIZE },
    'exports/empty.ndjson': { from: 0, to: 0, size: 0 },
  };
  for (const [name, parts] of Object.entries(files)) {
    vectors.expect({
      name,
      kind: 'export',
      files: [vectors.add(name, fileOf(exportLines(log, parts)))],
      options: KEYS,
      result: 'PROVED',
    });
  }
  const months = ['exports/second-month.ndjson', 'exports/first-month.ndjson'];
  vectors.expect({ name: 'two months', kind: 'export', files: months, options: KEYS, result: 'PROVED' });
  vectors.expect({
    name: 'nobody is trusted',
    kind: 'export',
    files: ['exports/whole.ndjson'],
    result: 'INCOMPLETE',
    open: ['NO_LOG_KEY'],
  });
  vectors.add('exports/last-leaves.ndjson', fileOf(exportLines(log, { from: 15, to: SIZE, size: SIZE })));
  vectors.expect({
    name: 'a month between is not there',
    kind: 'export',
    files: ['exports/first-month.ndjson', 'exports/last-leaves.ndjson'],
    options: KEYS,
    result: 'INCOMPLETE',
    open: ['GAP'],
  });
}

/** The log after a restore from a backup of 12 leaves: what came later is other than before. */
const restored = logOf([
  ...log.leaves.slice(0, 12),
  ...Array.from({ length: 9 }, (_none, number) => leafOf(recordOf(30 + number), 30 + number)),
]);

function addForks(vectors: VectorFiles): void {
  const forked = exportLines(restored, { from: 12, to: SIZE, size: SIZE });
  vectors.expect({
    name: 'a later month of a log that was restored from a backup',
    kind: 'export',
    files: ['exports/first-month.ndjson', vectors.add('tampered/logs/forked-month.ndjson', fileOf(forked))],
    options: KEYS,
    result: 'WRONG',
    findings: [{ code: 'CONSISTENCY' }],
  });
  const changed = exportLines(logOf(log.leaves.with(2, leafOf(recordOf(32), 32))), {
    from: 12,
    to: SIZE,
    size: SIZE,
  });
  vectors.expect({
    name: 'a later month of a log whose beginning was changed',
    kind: 'export',
    files: [
      'exports/first-month.ndjson',
      vectors.add('tampered/logs/changed-beginning.ndjson', fileOf(changed)),
    ],
    options: KEYS,
    result: 'WRONG',
    findings: [{ code: 'CONSISTENCY', index: 12 }],
  });
}

function addReceiptsOf(vectors: VectorFiles): void {
  vectors.addJson('kept/receipt-8.json', receiptOf(log, { index: 8, size: 12 }));
  vectors.addJson('kept/receipt-13.json', receiptOf(log, { index: 13, late: 14, size: null }));
  vectors.add('kept/receipt-18.jws', `${receiptJws(log, { index: 18 })}\n`);
  const options = { ...KEYS, receipts: 'kept', 'receipt-key': 'jwks.json' };
  vectors.expect({
    name: 'every receipt has its leaf',
    kind: 'export',
    files: ['exports/whole.ndjson'],
    options,
    result: 'PROVED',
  });
  vectors.expect({
    name: 'the log was restored from a backup, and receipts know',
    kind: 'export',
    files: [vectors.add('tampered/logs/restored.ndjson', fileOf(exportLines(restored, whole)))],
    options,
    result: 'WRONG',
    findings: [{ code: 'MISSING' }, { code: 'MISSING' }, { code: 'MISSING' }],
  });
  vectors.expect({
    name: 'a leaf was edited, and a receipt proves which',
    kind: 'export',
    files: [vectors.add('tampered/logs/leaf-8-edited.ndjson', fileOf(replaced(8, edited(8, otherRegion))))],
    options,
    result: 'WRONG',
    findings: [{ code: 'HASH', index: 8 }, { code: 'HASH' }, { code: 'MISSING', index: 8 }],
  });
  vectors.expect({
    name: 'a receipt is newer than the export',
    kind: 'export',
    files: [vectors.add('exports/before-18.ndjson', fileOf(exportLines(log, { from: 0, to: 18, size: 18 })))],
    options,
    result: 'INCOMPLETE',
    open: ['NOT_DUE'],
  });
}

/** Exports that are as they should be, and others. */
export function addExports(vectors: VectorFiles): void {
  addValid(vectors);
  addTampered(vectors);
  addForks(vectors);
  addReceiptsOf(vectors);
}
