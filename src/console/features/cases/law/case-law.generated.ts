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

export type LawVerb =
  | 'DECIDE'
  | 'ENFORCE'
  | 'EXECUTE'
  | 'INQUIRE'
  | 'LEAD'
  | 'OPINE'
  | 'OWN'
  | 'REPORT'
  | 'REVIEW'
  | 'RUN'
  | 'SEE'
  | 'TAKE_IN';

export type LeadMode =
  | 'BY_SUBSTANCE'
  | 'JOINT'
  | 'SOLE'
  | 'WITH';

export type LicenceCondition =
  | 'ANY'
  | 'HELD'
  | 'NONE';

export type RedLineForce =
  | 'FINDING'
  | 'FORBIDDEN'
  | 'REGULATED'
  | 'WATCHED';

export type CaseRedLinesQueryVariables = Exact<{
  sector?: string | null | undefined;
  region?: string | null | undefined;
  at?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CaseRedLinesQuery = { readonly redLines: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly redLine: string, readonly zh: string, readonly en: string, readonly force: RedLineForce, readonly exception: string | null, readonly exceptionEn: string | null, readonly data: ReadonlyArray<string>, readonly needed: string | null, readonly sector: string | null, readonly region: string | null, readonly source: { readonly article: string | null, readonly document: { readonly document: string, readonly zh: string, readonly en: string, readonly number: string | null } } } }> } };

export type CaseDispositionsQueryVariables = Exact<{
  sector?: string | null | undefined;
  region?: string | null | undefined;
  at?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CaseDispositionsQuery = { readonly dispositionRules: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly sector: string | null, readonly licence: LicenceCondition, readonly conduct: string | null, readonly conductZh: string, readonly gravity: Gravity | null, readonly disposition: string | null, readonly zh: string, readonly en: string, readonly orderKinds: ReadonlyArray<string>, readonly transfer: boolean, readonly source: { readonly article: string | null, readonly document: { readonly document: string, readonly zh: string, readonly en: string, readonly number: string | null } } } }> } };

export type SectorLeadsQueryVariables = Exact<{
  sector: string;
  region?: string | null | undefined;
  at?: string | null | undefined;
}>;


export type SectorLeadsQuery = { readonly leadAgencies: { readonly id: string, readonly sector: string, readonly mode: LeadMode, readonly leads: ReadonlyArray<{ readonly actor: string, readonly verbs: ReadonlyArray<LawVerb> }>, readonly bySubstance: ReadonlyArray<{ readonly actor: string, readonly verbs: ReadonlyArray<LawVerb> }>, readonly guiding: ReadonlyArray<{ readonly actor: string, readonly verbs: ReadonlyArray<LawVerb> }>, readonly participating: ReadonlyArray<{ readonly actor: string, readonly verbs: ReadonlyArray<LawVerb> }>, readonly source: { readonly article: string | null, readonly document: { readonly document: string, readonly zh: string, readonly en: string, readonly number: string | null } } } | null };

export type OpiningActorsQueryVariables = Exact<{ [key: string]: never; }>;


export type OpiningActorsQuery = { readonly lawActors: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: string, readonly verbs: ReadonlyArray<LawVerb> } }> } };

export type SectorNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type SectorNamesQuery = { readonly lawSectors: { readonly edges: ReadonlyArray<{ readonly node: { readonly sector: string, readonly region: string | null, readonly zh: string, readonly en: string, readonly business: boolean } }> } };

export const CaseRedLines: Document<CaseRedLinesQuery, CaseRedLinesQueryVariables> = {
  id: '8aaa20ecb03f72d59f57f4ff7d952d679436220c24c95b9b459fa0240dd3a537',
  text: "query CaseRedLines($sector: String, $region: RegionCode, $at: LocalDate, $first: Int!, $after: String) {\n  redLines(\n    sector: $sector\n    region: $region\n    at: $at\n    first: $first\n    after: $after\n  ) {\n    edges {\n      node {\n        id\n        redLine\n        zh\n        en\n        force\n        exception\n        exceptionEn\n        data\n        needed\n        sector\n        region\n        source {\n          article\n          document {\n            document\n            zh\n            en\n            number\n          }\n        }\n      }\n    }\n  }\n}",
};

export const CaseDispositions: Document<CaseDispositionsQuery, CaseDispositionsQueryVariables> = {
  id: 'c2cede548ba3c5eaea80520c78525a8810ddcfcf37d7ffe79bc84926ae996787',
  text: "query CaseDispositions($sector: String, $region: RegionCode, $at: LocalDate, $first: Int!, $after: String) {\n  dispositionRules(\n    sector: $sector\n    region: $region\n    at: $at\n    first: $first\n    after: $after\n  ) {\n    edges {\n      node {\n        id\n        sector\n        licence\n        conduct\n        conductZh\n        gravity\n        disposition\n        zh\n        en\n        orderKinds\n        transfer\n        source {\n          article\n          document {\n            document\n            zh\n            en\n            number\n          }\n        }\n      }\n    }\n  }\n}",
};

export const SectorLeads: Document<SectorLeadsQuery, SectorLeadsQueryVariables> = {
  id: '483b502297e779df56424df996a02aabab715a81709aaf42c08c6fdeff5fce24',
  text: "query SectorLeads($sector: String!, $region: RegionCode, $at: LocalDate) {\n  leadAgencies(sector: $sector, region: $region, at: $at) {\n    id\n    sector\n    mode\n    leads {\n      actor\n      verbs\n    }\n    bySubstance {\n      actor\n      verbs\n    }\n    guiding {\n      actor\n      verbs\n    }\n    participating {\n      actor\n      verbs\n    }\n    source {\n      article\n      document {\n        document\n        zh\n        en\n        number\n      }\n    }\n  }\n}",
};

export const OpiningActors: Document<OpiningActorsQuery, OpiningActorsQueryVariables> = {
  id: 'd803eb3f26f29803d1c54af98652bf1b61f89744e335d0c51fbca2590cabfa08',
  text: "query OpiningActors {\n  lawActors(first: 200) {\n    edges {\n      node {\n        actor\n        verbs\n      }\n    }\n  }\n}",
};

export const SectorNames: Document<SectorNamesQuery, SectorNamesQueryVariables> = {
  id: '2d962414031a77b5f1049d2418a091989c050c847b10b86fd7e63e73bb60842b',
  text: "query SectorNames {\n  lawSectors(first: 200) {\n    edges {\n      node {\n        sector\n        region\n        zh\n        en\n        business\n      }\n    }\n  }\n}",
};