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

export type Role =
  | 'AUDITOR'
  | 'LEADER'
  | 'OFFICER'
  | 'SECURITY_ADMINISTRATOR'
  | 'SYSTEM'
  | 'SYSTEM_ADMINISTRATOR';

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly agency: string, readonly role: Role, readonly level: Level, readonly region: string | null, readonly officer: string, readonly readableItems: ReadonlyArray<string> } };

export const Me: Document<MeQuery, MeQueryVariables> = {
  id: '021d20b2e270364a04e8a1c0e0286da7c82dba2385d2b58e0010e767b854cff7',
  text: "query Me {\n  me {\n    agency\n    role\n    level\n    region\n    officer\n    readableItems\n  }\n}",
};