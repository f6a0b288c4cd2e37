/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type FirmNameQueryVariables = Exact<{
  code: string;
}>;


export type FirmNameQuery = { readonly platform: { readonly code: string, readonly name: string } | null };

export const FirmName: Document<FirmNameQuery, FirmNameQueryVariables> = {
  id: '414a701ec103dea3aa3620f1ff2ee9b1b64a4baae436c34a10a8f7d07c9bb3e2',
  text: "query FirmName($code: PlatformCode!) {\n  platform(code: $code) {\n    code\n    name\n  }\n}",
};