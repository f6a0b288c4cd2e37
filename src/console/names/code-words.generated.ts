/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type CodeWordsQueryVariables = Exact<{ [key: string]: never; }>;


export type CodeWordsQuery = { readonly redLines: { readonly edges: ReadonlyArray<{ readonly node: { readonly redLine: string, readonly zh: string, readonly en: string } }> }, readonly dispositionRules: { readonly edges: ReadonlyArray<{ readonly node: { readonly sector: string | null, readonly disposition: string | null, readonly conduct: string | null, readonly conductZh: string, readonly zh: string, readonly en: string } }> } };

export const CodeWords: Document<CodeWordsQuery, CodeWordsQueryVariables> = {
  id: '0ce882f29f6cdaec75e1905f2b645adc956b6df3adbf75e3d9687d987c2bc8da',
  text: "query CodeWords {\n  redLines(first: 200) {\n    edges {\n      node {\n        redLine\n        zh\n        en\n      }\n    }\n  }\n  dispositionRules(first: 200) {\n    edges {\n      node {\n        sector\n        disposition\n        conduct\n        conductZh\n        zh\n        en\n      }\n    }\n  }\n}",
};