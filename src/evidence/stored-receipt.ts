import type { FieldSet } from '../audit/index.js';
import { readFieldSets, type ReadLeaf } from '../audit/index.js';
import type { Rows } from '../database/index.js';
import { formatLogProof } from '../transparency-log/proof/index.js';
import type { ReceiptSigner } from '../transparency-log/receipts/index.js';
import {
  cosignedNote,
  LogIncomplete,
  newestHead,
  subtreeReader,
  type StoredHead,
} from '../transparency-log/store/index.js';
import { inclusionProof, verifyInclusion } from '../transparency-log/tree/index.js';
import type { Evidence, EvidenceLeaf } from './read-evidence.js';

/** A receipt for keeping (存证回执; docs/log-format.md, "Receipts"). */
export interface StoredReceipt {
  /** Compact JWS. */
  readonly receipt: string;
  readonly leaves: readonly {
    readonly leaf: string;
    readonly disclosures: readonly string[];
    /** A C2SP tlog-proof; null before it is sealed. */
    readonly proof: string | null;
  }[];
  /** Null where the reader may not see all of it; the leaf has its hash. */
  readonly fields: FieldSet | null;
}

/** What a reader may see of a receipt beside its leaves. */
export interface ReceiptView {
  /** Whether a personal member is disclosed to him. */
  readonly discloses: (member: string, disclosure: string) => boolean;
  readonly fieldSet: boolean;
}

export interface ReceiptPorts {
  /** May read the audit tables. */
  readonly database: Rows;
  readonly signer: ReceiptSigner;
  /** Witnesses that are to have signed the head of a proof, where one of such covers the leaf. */
  readonly quorum: number;
}

interface RequestClaims {
  readonly at: string;
  readonly fields: string;
  readonly answer: string | null;
  readonly operation: { readonly hash: string | null; readonly kind: string | null };
}

/** The newest head with enough cosignatures that covers a leaf, or the newest of all. */
async function headFor({ database, quorum }: ReceiptPorts, index: number): Promise<StoredHead | null> {
  const witnessed = quorum > 0 ? await newestHead(database, quorum) : null;
  return witnessed && witnessed.size > index ? witnessed : newestHead(database);
}

/** The proof that a leaf is in the log; null where the log does not have what its head was signed for. */
async function proofOf(ports: ReceiptPorts, hash: Buffer, index: number): Promise<string | null> {
  const head = await headFor(ports, index);
  if (!head || head.size <= index) return null;
  try {
    const hashes = await inclusionProof(index, head.size, subtreeReader(ports.database));
    if (!verifyInclusion(hash, index, head.size, hashes, head.root)) return null;
    return formatLogProof({ index, hashes, checkpoint: cosignedNote(head) });
  } catch (error) {
    if (error instanceof LogIncomplete) return null;
    throw error;
  }
}

/** The leaf that has the answer of an operation which was recorded before it acted. */
function lateOf({ leaves: [, ...late] }: Evidence, request: RequestClaims): EvidenceLeaf | null {
  if (request.answer !== null || late.length === 0) return null;
  const answerOf = ({ row }: EvidenceLeaf): unknown =>
    row && (JSON.parse(row.text) as { answer: unknown }).answer;
  return late.find((leaf) => answerOf(leaf) !== null) ?? late[0] ?? null;
}

/**
 * Writes the receipt of a request for keeping, signed anew, with the proof of each leaf against the newest head.
 *
 * @param evidence `PENDING` or `SEALED`
 * @returns null where the log is not what its head was signed for, so that nothing can be proved
 */
export async function storedReceipt(
  ports: ReceiptPorts,
  evidence: Evidence,
  view: ReceiptView,
): Promise<StoredReceipt | null> {
  const request = evidence.leaves[0]?.row;
  if (!request) return null;
  const claims = JSON.parse(request.text) as RequestClaims;
  const late = lateOf(evidence, claims);
  const leaves: StoredReceipt['leaves'][number][] = [];
  for (const leaf of [evidence.leaves[0], late]) {
    if (!leaf?.row || !leaf.logged) continue;
    const { row, logged } = leaf;
    const proof = logged.index === null ? null : await proofOf(ports, logged.hash, logged.index);
    if (logged.index !== null && proof === null) return null;
    leaves.push({ leaf: row.text, disclosures: shown(row, view), proof });
  }
  const sets = view.fieldSet ? await readFieldSets(ports.database, [claims.fields]) : null;
  const answer = late?.row ? (JSON.parse(late.row.text) as RequestClaims).answer : claims.answer;
  return {
    receipt: ports.signer.sign({
      id: evidence.id,
      at: new Date(claims.at),
      operationHash: claims.operation.hash,
      answer,
      leafHash: request.hash,
      lateHash: late?.row?.hash ?? null,
    }),
    leaves,
    fields: sets?.get(claims.fields)?.set ?? null,
  };
}

function shown({ disclosures }: ReadLeaf, view: ReceiptView): string[] {
  return Object.entries(disclosures)
    .filter(([member, disclosure]) => view.discloses(member, disclosure))
    .map(([, disclosure]) => disclosure);
}
