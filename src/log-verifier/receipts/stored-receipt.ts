import { parseStrict } from '../json/parse-strict.js';
import {
  arrayOf,
  hasShape,
  isObject,
  isString,
  isStrings,
  isTextOrNull,
  type JsonObject,
} from '../json/shapes.js';
import { readPromise, type SignedPromise } from './promise.js';

/** A leaf that a receipt is about. */
export interface ReceiptLeaf {
  readonly leaf: string;
  readonly disclosures: readonly string[];
  /** A tlog-proof; null before the leaf is sealed. */
  readonly proof: string | null;
}

/** A receipt as the hub gives it for keeping, or as it came in the header of an answer. */
export interface StoredReceipt {
  readonly signed: SignedPromise;
  /** Null of a receipt that came in a header. */
  readonly evidence: { readonly leaves: readonly ReceiptLeaf[]; readonly fields: JsonObject | null } | null;
}

const SHAPE = {
  receipt: isString,
  leaves: arrayOf((leaf) => hasShape(leaf, { leaf: isString, disclosures: isStrings, proof: isTextOrNull })),
  fields: (value: unknown) => value === null || isObject(value),
};

/** @returns null where the text is neither the file of a receipt nor the compact form of one */
export function readStoredReceipt(text: string): StoredReceipt | null {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{')) {
    const signed = readPromise(trimmed);
    return signed && { signed, evidence: null };
  }
  const stored = parseStrict(trimmed);
  if (!hasShape(stored, SHAPE)) return null;
  const { receipt, leaves, fields } = stored as unknown as {
    receipt: string;
    leaves: readonly ReceiptLeaf[];
    fields: JsonObject | null;
  };
  const signed = readPromise(receipt);
  if (!signed || leaves.length !== (signed.promise.late === null ? 1 : 2)) return null;
  return { signed, evidence: { leaves, fields } };
}
