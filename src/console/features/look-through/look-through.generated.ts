/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type EdgeDirection =
  | 'BOTH'
  | 'DOWNSTREAM'
  | 'UPSTREAM';

export type EdgeKind =
  | 'CONTROL'
  | 'CUSTODY'
  | 'FUNDS'
  | 'GUARANTEE'
  | 'NESTING'
  | 'OWNERSHIP'
  | 'PARTNERSHIP';

export type PartyKind =
  | 'ACCOUNT'
  | 'BANK'
  | 'FIRM'
  | 'OTHER'
  | 'PERSON'
  | 'PRODUCT'
  | 'PROJECT';

export type LookThroughQueryVariables = Exact<{
  code: string;
  kinds?: ReadonlyArray<EdgeKind> | EdgeKind | null | undefined;
  direction: EdgeDirection;
  depth: number;
  asOf?: string | null | undefined;
}>;


export type LookThroughQuery = { readonly lookThrough: { readonly root: string, readonly asOf: string | null, readonly depth: number, readonly truncated: boolean, readonly nodesShown: number, readonly nodesFound: number, readonly edgesShown: number, readonly edgesFound: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: PartyKind, readonly code: string | null, readonly name: string | null, readonly masked: boolean, readonly layer: number }>, readonly edges: ReadonlyArray<{ readonly id: string, readonly kind: EdgeKind, readonly from: string, readonly to: string, readonly agency: string | null, readonly item: string, readonly record: string | null, readonly share: number | null, readonly validFrom: string | null, readonly validTo: string | null, readonly recordedAt: string | null, readonly masked: boolean, readonly amount: { readonly amount: string, readonly currency: string } | null }>, readonly withheld: ReadonlyArray<{ readonly kind: EdgeKind, readonly agency: string | null, readonly item: string, readonly code: string, readonly reason: string, readonly remedy: string }> } };

export const LookThrough: Document<LookThroughQuery, LookThroughQueryVariables> = {
  id: '858de3e475ae534e451cef8b6cb41fc37e1d75e4ee9e947b6f9174b7d83dfc54',
  text: "query LookThrough($code: PlatformCode!, $kinds: [EdgeKind!], $direction: EdgeDirection!, $depth: Int!, $asOf: DateTime) {\n  lookThrough(\n    code: $code\n    kinds: $kinds\n    direction: $direction\n    depth: $depth\n    asOf: $asOf\n  ) {\n    root\n    asOf\n    depth\n    truncated\n    nodes {\n      id\n      kind\n      code\n      name\n      masked\n      layer\n    }\n    edges {\n      id\n      kind\n      from\n      to\n      agency\n      item\n      record\n      share\n      amount {\n        amount\n        currency\n      }\n      validFrom\n      validTo\n      recordedAt\n      masked\n    }\n    withheld {\n      kind\n      agency\n      item\n      code\n      reason\n      remedy\n    }\n    nodesShown\n    nodesFound\n    edgesShown\n    edgesFound\n  }\n}",
};