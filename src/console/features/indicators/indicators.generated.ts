/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type IndicatorResult =
  | 'FALSE'
  | 'NO_DATA'
  | 'TRUE'
  | 'WITHHELD';

export type IndicatorUnit =
  | 'COUNT'
  | 'DAYS'
  | 'PERSONS'
  | 'RATIO'
  | 'YEARLY_RATE'
  | 'YUAN';

export type LawCertainty =
  | 'DESIGN'
  | 'KNOWN'
  | 'LAW_READ'
  | 'SEED'
  | 'UNSURE';

export type PlatformIndicatorsQueryVariables = Exact<{
  code: string;
  at?: string | null | undefined;
}>;


export type PlatformIndicatorsQuery = { readonly indicators: ReadonlyArray<{ readonly result: IndicatorResult, readonly reason: string | null, readonly remedy: string | null, readonly record: string, readonly rule: { readonly id: string, readonly indicator: string, readonly redLine: string, readonly zh: string, readonly en: string, readonly formula: string, readonly threshold: number | null, readonly unit: IndicatorUnit | null, readonly source: { readonly article: string | null, readonly certainty: LawCertainty, readonly note: string | null, readonly document: { readonly document: string, readonly zh: string, readonly en: string, readonly number: string | null } } }, readonly redLines: ReadonlyArray<{ readonly id: string, readonly redLine: string, readonly zh: string, readonly en: string }>, readonly values: ReadonlyArray<{ readonly field: string, readonly owner: string | null, readonly values: ReadonlyArray<string> }>, readonly withheld: ReadonlyArray<{ readonly field: string, readonly owner: string | null, readonly reason: string, readonly message: string, readonly remedy: string }> }> };

export const PlatformIndicators: Document<PlatformIndicatorsQuery, PlatformIndicatorsQueryVariables> = {
  id: '599adc2b275090cf37de29d5830d29352f562d9d49107a5ede3c8cc7410e52dd',
  text: "query PlatformIndicators($code: PlatformCode!, $at: LocalDate) {\n  indicators(code: $code, at: $at) {\n    rule {\n      id\n      indicator\n      redLine\n      zh\n      en\n      formula\n      threshold\n      unit\n      source {\n        article\n        certainty\n        note\n        document {\n          document\n          zh\n          en\n          number\n        }\n      }\n    }\n    result\n    redLines {\n      id\n      redLine\n      zh\n      en\n    }\n    values {\n      field\n      owner\n      values\n    }\n    withheld {\n      field\n      owner\n      reason\n      message\n      remedy\n    }\n    reason\n    remedy\n    record\n  }\n}",
};