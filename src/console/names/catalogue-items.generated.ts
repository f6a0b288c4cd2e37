/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type ShareType =
  | 'CONDITIONAL'
  | 'NOT_SHARED'
  | 'UNCONDITIONAL';

export type UpdateFrequency =
  | 'DAILY'
  | 'MONTHLY'
  | 'ON_CHANGE'
  | 'REAL_TIME';

export type CatalogueItemNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueItemNamesQuery = { readonly catalogue: ReadonlyArray<{ readonly id: string, readonly description: string, readonly shareType: ShareType, readonly updateFrequency: UpdateFrequency }> };

export const CatalogueItemNames: Document<CatalogueItemNamesQuery, CatalogueItemNamesQueryVariables> = {
  id: 'bab6a233d562adc70b1c2b890084ad7497837d18f766cd691199a616f2f1cabb',
  text: "query CatalogueItemNames {\n  catalogue {\n    id\n    description\n    shareType\n    updateFrequency\n  }\n}",
};