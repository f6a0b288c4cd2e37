/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type EvidenceStatus =
  | 'ALTERED'
  | 'PENDING'
  | 'SEALED'
  | 'UNLOGGED';

export type EntryReceiptQueryVariables = Exact<{
  id: string | number;
}>;


export type EntryReceiptQuery = { readonly receipt: { readonly id: string, readonly status: EvidenceStatus, readonly sentence: string, readonly document: unknown } | null };

export const EntryReceipt: Document<EntryReceiptQuery, EntryReceiptQueryVariables> = {
  id: 'e900d4e4f6b88378829857b8c45c314a76020162b36619da4136633d3230dc53',
  text: "query EntryReceipt($id: ID!) {\n  receipt(id: $id) {\n    id\n    status\n    sentence\n    document\n  }\n}",
};