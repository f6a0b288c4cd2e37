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
  members?: ReadonlyArray<string> | string | null | undefined;
  kinds?: ReadonlyArray<EdgeKind> | EdgeKind | null | undefined;
  direction: EdgeDirection;
  depth: number;
  asOf?: string | null | undefined;
}>;


export type LookThroughQuery = { readonly lookThrough: { readonly root: string, readonly roots: ReadonlyArray<string>, readonly asOf: string | null, readonly depth: number, readonly truncated: boolean, readonly nodesShown: number, readonly nodesFound: number, readonly edgesShown: number, readonly edgesFound: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: PartyKind, readonly code: string | null, readonly name: string | null, readonly masked: boolean, readonly layer: number }>, readonly edges: ReadonlyArray<{ readonly id: string, readonly kind: EdgeKind, readonly from: string, readonly to: string, readonly agency: string | null, readonly item: string, readonly record: string | null, readonly share: number | null, readonly validFrom: string | null, readonly validTo: string | null, readonly recordedAt: string | null, readonly masked: boolean, readonly amount: { readonly amount: string, readonly currency: string } | null }>, readonly withheld: ReadonlyArray<{ readonly kind: EdgeKind, readonly agency: string | null, readonly item: string, readonly code: string, readonly reason: string, readonly remedy: string }>, readonly ownership: { readonly complete: boolean, readonly owners: ReadonlyArray<{ readonly node: string, readonly share: number | null }>, readonly holdings: ReadonlyArray<{ readonly node: string, readonly share: number | null }> }, readonly control: { readonly complete: boolean, readonly ultimateControllers: ReadonlyArray<string>, readonly controlled: ReadonlyArray<string> }, readonly affiliates: { readonly complete: boolean, readonly subsidiaries: number, readonly partnerships: number, readonly branches: number }, readonly dealings: { readonly complete: boolean, readonly edges: ReadonlyArray<string> }, readonly circles: { readonly complete: boolean, readonly circles: ReadonlyArray<{ readonly parties: ReadonlyArray<string> }> }, readonly finalInvestors: { readonly complete: boolean, readonly products: ReadonlyArray<{ readonly node: string, readonly investors: number, readonly finalInvestors: number | null, readonly layers: number, readonly termMismatchDays: number | null }> }, readonly proRata: { readonly complete: boolean, readonly fanIn: number, readonly fanOut: number, readonly returned: { readonly amount: string, readonly currency: string }, readonly resting: ReadonlyArray<{ readonly node: string, readonly amount: { readonly amount: string, readonly currency: string } }> }, readonly firstInFirstOut: { readonly complete: boolean, readonly fanIn: number, readonly fanOut: number, readonly returned: { readonly amount: string, readonly currency: string }, readonly resting: ReadonlyArray<{ readonly node: string, readonly amount: { readonly amount: string, readonly currency: string } }> } } };

export type FundPathsFragment = { readonly complete: boolean, readonly fanIn: number, readonly fanOut: number, readonly returned: { readonly amount: string, readonly currency: string }, readonly resting: ReadonlyArray<{ readonly node: string, readonly amount: { readonly amount: string, readonly currency: string } }> };

export const LookThrough: Document<LookThroughQuery, LookThroughQueryVariables> = {
  id: 'f0df3749815a40ca4489b898c37e4eaab0a198c50c8b65ecde3798b6b52fd2f9',
  text: "query LookThrough($code: PlatformCode!, $members: [PlatformCode!], $kinds: [EdgeKind!], $direction: EdgeDirection!, $depth: Int!, $asOf: DateTime) {\n  lookThrough(\n    code: $code\n    members: $members\n    kinds: $kinds\n    direction: $direction\n    depth: $depth\n    asOf: $asOf\n  ) {\n    root\n    roots\n    asOf\n    depth\n    truncated\n    nodes {\n      id\n      kind\n      code\n      name\n      masked\n      layer\n    }\n    edges {\n      id\n      kind\n      from\n      to\n      agency\n      item\n      record\n      share\n      amount {\n        amount\n        currency\n      }\n      validFrom\n      validTo\n      recordedAt\n      masked\n    }\n    withheld {\n      kind\n      agency\n      item\n      code\n      reason\n      remedy\n    }\n    ownership {\n      complete\n      owners {\n        node\n        share\n      }\n      holdings {\n        node\n        share\n      }\n    }\n    control {\n      complete\n      ultimateControllers\n      controlled\n    }\n    affiliates {\n      complete\n      subsidiaries\n      partnerships\n      branches\n    }\n    dealings {\n      complete\n      edges\n    }\n    circles {\n      complete\n      circles {\n        parties\n      }\n    }\n    finalInvestors {\n      complete\n      products {\n        node\n        investors\n        finalInvestors\n        layers\n        termMismatchDays\n      }\n    }\n    proRata: fundPaths(rule: PRO_RATA) {\n      ...FundPaths\n    }\n    firstInFirstOut: fundPaths(rule: FIFO) {\n      ...FundPaths\n    }\n    nodesShown\n    nodesFound\n    edgesShown\n    edgesFound\n  }\n}\nfragment FundPaths on FundPathsMeasure {\n  complete\n  fanIn\n  fanOut\n  returned {\n    amount\n    currency\n  }\n  resting {\n    node\n    amount {\n      amount\n      currency\n    }\n  }\n}",
};