/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type Agency =
  | 'BANKING'
  | 'COMMERCE'
  | 'INSURANCE'
  | 'PBOC'
  | 'POLICE'
  | 'SECURITIES';

export type GroundMark =
  | 'KNOWN'
  | 'LAW_READ'
  | 'UNSURE';

export type MaskingRule =
  | 'ACCOUNT'
  | 'BY_FIELD'
  | 'ID_NUMBER'
  | 'NONE'
  | 'PERSON_NAME'
  | 'PHONE';

export type ShareType =
  | 'CONDITIONAL'
  | 'NOT_SHARED'
  | 'UNCONDITIONAL';

export type UpdateFrequency =
  | 'DAILY'
  | 'MONTHLY'
  | 'ON_CHANGE'
  | 'REAL_TIME';

export type CatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueQuery = { readonly catalogue: ReadonlyArray<{ readonly id: string, readonly owner: Agency, readonly shareType: ShareType, readonly dataLevel: number, readonly personal: boolean, readonly masking: MaskingRule, readonly purposeRequired: boolean, readonly warrantRequired: boolean, readonly basisRequired: boolean, readonly ground: string | null, readonly groundMark: GroundMark | null, readonly updateFrequency: UpdateFrequency, readonly descriptions: { readonly zh: string, readonly en: string } }> };

export const Catalogue: Document<CatalogueQuery, CatalogueQueryVariables> = {
  id: 'fae266a3cca41fb2234b09d1eb39fc01e51461c6e3582afe642312eebd4af144',
  text: "query Catalogue {\n  catalogue {\n    id\n    owner\n    shareType\n    dataLevel\n    personal\n    masking\n    purposeRequired\n    warrantRequired\n    basisRequired\n    ground\n    groundMark\n    updateFrequency\n    descriptions {\n      zh\n      en\n    }\n  }\n}",
};