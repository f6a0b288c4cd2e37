/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type EvidenceStatus =
  | 'ALTERED'
  | 'ARCHIVED'
  | 'PENDING'
  | 'SEALED'
  | 'UNLOGGED';

export type EntryReceiptQueryVariables = Exact<{
  id: string | number;
}>;


export type EntryReceiptQuery = { readonly receipt: { readonly id: string, readonly status: EvidenceStatus, readonly sentence: string, readonly index: number | null, readonly document: unknown, readonly archive: { readonly message: string, readonly remedy: string } | null } | null };

export const EntryReceipt: Document<EntryReceiptQuery, EntryReceiptQueryVariables> = {
  id: 'a2cb8073c50faa59ac9f21eab8b80b22fba8896bece8461cd522770c167edfd5',
  text: "query EntryReceipt($id: ID!) {\n  receipt(id: $id) {\n    id\n    status\n    sentence\n    index\n    archive {\n      message\n      remedy\n    }\n    document\n  }\n}",
};