import { isFieldSet } from '../leaves/leaf-types.js';
import { checkDisclosures } from '../leaves/disclosures.js';
import { isLeaf, readLeaf, type Leaf } from '../leaves/read-leaf.js';
import { writeCanonical } from '../json/write-canonical.js';
import { isObject, type JsonObject } from '../json/shapes.js';
import { hashLeaf, sha256Hex } from '../merkle/hashes.js';
import { rootOfInclusion } from '../merkle/proofs.js';
import { readHead, stateHead, type Trust } from '../notes/trusted-head.js';
import type { Place, Report } from '../report/report.js';
import { answerHashes } from './answer.js';
import { stateReceipt, type CheckedLeaf } from './state-receipt.js';
import { isSignedBy, type ReceiptPromise, type SignedPromise } from './promise.js';
import type { ReceiptKey } from './receipt-keys.js';
import { readStoredReceipt, type ReceiptLeaf } from './stored-receipt.js';
import { readProof } from './tlog-proof.js';

export interface ReceiptTrust extends Trust {
  /** Null where nobody said by which keys the hub signs receipts. */
  readonly receiptKeys: readonly ReceiptKey[] | null;
}

/** Whether the hub signed the receipt. What is wrong goes into the report. */
export function checkPromise(
  signed: SignedPromise,
  { receiptKeys, logKeys }: ReceiptTrust,
  place: Place,
  report: Report,
): void {
  if (receiptKeys === null) {
    report.leaveOpen('NO_RECEIPT_KEY', place, {
      en: 'Nobody said by which key the hub signs receipts, so the signature was not checked.',
      zh: '未提供回执公钥，未核验回执签名。',
    });
  } else if (!isSignedBy(signed, receiptKeys)) {
    report.find('SIGNATURE', place, {
      en: 'The receipt is signed by none of the keys for receipts that were given.',
      zh: '回执不是以所给的回执公钥签名的。',
    });
  }
  if (logKeys.length > 0 && !logKeys.some(({ name }) => name === signed.promise.iss)) {
    report.find('SIGNATURE', place, {
      en: `The receipt is of the log ${JSON.stringify(signed.promise.iss)}, of which no key was given.`,
      zh: `回执属于日志 ${JSON.stringify(signed.promise.iss)}，未提供该日志的公钥。`,
    });
  }
}

/** Whether a leaf is in the tree of a trusted head. */
function checkInclusion(proofText: string, hash: Buffer, trust: Trust, place: Place, report: Report): void {
  const proof = readProof(proofText);
  if (!proof) {
    report.find('FORMAT', place, { en: 'The proof is no tlog-proof.', zh: '包含证明格式不正确。' });
    return;
  }
  const at = { ...place, index: proof.index };
  const before = report.found;
  const head = readHead(proof.checkpoint, trust, at, report);
  if (!head) return;
  if (rootOfInclusion(hash, { ...proof, size: head.size })?.equals(head.root) !== true) {
    report.find('INCLUSION', at, {
      en: `The proof of leaf ${proof.index} does not lead to the head.`,
      zh: `序号${proof.index}的记录的包含证明不能得出检查点的根摘要。`,
    });
  }
  if (report.found === before) stateHead(head, report);
}

/** One leaf of a receipt: whether it is the promised one, in form, disclosed truly, and in the log. */
function checkReceiptLeaf(
  given: ReceiptLeaf,
  promised: string | null,
  trust: Trust,
  place: Place,
  report: Report,
): CheckedLeaf | null {
  const { hash, bytes } = hashLeaf(given.leaf);
  const leaf = readLeaf(given.leaf, bytes);
  if (hash.toString('base64url') !== promised) {
    report.find('HASH', place, {
      en: 'The leaf is not the one that the receipt promises.',
      zh: '该条记录不是回执所承诺的记录。',
    });
  }
  if (given.proof === null) {
    report.leaveOpen('NOT_SEALED', place, {
      en: 'The leaf was not sealed in the log when the receipt was stored.',
      zh: '保存回执时，该条记录尚未封存。',
    });
  } else {
    checkInclusion(given.proof, hash, trust, place, report);
  }
  if (!isLeaf(leaf)) {
    report.find('LEAF', place, leaf);
    return null;
  }
  return { ...leaf, shown: checkDisclosures(leaf, given.disclosures, place, report) };
}

/** Whether the leaves say what the receipt says of them. */
function checkClaims(
  promise: ReceiptPromise,
  [request, late]: readonly (CheckedLeaf | null)[],
  place: Place,
  report: Report,
): void {
  const operation = request?.members['operation'];
  const differs = (what: string, inChinese: string): void =>
    report.find('LEAF', place, {
      en: `The receipt and its leaf do not say the same ${what}.`,
      zh: `回执与其记录所载的${inChinese}不同。`,
    });
  if (request) {
    if (request.type !== 'request' || request.id !== promise.jti) differs('request', '请求');
    if ((isObject(operation) ? operation['hash'] : null) !== promise.operation) differs('operation', '操作');
    if (late === undefined && request.members['answer'] !== promise.answer) differs('answer', '答复');
  }
  if (late) {
    if (late.type !== 'disclosure' || late.members['entry'] !== promise.jti) differs('request', '请求');
    if (late.members['answer'] !== promise.answer) differs('answer', '答复');
  }
}

/** Whether the field set is the one whose hash the request has; one that is not shown, to the owner of some of its fields, is none. */
function checkFields(request: Leaf, fields: JsonObject | null, place: Place, report: Report): void {
  if (fields === null) return;
  const written = writeCanonical(fields);
  if (written !== null && sha256Hex(written) === request.members['fields'] && isFieldSet(fields)) return;
  report.find('FIELDS', place, {
    en: 'The field set does not have the hash that its leaf names.',
    zh: '字段清单与其记录所载摘要不符。',
  });
}

/** What an answer's data is where nothing was answered. */
const NOTHING = sha256Hex('null');

/** Whether a body is the answer that was recorded. */
function checkAnswer(body: string, { answer }: ReceiptPromise, place: Place, report: Report): void {
  const hashes = answerHashes(body);
  if (!hashes) {
    report.find('FORMAT', place, {
      en: 'The body is no answer: it has no "data".',
      zh: '所给内容不是答复：没有“data”。',
    });
  } else if (!hashes.has(answer ?? NOTHING)) {
    report.find('ANSWER', place, {
      en: 'The answer is not the one that was recorded.',
      zh: '所给答复与记录的答复不同。',
    });
  }
}

/**
 * Verifies a receipt: who promised it, that its leaves are those promised, in form and in the log, and that field set and
 * answer are those that were recorded. What is found goes into the report; nothing is thrown, whatever the text is.
 *
 * @param answer the body of the answer that it is the receipt for, if it is to be checked
 */
export function verifyReceipt(
  text: string,
  trust: ReceiptTrust,
  answer: { readonly file: string; readonly body: string } | null,
  place: Place,
  report: Report,
): void {
  const stored = readStoredReceipt(text);
  if (!stored) {
    report.find('FORMAT', place, { en: 'The file is no receipt.', zh: '该文件不是回执。' });
    return;
  }
  const { signed, evidence } = stored;
  const { promise } = signed;
  checkPromise(signed, trust, place, report);
  if (answer) checkAnswer(answer.body, promise, { file: answer.file }, report);
  if (!evidence) {
    report.leaveOpen('NOT_SEALED', place, {
      en: 'The receipt came without its leaf and proof.',
      zh: '该回执未附记录和证明。',
    });
    return;
  }
  const promised = [promise.leaf, promise.late];
  const leaves = evidence.leaves.map((leaf, index) =>
    checkReceiptLeaf(leaf, promised[index] ?? null, trust, place, report),
  );
  checkClaims(promise, leaves, place, report);
  const [request, late = null] = leaves;
  if (!request) return;
  checkFields(request, evidence.fields, place, report);
  stateReceipt(promise, [request, late], place, report);
}
