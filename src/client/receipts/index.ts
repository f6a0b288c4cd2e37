/**
 * Receipts (回执) of answers, verified by the code of `huishang audit verify`, which shares none with the hub. For Node: it reads
 * keys and hashes by `node:crypto`.
 */
import {
  readReceiptKeys,
  readVerifierKey,
  Report,
  verifyReceipt,
  type ReceiptTrust,
} from '../../log-verifier/index.js';
import { HubError } from '../errors.js';
import type { ReceiptCheck, ReceivedAnswer } from '../transport.js';

/** Whose signatures are believed. Fetch keys once and keep them: keys that come with the answer prove nothing. */
export interface TrustedKeys {
  /** What `/.well-known/jwks.json` of the hub answers, as text. */
  readonly jwks: string;
  /** Verifier keys of the log (`<name>+<key id>+<base64>`), a line each of `/log/keys`. */
  readonly logKeys?: readonly string[];
  readonly witnesses?: readonly string[];
  /** How many witnesses must have cosigned; all that are given when absent. */
  readonly quorum?: number;
}

/** What a verification found. */
export interface ReceiptFinding {
  /** A code of docs/log-format.md; `MISSING` also where the answer came without a receipt. */
  readonly code: string;
  readonly en: string;
  readonly zh: string;
}

export interface ReceiptReport {
  /** `INCOMPLETE` where nothing is wrong and something could not be proved yet, as before the record is sealed. */
  readonly result: 'PROVED' | 'WRONG' | 'INCOMPLETE';
  readonly findings: readonly ReceiptFinding[];
  readonly open: readonly ReceiptFinding[];
}

function trustOf({ jwks, logKeys = [], witnesses = [], quorum }: TrustedKeys): ReceiptTrust {
  const read = (texts: readonly string[], type: 'log' | 'witness') =>
    texts.flatMap((text) => readVerifierKey(text.trim(), type) ?? []);
  const known = read(witnesses, 'witness');
  return {
    receiptKeys: readReceiptKeys(jwks),
    logKeys: read(logKeys, 'log'),
    witnesses: known,
    quorum: quorum ?? known.length,
  };
}

/**
 * Verifies a receipt: the compact form that came with an answer, or the file that `receipt(id)` gives, with its proof.
 *
 * @param answer body of the answer that it is for; null where only the receipt is judged
 */
export function verifyStoredReceipt(
  receipt: string,
  keys: TrustedKeys,
  answer: string | null = null,
): ReceiptReport {
  const report = new Report();
  const body = answer === null ? null : { file: 'answer', body: answer };
  verifyReceipt(receipt, trustOf(keys), body, { file: 'receipt' }, report);
  return { result: report.result, findings: report.findings, open: report.open };
}

/** What a receipt is found to be by the answer that it came with, before its record is sealed. */
export function verifyAnswerReceipt(
  { receipt, body }: ReceivedAnswer,
  keys: TrustedKeys,
): readonly ReceiptFinding[] {
  if (receipt !== null) return verifyStoredReceipt(receipt, keys, body).findings;
  return [{ code: 'MISSING', en: 'The answer came without a receipt.', zh: '答复未附回执。' }];
}

/** A check for `HubClient`: an answer whose receipt is missing or wrong is not given out. */
export function receiptCheck(keys: TrustedKeys): ReceiptCheck {
  return (received) => {
    const [found] = verifyAnswerReceipt(received, keys);
    if (found) throw new HubError('RECEIPT_WRONG', `${found.en} ${found.zh}`, { status: 200 });
  };
}
