/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type Gravity =
  | 'GRAVE'
  | 'MINOR'
  | 'REFUSES_RECTIFICATION'
  | 'SUSPECTED_CRIME';

export type LicenceCondition =
  | 'ANY'
  | 'HELD'
  | 'NONE';

export type RedLineForce =
  | 'FINDING'
  | 'FORBIDDEN'
  | 'REGULATED'
  | 'WATCHED';

export type LawOfDisputeQueryVariables = Exact<{
  sector?: string | null | undefined;
  region?: string | null | undefined;
  at?: string | null | undefined;
}>;


export type LawOfDisputeQuery = { readonly redLines: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly redLine: string, readonly zh: string, readonly en: string, readonly force: RedLineForce, readonly exception: string | null, readonly exceptionEn: string | null, readonly source: { readonly article: string | null, readonly document: { readonly zh: string, readonly en: string, readonly number: string | null } } } }> }, readonly dispositionRules: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly disposition: string | null, readonly conductZh: string, readonly conduct: string | null, readonly gravity: Gravity | null, readonly licence: LicenceCondition, readonly zh: string, readonly en: string, readonly source: { readonly article: string | null, readonly document: { readonly zh: string, readonly en: string, readonly number: string | null } } } }> } };

export const LawOfDispute: Document<LawOfDisputeQuery, LawOfDisputeQueryVariables> = {
  id: '9f897e8e23ae05df27163080ad33007a65058ee54b4359c424644c9bdac7673f',
  text: "query LawOfDispute($sector: String, $region: RegionCode, $at: LocalDate) {\n  redLines(sector: $sector, region: $region, at: $at, first: 100) {\n    edges {\n      node {\n        id\n        redLine\n        zh\n        en\n        force\n        exception\n        exceptionEn\n        source {\n          document {\n            zh\n            en\n            number\n          }\n          article\n        }\n      }\n    }\n  }\n  dispositionRules(sector: $sector, region: $region, at: $at, first: 100) {\n    edges {\n      node {\n        id\n        disposition\n        conductZh\n        conduct\n        gravity\n        licence\n        zh\n        en\n        source {\n          document {\n            zh\n            en\n            number\n          }\n          article\n        }\n      }\n    }\n  }\n}",
};