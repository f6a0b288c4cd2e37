/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type Level =
  | 'DISTRICT'
  | 'MUNICIPAL'
  | 'NATIONAL'
  | 'PROVINCIAL';

export type ActorNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type ActorNamesQuery = { readonly lawActors: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: string, readonly zh: string, readonly en: string } }> } };

export type DivisionsQueryVariables = Exact<{
  within?: string | null | undefined;
}>;


export type DivisionsQuery = { readonly divisions: ReadonlyArray<{ readonly code: string, readonly name: string, readonly fullName: string, readonly level: Level, readonly parent: string | null }> };

export type SectorNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type SectorNamesQuery = { readonly lawSectors: { readonly edges: ReadonlyArray<{ readonly node: { readonly sector: string, readonly region: string | null, readonly zh: string, readonly en: string } }> } };

export type ActorNamesOnQueryVariables = Exact<{
  at: string;
  level: Level;
  region?: string | null | undefined;
}>;


export type ActorNamesOnQuery = { readonly lawActors: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: string, readonly zh: string, readonly en: string, readonly name: { readonly short: string, readonly en: string } | null } }> } };

export const ActorNames: Document<ActorNamesQuery, ActorNamesQueryVariables> = {
  id: 'd1cc8f63901395c41b157e574f9274e389cf949c4cefdbceb3124110b1765b4b',
  text: "query ActorNames {\n  lawActors(first: 200) {\n    edges {\n      node {\n        actor\n        zh\n        en\n      }\n    }\n  }\n}",
};

export const Divisions: Document<DivisionsQuery, DivisionsQueryVariables> = {
  id: 'd61073899904d5e036f904a5b88b8583425b5922e902d10d9e819a2c8ec688f1',
  text: "query Divisions($within: RegionCode) {\n  divisions(within: $within) {\n    code\n    name\n    fullName\n    level\n    parent\n  }\n}",
};

export const SectorNames: Document<SectorNamesQuery, SectorNamesQueryVariables> = {
  id: 'f6be7e11fe9ee2bcb393c3492380f4a7a2e684dde0cacf88c00e799f2a5ea7a4',
  text: "query SectorNames {\n  lawSectors(first: 200) {\n    edges {\n      node {\n        sector\n        region\n        zh\n        en\n      }\n    }\n  }\n}",
};

export const ActorNamesOn: Document<ActorNamesOnQuery, ActorNamesOnQueryVariables> = {
  id: '043b69acc200878d8720fbc9e8d23827a921b481c9ef99a6cee920c2f21bf3cc',
  text: "query ActorNamesOn($at: LocalDate!, $level: Level!, $region: RegionCode) {\n  lawActors(first: 200) {\n    edges {\n      node {\n        actor\n        zh\n        en\n        name(at: $at, level: $level, region: $region) {\n          short\n          en\n        }\n      }\n    }\n  }\n}",
};