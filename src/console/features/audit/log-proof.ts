/** One leaf of a receipt (docs/log-format.md, "Receipts"). */
export interface ReceiptLeaf {
  readonly leaf: string;
  readonly disclosures: readonly string[];
  readonly proof: string | null;
}

/** A receipt for keeping, as the API gives it. */
export interface ReceiptDocument {
  readonly receipt: string;
  readonly leaves: readonly ReceiptLeaf[];
}

/** What is checked of a receipt, in the order in which it is shown. */
export const PROOF_CHECKS = ['LEAF', 'DISCLOSURES', 'INCLUSION', 'HEAD', 'RECEIPT'] as const;
export type ProofCheck = (typeof PROOF_CHECKS)[number];
/** `OPEN`: it could not be checked, as before a leaf is sealed or where the browser has no Ed25519. */
export type CheckResult = 'HOLDS' | 'FAILS' | 'OPEN';

const utf8 = new TextEncoder();

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (each) => each.charCodeAt(0));
}

function base64Of(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function base64urlOf(bytes: Uint8Array): string {
  return base64Of(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function sha256(...parts: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined(...parts)));
}

/** SHA-256(0x00 || leaf), RFC 6962, 2.1. */
function leafHash(leaf: string): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(Uint8Array.of(0), utf8.encode(leaf));
}

/**
 * The root to which a proof leads (RFC 9162, 2.1.3.2); null where the proof is too long or too short for the tree.
 *
 * @param index of the leaf, from 0
 */
async function rootOf(
  leaf: Uint8Array<ArrayBuffer>,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
): Promise<Uint8Array | null> {
  if (index >= size) return null;
  let [node, last] = [index, size - 1];
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return null;
    if (node % 2 === 1 || node === last) {
      hash = await sha256(Uint8Array.of(1), sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      hash = await sha256(Uint8Array.of(1), hash, sibling);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : null;
}

/** A C2SP tlog-proof with the head that it is for. */
function readProof(text: string) {
  const end = text.indexOf('\n\n');
  const [, index = '', ...hashes] = text.slice(0, end).split('\n');
  const checkpoint = text.slice(end + 2);
  const [note = '', signatures = ''] = checkpoint.split('\n\n');
  const [origin = '', size = '', root = ''] = note.split('\n');
  return {
    index: Number(index.replace('index ', '')),
    hashes: hashes.map(bytesOf),
    origin,
    size: Number(size),
    root,
    signed: utf8.encode(`${note}\n`),
    signatures: signatures.trimEnd().split('\n'),
  };
}

/** Null where the browser has no Ed25519. */
async function isSigned(
  key: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  text: Uint8Array<ArrayBuffer>,
): Promise<boolean | null> {
  try {
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, signature, text);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return null;
    throw error;
  }
}

const SIGNATURE_BYTES = 64;
const KEY_ID_BYTES = 4;
const ED25519 = 1;

/** Whether a head is signed by the log whose verifier key (C2SP signed-note) is given. */
async function isHeadSigned(proof: ReturnType<typeof readProof>, logKey: string): Promise<boolean | null> {
  const [name, , ...encoded] = logKey.split('+');
  const key = bytesOf(encoded.join('+'));
  if (name !== proof.origin || key[0] !== ED25519) return false;
  for (const line of proof.signatures) {
    const [, signer, signature = ''] = line.split(' ');
    const bytes = bytesOf(signature);
    if (signer !== name || bytes.length !== KEY_ID_BYTES + SIGNATURE_BYTES) continue;
    const found = await isSigned(key.slice(1), bytes.slice(KEY_ID_BYTES), proof.signed);
    if (found !== false) return found;
  }
  return false;
}

async function areDisclosed({ leaf, disclosures }: ReceiptLeaf): Promise<boolean> {
  const { _sd: digests = [] } = JSON.parse(leaf) as { _sd?: readonly string[] };
  const found = await Promise.all(
    disclosures.map(async (each) => base64urlOf(await sha256(utf8.encode(each)))),
  );
  return found.every((digest) => digests.includes(digest));
}

interface Jwk {
  readonly kid?: string;
  readonly x?: string;
}

async function isReceiptSigned(receipt: string, keys: readonly Jwk[]): Promise<boolean | null> {
  const [header = '', payload = '', signature = ''] = receipt.split('.');
  const { kid } = JSON.parse(new TextDecoder().decode(bytesOf(header))) as Jwk;
  const key = keys.find((each) => each.kid === kid)?.x;
  if (key === undefined) return false;
  return isSigned(bytesOf(key), bytesOf(signature), utf8.encode(`${header}.${payload}`));
}

/** All hold, or one fails, or else one is open. */
function resultOf(results: readonly (boolean | null)[]): CheckResult {
  if (results.includes(false)) return 'FAILS';
  return results.includes(null) ? 'OPEN' : 'HOLDS';
}

/** By what a receipt is verified. */
export interface ProofKeys {
  /** The log's verifier key: the first line of `/log/keys`. */
  readonly logKey: string;
  /** Those of `/.well-known/jwks.json`. */
  readonly receiptKeys: readonly Jwk[];
}

/**
 * Checks a receipt with what the browser itself has (WebCrypto), so that nobody has to believe the hub's word for it: the promised
 * leaves are those shown, what is disclosed is what they were made of, they lead to the head, and head and receipt are signed.
 *
 * @throws where the document is none
 */
export async function checkReceipt(
  { receipt, leaves }: ReceiptDocument,
  { logKey, receiptKeys }: ProofKeys,
): Promise<Readonly<Record<ProofCheck, CheckResult>>> {
  const [, payload = ''] = receipt.split('.');
  const claims = JSON.parse(new TextDecoder().decode(bytesOf(payload))) as {
    readonly leaf: string;
    readonly late: string | null;
  };
  const promised = [claims.leaf, claims.late];
  const hashes = await Promise.all(leaves.map(({ leaf }) => leafHash(leaf)));
  const proofs = leaves.map(({ proof }) => (proof === null ? null : readProof(proof)));
  const isIncluded = proofs.map(async (proof, each) => {
    const hash = hashes[each];
    if (!proof || !hash) return null;
    const root = await rootOf(hash, proof.index, proof.size, proof.hashes);
    return root !== null && base64Of(root) === proof.root;
  });
  return {
    LEAF: resultOf(hashes.map((hash, each) => base64urlOf(hash) === promised[each])),
    DISCLOSURES: resultOf(await Promise.all(leaves.map(areDisclosed))),
    INCLUSION: resultOf(await Promise.all(isIncluded)),
    HEAD: resultOf(
      await Promise.all(proofs.map(async (proof) => (proof ? isHeadSigned(proof, logKey) : null))),
    ),
    RECEIPT: resultOf([await isReceiptSigned(receipt, receiptKeys)]),
  };
}
