/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type AccountWarrantTarget =
  | 'CONNECTED'
  | 'PARTY'
  | 'SUSPECT';

export type ApproverRank =
  | 'ACTING_HEAD'
  | 'AUTHORISED_HEAD'
  | 'HEAD'
  | 'PRINCIPAL_HEAD';

export type Gravity =
  | 'GRAVE'
  | 'MINOR'
  | 'REFUSES_RECTIFICATION'
  | 'SUSPECTED_CRIME';

export type LawActorKind =
  | 'AGENCY'
  | 'CONTRACTOR'
  | 'FIRM'
  | 'GOVERNMENT'
  | 'GROUP'
  | 'JUDICIAL'
  | 'MEETING'
  | 'PARTY_AND_STATE_BODY'
  | 'PARTY_BODY'
  | 'SELF_REGULATORY'
  | 'STATE_ORGAN';

export type LawCertainty =
  | 'DESIGN'
  | 'KNOWN'
  | 'LAW_READ'
  | 'SEED'
  | 'UNSURE';

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

export type Level =
  | 'DISTRICT'
  | 'MUNICIPAL'
  | 'NATIONAL'
  | 'PROVINCIAL';

export type LicenceCondition =
  | 'ANY'
  | 'HELD'
  | 'NONE';

export type PeriodUnit =
  | 'DAYS'
  | 'HOURS'
  | 'WORKING_DAYS';

export type Purpose =
  | 'ACCOUNT_INQUIRY'
  | 'CRIMINAL_INVESTIGATION'
  | 'RECTIFICATION'
  | 'RISK_MONITORING'
  | 'STATISTICS'
  | 'SUBSTANCE_DETERMINATION';

export type RedLineForce =
  | 'FINDING'
  | 'FORBIDDEN'
  | 'REGULATED'
  | 'WATCHED';

export type SourceFragment = { readonly article: string | null, readonly certainty: LawCertainty, readonly note: string | null, readonly document: { readonly document: string, readonly zh: string, readonly en: string, readonly number: string | null } };

export type RedLinesQueryVariables = Exact<{
  sector?: string | null | undefined;
  region?: string | null | undefined;
  at?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RedLinesQuery = { readonly redLines: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly validFrom: string, readonly validTo: string | null, readonly sector: string | null, readonly region: string | null, readonly zh: string, readonly en: string, readonly force: RedLineForce, readonly exception: string | null, readonly exceptionEn: string | null, readonly data: ReadonlyArray<string>, readonly needed: string | null, readonly source: { readonly article: string | null, readonly certainty: LawCertainty, readonly note: string | null, readonly document: { readonly document: string, readonly zh: string, readonly en: string, readonly number: string | null } } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type DispositionRulesQueryVariables = Exact<{
  sector?: string | null | undefined;
  region?: string | null | undefined;
  at?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DispositionRulesQuery = { readonly dispositionRules: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly validFrom: string, readonly validTo: string | null, readonly sector: string | null, readonly region: string | null, readonly licence: LicenceCondition, readonly conductZh: string, readonly gravity: Gravity | null, readonly zh: string, readonly en: string, readonly transfer: boolean, readonly source: { readonly article: string | null, readonly certainty: LawCertainty, readonly note: string | null, readonly document: { readonly document: string, readonly zh: string, readonly en: string, readonly number: string | null } } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SectorLeadsQueryVariables = Exact<{
  region?: string | null | undefined;
  at?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SectorLeadsQuery = { readonly lawSectors: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly sector: string, readonly region: string | null, readonly zh: string, readonly en: string, readonly business: boolean, readonly lead: { readonly level: Level, readonly region: string | null, readonly mode: LeadMode, readonly leads: ReadonlyArray<{ readonly zh: string, readonly en: string }>, readonly bySubstance: ReadonlyArray<{ readonly zh: string, readonly en: string }>, readonly guiding: ReadonlyArray<{ readonly zh: string, readonly en: string }>, readonly participating: ReadonlyArray<{ readonly zh: string, readonly en: string }>, readonly source: { readonly article: string | null, readonly certainty: LawCertainty, readonly note: string | null, readonly document: { readonly document: string, readonly zh: string, readonly en: string, readonly number: string | null } } } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type LawPeriodsQueryVariables = Exact<{
  at?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type LawPeriodsQuery = { readonly lawPeriods: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly validFrom: string, readonly validTo: string | null, readonly zh: string, readonly en: string, readonly amount: number | null, readonly extension: number | null, readonly unit: PeriodUnit | null, readonly source: { readonly article: string | null, readonly certainty: LawCertainty, readonly note: string | null, readonly document: { readonly document: string, readonly zh: string, readonly en: string, readonly number: string | null } } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type LawActorsQueryVariables = Exact<{
  region?: string | null | undefined;
  at?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type LawActorsQuery = { readonly lawActors: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: LawActorKind, readonly verbs: ReadonlyArray<LawVerb>, readonly levels: ReadonlyArray<Level> | null, readonly zh: string, readonly en: string, readonly name: { readonly zh: string, readonly en: string } | null, readonly source: { readonly article: string | null, readonly certainty: LawCertainty, readonly note: string | null, readonly document: { readonly document: string, readonly zh: string, readonly en: string, readonly number: string | null } } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type GatesQueryVariables = Exact<{
  at?: string | null | undefined;
}>;


export type GatesQuery = { readonly accountWarrantGates: ReadonlyArray<{ readonly id: string, readonly validFrom: string, readonly validTo: string | null, readonly citation: string, readonly highestLevel: Level | null, readonly lowestLevel: Level | null, readonly targets: ReadonlyArray<AccountWarrantTarget>, readonly purposes: ReadonlyArray<Purpose>, readonly approverLevel: Level | null, readonly approverRanks: ReadonlyArray<ApproverRank>, readonly officers: number, readonly instrument: string | null, readonly requester: { readonly zh: string, readonly en: string } | null, readonly source: { readonly article: string | null, readonly certainty: LawCertainty, readonly note: string | null, readonly document: { readonly document: string, readonly zh: string, readonly en: string, readonly number: string | null } } }> };

export type ZonesQueryVariables = Exact<{
  region?: string | null | undefined;
  at?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ZonesQuery = { readonly functionalZones: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly zh: string, readonly en: string, readonly hostRegion: string, readonly source: { readonly article: string | null, readonly certainty: LawCertainty, readonly note: string | null, readonly document: { readonly document: string, readonly zh: string, readonly en: string, readonly number: string | null } } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CalendarQueryVariables = Exact<{
  year: number;
}>;


export type CalendarQuery = { readonly workingCalendar: { readonly year: number, readonly known: boolean, readonly source: string | null, readonly holidays: ReadonlyArray<string>, readonly workdays: ReadonlyArray<string>, readonly workingDays: number } | null };

export const RedLines: Document<RedLinesQuery, RedLinesQueryVariables> = {
  id: '7581d4300b698645a1ba71cf715c438d2ffc8d4b4beee71a071254d298b4c5d5',
  text: "query RedLines($sector: String, $region: RegionCode, $at: LocalDate, $first: Int!, $after: String) {\n  redLines(\n    sector: $sector\n    region: $region\n    at: $at\n    first: $first\n    after: $after\n  ) {\n    edges {\n      node {\n        id\n        validFrom\n        validTo\n        sector\n        region\n        zh\n        en\n        force\n        exception\n        exceptionEn\n        data\n        needed\n        source {\n          ...Source\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\nfragment Source on LegalSource {\n  article\n  certainty\n  note\n  document {\n    document\n    zh\n    en\n    number\n  }\n}",
};

export const DispositionRules: Document<DispositionRulesQuery, DispositionRulesQueryVariables> = {
  id: '92e249fdf65108affb9c200b2be76f359f857989e0764b83dcca966f8afb720a',
  text: "query DispositionRules($sector: String, $region: RegionCode, $at: LocalDate, $first: Int!, $after: String) {\n  dispositionRules(\n    sector: $sector\n    region: $region\n    at: $at\n    first: $first\n    after: $after\n  ) {\n    edges {\n      node {\n        id\n        validFrom\n        validTo\n        sector\n        region\n        licence\n        conductZh\n        gravity\n        zh\n        en\n        transfer\n        source {\n          ...Source\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\nfragment Source on LegalSource {\n  article\n  certainty\n  note\n  document {\n    document\n    zh\n    en\n    number\n  }\n}",
};

export const SectorLeads: Document<SectorLeadsQuery, SectorLeadsQueryVariables> = {
  id: 'bd77ee2c44db33a66be543ba1c50418bd63a655d686d3af2004db041dbfb74c7',
  text: "query SectorLeads($region: RegionCode, $at: LocalDate, $first: Int!, $after: String) {\n  lawSectors(region: $region, at: $at, first: $first, after: $after) {\n    edges {\n      node {\n        id\n        sector\n        region\n        zh\n        en\n        business\n        lead(region: $region, at: $at) {\n          level\n          region\n          mode\n          leads {\n            zh\n            en\n          }\n          bySubstance {\n            zh\n            en\n          }\n          guiding {\n            zh\n            en\n          }\n          participating {\n            zh\n            en\n          }\n          source {\n            ...Source\n          }\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\nfragment Source on LegalSource {\n  article\n  certainty\n  note\n  document {\n    document\n    zh\n    en\n    number\n  }\n}",
};

export const LawPeriods: Document<LawPeriodsQuery, LawPeriodsQueryVariables> = {
  id: '8586024615cfcf04b00b7d2b21668cdf7d98513c929e7529504840172b20041f',
  text: "query LawPeriods($at: LocalDate, $first: Int!, $after: String) {\n  lawPeriods(at: $at, first: $first, after: $after) {\n    edges {\n      node {\n        id\n        validFrom\n        validTo\n        zh\n        en\n        amount\n        extension\n        unit\n        source {\n          ...Source\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\nfragment Source on LegalSource {\n  article\n  certainty\n  note\n  document {\n    document\n    zh\n    en\n    number\n  }\n}",
};

export const LawActors: Document<LawActorsQuery, LawActorsQueryVariables> = {
  id: 'd0255fb28fe4c28f180e91c3e2ed74d148172533f34fc45797531161e7407ae4',
  text: "query LawActors($region: RegionCode, $at: LocalDate, $first: Int!, $after: String) {\n  lawActors(first: $first, after: $after) {\n    edges {\n      node {\n        id\n        kind\n        verbs\n        levels\n        zh\n        en\n        name(region: $region, at: $at) {\n          zh\n          en\n        }\n        source {\n          ...Source\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\nfragment Source on LegalSource {\n  article\n  certainty\n  note\n  document {\n    document\n    zh\n    en\n    number\n  }\n}",
};

export const Gates: Document<GatesQuery, GatesQueryVariables> = {
  id: '041bcd9f7ac06d97464f5c00f05b54d2fad9acceb3fe8e9bc35fc03ced8e978e',
  text: "query Gates($at: LocalDate) {\n  accountWarrantGates(at: $at) {\n    id\n    validFrom\n    validTo\n    citation\n    requester {\n      zh\n      en\n    }\n    highestLevel\n    lowestLevel\n    targets\n    purposes\n    approverLevel\n    approverRanks\n    officers\n    instrument\n    source {\n      ...Source\n    }\n  }\n}\nfragment Source on LegalSource {\n  article\n  certainty\n  note\n  document {\n    document\n    zh\n    en\n    number\n  }\n}",
};

export const Zones: Document<ZonesQuery, ZonesQueryVariables> = {
  id: 'e67d8fd9d5280c7bad4bbfa598a22c31fc89ce316df07a4a1805523e606c5cd9',
  text: "query Zones($region: RegionCode, $at: LocalDate, $first: Int!, $after: String) {\n  functionalZones(region: $region, at: $at, first: $first, after: $after) {\n    edges {\n      node {\n        id\n        zh\n        en\n        hostRegion\n        source {\n          ...Source\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\nfragment Source on LegalSource {\n  article\n  certainty\n  note\n  document {\n    document\n    zh\n    en\n    number\n  }\n}",
};

export const Calendar: Document<CalendarQuery, CalendarQueryVariables> = {
  id: '5fa16aab41158ff412cd42b22d6c9997167c4ac73da3dab6b9400554ee09e708',
  text: "query Calendar($year: Int!) {\n  workingCalendar(year: $year) {\n    year\n    known\n    source\n    holidays\n    workdays\n    workingDays\n  }\n}",
};