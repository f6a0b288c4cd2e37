import { makeLog, ORIGIN, receiptJws, receiptOf, RECEIPT_KEY, RULING_KEY, signersAt } from './log.js';
import { answerOf } from './records.js';
import { headOf, proofText } from './notes.js';
import { consistencyProof } from './tree.js';
import { leafOf } from './leaves.js';
import { logOf } from './log.js';
import { recordOf } from './records.js';
import type { VectorCase, VectorFiles } from './vector-files.js';

const SIZE = 21;
const log = makeLog(SIZE);
const KEYS = { 'log-key': 'keys.txt', witness: 'keys.txt', quorum: '4' };
const OPTIONS = { ...KEYS, 'receipt-key': 'jwks.json' };

const query = receiptOf(log, { index: 8, size: SIZE });
const mutation = receiptOf(log, { index: 13, late: 14, size: SIZE });
const [leaf = { leaf: '', disclosures: [''], proof: '' }] = query.leaves;
const checkpoint = headOf(log.hashes, SIZE, signersAt(SIZE));

const withLeaf = (change: object): object => ({ ...query, leaves: [{ ...leaf, ...change }] });

/** Receipts that are not what they should be, by name. */
const TAMPERED: Readonly<{ [name: string]: readonly [object, VectorCase['findings']] }> = {
  'receipt-with-another-leaf': [
    withLeaf({ leaf: log.leaves[9]?.text, disclosures: [] }),
    [
      { code: 'HASH' },
      { code: 'INCLUSION', index: 8 },
      { code: 'LEAF' },
      { code: 'LEAF' },
      { code: 'LEAF' },
      { code: 'FIELDS' },
    ],
  ],
  'receipt-with-the-proof-of-another-index': [
    withLeaf({ proof: leaf.proof?.replace('index 8', 'index 9') }),
    [{ code: 'INCLUSION', index: 9 }],
  ],
  'receipt-with-the-proof-of-another-leaf': [
    withLeaf({ proof: proofText(log.hashes, 9, SIZE, checkpoint) }),
    [{ code: 'INCLUSION', index: 9 }],
  ],
  'receipt-with-another-disclosure': [
    withLeaf({ disclosures: [Object.values(log.leaves[10]?.disclosures ?? {})[0]] }),
    [{ code: 'DISCLOSURE' }],
  ],
  'receipt-with-another-field-set': [
    { ...query, fields: { asked: ['Platform.code'], denied: [], plain: [] } },
    [{ code: 'FIELDS' }],
  ],
  'receipt-signed-for-another-purpose': [
    receiptOf(log, { index: 8, size: SIZE, signer: RULING_KEY }),
    [{ code: 'SIGNATURE' }],
  ],
  'receipt-of-another-log': [
    receiptOf(log, { index: 8, size: SIZE, claims: { iss: 'other.example/log' } }),
    [{ code: 'SIGNATURE' }],
  ],
  'receipt-of-another-answer': [
    receiptOf(log, { index: 8, size: SIZE, claims: { answer: '0'.repeat(64) } }),
    [{ code: 'LEAF' }],
  ],
  'receipt-without-an-algorithm': [
    {
      ...query,
      receipt: RECEIPT_KEY.sign(
        { alg: 'none', typ: 'huishang-receipt+jwt' },
        JSON.parse(Buffer.from(query.receipt.split('.')[1] ?? '', 'base64url').toString()) as object,
      ),
    },
    [{ code: 'FORMAT' }],
  ],
};

function addTampered(vectors: VectorFiles): void {
  for (const [name, [receipt, findings = []]] of Object.entries(TAMPERED)) {
    const file = vectors.addJson(`tampered/receipts/${name}.json`, receipt);
    vectors.expect({ name, kind: 'receipt', files: [file], options: OPTIONS, result: 'WRONG', findings });
  }
  vectors.expect({
    name: 'an answer that was altered',
    kind: 'receipt',
    files: ['receipts/query.json'],
    options: {
      ...OPTIONS,
      answer: vectors.add(
        'tampered/receipts/answer-8.json',
        `{"data":${answerOf(8).replace('示例', '样例')}}`,
      ),
    },
    result: 'WRONG',
    findings: [{ code: 'ANSWER' }],
  });
}

function addValid(vectors: VectorFiles): void {
  const expect = (name: string, file: string, options: object = {}, open?: readonly string[]): void =>
    vectors.expect({
      name,
      kind: 'receipt',
      files: [file],
      options: { ...OPTIONS, ...options },
      result: open ? 'INCOMPLETE' : 'PROVED',
      ...(open ? { open } : {}),
    });
  expect('a query with its answer', vectors.addJson('receipts/query.json', query), {
    answer: vectors.add('receipts/answer-8.json', `{"data":${answerOf(8)}}`),
  });
  expect('an answer that was formatted, with errors', 'receipts/query.json', {
    answer: vectors.addJson('receipts/answer-8-formatted.json', {
      errors: [],
      data: JSON.parse(answerOf(8)) as unknown,
    }),
  });
  expect('a mutation with its disclosure', vectors.addJson('receipts/mutation.json', mutation), {
    answer: vectors.add('receipts/answer-13.json', `{"data":${answerOf(13)},"errors":[]}`),
  });
  const unsealed = receiptOf(log, { index: 18, size: null });
  expect('not sealed yet', vectors.addJson('receipts/unsealed.json', unsealed), {}, ['NOT_SEALED']);
  const header = vectors.add('receipts/header.jws', `${receiptJws(log, { index: 18 })}\n`);
  expect('as it came in a header', header, {}, ['NOT_SEALED']);
  vectors.expect({
    name: 'by a receipt alone, nobody trusted',
    kind: 'receipt',
    files: ['receipts/query.json'],
    result: 'INCOMPLETE',
    open: ['NO_RECEIPT_KEY', 'NO_LOG_KEY'],
  });
}

/** A set of found entries, a line each. */
const foundSet = (lines: readonly object[], entries = lines.length): string =>
  [
    {
      format: 'huishang-receipts@v1',
      at: '2016-06-02T00:00:00.000Z',
      filter: { agency: 'PBOC' },
      entries,
      complete: true,
    },
    ...lines,
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');

const UNPROVED = '018f2d00-0000-7000-8000-0000000000aa';

function addFoundSets(vectors: VectorFiles): void {
  const expect = (
    name: string,
    file: string,
    wanted: Pick<VectorCase, 'result' | 'findings' | 'open'>,
  ): void => vectors.expect({ name, kind: 'receipts', files: [file], options: OPTIONS, ...wanted });
  const unsealed = receiptOf(log, { index: 18, size: null });
  expect('what a search found', vectors.add('receipts/found.ndjson', foundSet([mutation, query])), {
    result: 'PROVED',
  });
  expect('what a search found, nothing', vectors.add('receipts/found-nothing.ndjson', foundSet([])), {
    result: 'PROVED',
  });
  expect(
    'what a search found, not all of it sealed or logged',
    vectors.add(
      'receipts/found-unproved.ndjson',
      foundSet([unsealed, query, { id: UNPROVED, status: 'UNLOGGED' }]),
    ),
    { result: 'INCOMPLETE', open: ['NOT_SEALED', 'UNLOGGED'] },
  );
  const wrong: Readonly<Record<string, readonly [string, NonNullable<VectorCase['findings']>]>> = {
    'found-without-its-first-line': [`${JSON.stringify(query)}\n`, [{ code: 'FORMAT' }]],
    'found-cut-off': [foundSet([mutation], 2), [{ code: 'FORMAT' }]],
    'found-with-a-broken-line': [foundSet([query]).replace('"fields"', '"fielts"'), [{ code: 'FORMAT' }]],
    'found-twice': [foundSet([query, mutation, query]), [{ code: 'DUPLICATE' }]],
    'found-altered': [
      foundSet([mutation, receiptOf(log, { index: 8, size: SIZE, claims: { answer: '0'.repeat(64) } })]),
      [{ code: 'LEAF' }],
    ],
    'found-altered-by-its-own-word': [
      foundSet([query, { id: UNPROVED, status: 'ALTERED' }]),
      [{ code: 'HASH' }],
    ],
  };
  for (const [name, [text, findings]] of Object.entries(wrong)) {
    expect(name, vectors.add(`tampered/receipts/${name}.ndjson`, text), { result: 'WRONG', findings });
  }
}

/** Receipts that are as they should be, and others. */
export function addReceipts(vectors: VectorFiles): void {
  addValid(vectors);
  addTampered(vectors);
  addFoundSets(vectors);
}

/** Heads of one log, and of a log that was forked. */
export function addHeads(vectors: VectorFiles): void {
  const proofOf = (size: number): string =>
    consistencyProof(size, log.hashes)
      .map((hash) => `${hash.toString('base64')}\n`)
      .join('');
  const fork = logOf(log.leaves.with(3, leafOf(recordOf(33), 33)));
  const older = vectors.add('heads/12.txt', headOf(log.hashes, 12, signersAt(12)));
  const newer = vectors.add('heads/21.txt', headOf(log.hashes, SIZE, signersAt(SIZE)));
  const forked = vectors.add('heads/21-forked.txt', headOf(fork.hashes, SIZE, signersAt(SIZE)));
  const proof = vectors.add('heads/12-to-21.txt', proofOf(12));
  const asked = vectors.add(
    'heads/add-checkpoint.txt',
    `old 12\n${proofOf(12)}\n${headOf(log.hashes, SIZE, signersAt(SIZE))}`,
  );
  const other = vectors.add('heads/11-to-21.txt', proofOf(11));
  const expect = (
    name: string,
    files: readonly string[],
    options: object,
    wanted: Pick<VectorCase, 'result' | 'findings' | 'open'>,
  ): void => vectors.expect({ name, kind: 'heads', files, options: { ...KEYS, ...options }, ...wanted });
  const inconsistent = { result: 'WRONG', findings: [{ code: 'CONSISTENCY' }] } as const;
  expect('a log that grew', [older, newer], { proof }, { result: 'PROVED' });
  expect('a log that grew, as a witness is told', [older, newer], { proof: asked }, { result: 'PROVED' });
  expect('the same head twice', [newer, newer], {}, { result: 'PROVED' });
  expect('without a proof', [older, newer], {}, { result: 'INCOMPLETE', open: ['NO_PROOF'] });
  expect('a forked log', [older, forked], { proof }, inconsistent);
  expect('a log with two roots for one size', [newer, forked], {}, inconsistent);
  expect('a log that was rolled back', [newer, older], { proof }, inconsistent);
  expect('the proof of another size', [older, newer], { proof: other }, inconsistent);
  expect(
    'no proof at all',
    [older, newer],
    { proof: 'jwks.json' },
    {
      result: 'WRONG',
      findings: [{ code: 'FORMAT' }],
    },
  );
  vectors.addJson('checkpoints.json', {
    origin: ORIGIN,
    checkpoints: [12, SIZE].map((size) => ({
      size,
      checkpoint: headOf(log.hashes, size, signersAt(size)),
    })),
  });
}
