import { readFieldSets, type FieldSet } from '../../audit/index.js';
import { createBatcher } from '../../database/index.js';
import {
  readEvidence,
  storedReceipt,
  type Evidence,
  type ReceiptPorts,
  type ReceiptView,
  type StoredReceipt,
} from '../../evidence/index.js';

/** Where receipts come from. */
export interface ReceiptSource {
  /** What there is of a request, by its id; null where there is nothing. Those of a page are read together. */
  evidence(id: string): Promise<Evidence | null>;
  /** What was asked and denied, by the hash that leaves have of it; null where it is gone. */
  fieldSet(hash: string): Promise<FieldSet | null>;
  /** See {@link storedReceipt}. */
  document(evidence: Evidence, view: ReceiptView): Promise<StoredReceipt | null>;
}

const GATHERING = { running: 2, largest: 200 };

/** @param ports a database as `huishang_gateway`, which may read the record and the log */
export function createReceipts(ports: ReceiptPorts): ReceiptSource {
  return {
    evidence: createBatcher(async (ids: readonly string[]) => {
      const found = await readEvidence(ports.database, [...new Set(ids)]);
      return ids.map((id) => found.get(id) ?? null);
    }, GATHERING),
    fieldSet: async (hash) => (await readFieldSets(ports.database, [hash])).get(hash)?.set ?? null,
    document: (evidence, view) => storedReceipt(ports, evidence, view),
  };
}
