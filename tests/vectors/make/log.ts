import { FIELD_SETS } from './records.js';
import { canonical, leafOf, sha256Hex, type Leaf } from './leaves.js';
import { noteKey, receiptKey, type ReceiptSigner } from './keys.js';
import { headOf, proofText, type HeadSigners } from './notes.js';
import { leafHash, subtreeHashes } from './tree.js';
import { recordOf } from './records.js';

export const ORIGIN = 'hub.example/log';
export const LOG_KEY = noteKey(ORIGIN, 1);
export const OTHER_LOG_KEY = noteKey(ORIGIN, 1, 'another key of the log');
export const WITNESSES = ['pboc', 'banking', 'securities', 'insurance', 'commerce', 'police'].map((agency) =>
  noteKey(`${agency}.example/witness`, 4),
);
export const RECEIPT_KEY = receiptKey('receipt-2016', 'receipt');
export const RULING_KEY = receiptKey('ruling-2016', 'ruling');

/** A log in memory. */
export interface Log {
  readonly leaves: readonly Leaf[];
  readonly hashes: readonly Buffer[];
}

export function logOf(leaves: readonly Leaf[]): Log {
  return { leaves, hashes: leaves.map(({ text }) => leafHash(text)) };
}

/** The log of these vectors, with so many leaves. */
export const makeLog = (size: number): Log =>
  logOf(Array.from({ length: size }, (_none, number) => leafOf(recordOf(number), number)));

/** Who signs a head of so many leaves: the log, and four of six witnesses in the minute of its last leaf. */
export const signersAt = (size: number, witnesses = 4): HeadSigners => ({
  log: LOG_KEY,
  cosigners: WITNESSES.slice(0, witnesses).map((key, index) => ({
    key,
    at: Date.UTC(2016, 5, 1, 1, size, index) / 1000,
  })),
});

/** What an export is made of. */
export interface ExportParts {
  readonly from: number;
  readonly to: number;
  /** Leaves of the head. */
  readonly size: number;
  readonly signers?: HeadSigners;
  /** Personal members that the reader may see. */
  readonly shown?: readonly string[];
}

/** The lines of an export (docs/log-format.md, "Exports and archives"). */
export function exportLines({ leaves, hashes }: Log, { from, to, size, ...parts }: ExportParts): string[] {
  const inTree = hashes.slice(0, size);
  const header = {
    format: 'huishang-log@v1',
    origin: ORIGIN,
    from,
    to,
    checkpoint: headOf(hashes, size, parts.signers ?? signersAt(size)),
    proof: [...subtreeHashes(inTree, 0, from), ...subtreeHashes(inTree, to, size)].map((hash) =>
      hash.toString('base64'),
    ),
  };
  const named = new Set<string>();
  const shown = new Set(
    parts.shown ?? ['actor', 'address', 'basis', 'changes', 'details', 'officer', 'token'],
  );
  const records = leaves.slice(from, to).flatMap(({ text, disclosures }, at) => {
    const visible = Object.entries(disclosures).flatMap(([name, each]) => (shown.has(name) ? [each] : []));
    const line = JSON.stringify({ index: from + at, leaf: text, disclosures: visible });
    const { fields } = JSON.parse(text) as { fields?: string | null };
    const set = FIELD_SETS.find((value) => sha256Hex(canonical(value)) === fields);
    if (!set || named.has(fields ?? '')) return [line];
    named.add(fields ?? '');
    return [line, JSON.stringify({ fields, value: set })];
  });
  return [JSON.stringify(header), ...records];
}

export const fileOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** What a stored receipt is made of. */
export interface ReceiptParts {
  readonly index: number;
  /** Of its disclosure, where the operation was recorded before it acted. */
  readonly late?: number;
  /** Leaves of the head that its proofs lead to; null of one that is not sealed. */
  readonly size?: number | null;
  readonly signer?: ReceiptSigner;
  readonly claims?: object;
}

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error(`The log has no leaf ${index}.`);
  return found;
};

/** The compact form of a receipt. */
export function receiptJws(log: Log, { index, late, signer = RECEIPT_KEY, claims }: ReceiptParts): string {
  const leaf = at(log.leaves, index);
  const members = JSON.parse(leaf.text) as {
    at: string;
    answer: string | null;
    operation: { hash: string };
  };
  const disclosed = late === undefined ? null : (JSON.parse(at(log.leaves, late).text) as { answer: string });
  return signer.sign(
    { alg: 'EdDSA', typ: 'huishang-receipt+jwt', kid: signer.jwk.kid },
    {
      iss: ORIGIN,
      jti: leaf.id,
      iat: Math.floor(Date.parse(members.at) / 1000),
      operation: members.operation.hash,
      answer: disclosed ? disclosed.answer : members.answer,
      leaf: at(log.hashes, index).toString('base64url'),
      late: late === undefined ? null : at(log.hashes, late).toString('base64url'),
      ...claims,
    },
  );
}

/** A stored receipt, as an object. */
export function receiptOf(log: Log, parts: ReceiptParts) {
  const { index, late, size = null } = parts;
  const checkpoint = size === null ? '' : headOf(log.hashes, size, signersAt(size));
  const leaves = [index, ...(late === undefined ? [] : [late])].map((each) => ({
    leaf: at(log.leaves, each).text,
    disclosures: Object.values(at(log.leaves, each).disclosures),
    proof: size === null ? null : proofText(log.hashes, each, size, checkpoint),
  }));
  const { fields } = JSON.parse(at(log.leaves, index).text) as { fields: string };
  return {
    receipt: receiptJws(log, parts),
    leaves,
    fields: FIELD_SETS.find((value) => sha256Hex(canonical(value)) === fields) ?? null,
  };
}
