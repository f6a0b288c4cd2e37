/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type PersonCapacity =
  | 'LEGAL_REPRESENTATIVE'
  | 'SHAREHOLDER';

export type PersonReportLimitKind =
  | 'NOT_BY_PERSON'
  | 'NO_IDENTIFIER'
  | 'OTHER_AGENCIES'
  | 'OWNER_ELSEWHERE'
  | 'RECORDS_OF_TODAY'
  | 'RETIRED'
  | 'TOO_MANY_RECORDS';

export type Purpose =
  | 'ACCOUNT_INQUIRY'
  | 'CRIMINAL_INVESTIGATION'
  | 'RECTIFICATION'
  | 'RISK_MONITORING'
  | 'STATISTICS'
  | 'SUBSTANCE_DETERMINATION';

export type FirmSubjectReportQueryVariables = Exact<{
  platform: string;
  from: string;
  to: string;
}>;


export type FirmSubjectReportQuery = { readonly dataSubjectReport: { readonly platform: string, readonly from: string, readonly to: string, readonly complete: boolean, readonly disclosures: ReadonlyArray<{ readonly at: string, readonly agency: string, readonly purpose: Purpose | null, readonly items: ReadonlyArray<string> }>, readonly withheld: ReadonlyArray<{ readonly law: string, readonly article: string | null, readonly reason: string, readonly disclosures: number }> } | null };

export type PersonSubjectReportQueryVariables = Exact<{
  idNumber: string;
  from: string;
  to: string;
}>;


export type PersonSubjectReportQuery = { readonly personReport: { readonly person: string, readonly from: string, readonly to: string, readonly complete: boolean, readonly records: ReadonlyArray<{ readonly platform: string, readonly capacity: PersonCapacity, readonly owner: string }>, readonly disclosures: ReadonlyArray<{ readonly at: string, readonly agency: string, readonly purpose: Purpose | null, readonly records: ReadonlyArray<{ readonly platform: string, readonly capacity: PersonCapacity, readonly fields: ReadonlyArray<{ readonly field: string, readonly item: string, readonly masked: boolean, readonly agreementId: string | null, readonly warrantId: string | null, readonly rule: string | null }> }> }>, readonly withheld: ReadonlyArray<{ readonly law: string, readonly article: string | null, readonly reason: string, readonly disclosures: number }>, readonly limits: ReadonlyArray<{ readonly kind: PersonReportLimitKind, readonly owner: string | null, readonly items: ReadonlyArray<string>, readonly sentence: string }> } | null };

export const FirmSubjectReport: Document<FirmSubjectReportQuery, FirmSubjectReportQueryVariables> = {
  id: '4debc80dc5c3386dfe3f4b33e8519ffadbf57da54f61a31922cfd58666825f68',
  text: "query FirmSubjectReport($platform: PlatformCode!, $from: DateTime!, $to: DateTime!) {\n  dataSubjectReport(platform: $platform, from: $from, to: $to) {\n    platform\n    from\n    to\n    complete\n    disclosures {\n      at\n      agency\n      purpose\n      items\n    }\n    withheld {\n      law\n      article\n      reason\n      disclosures\n    }\n  }\n}",
};

export const PersonSubjectReport: Document<PersonSubjectReportQuery, PersonSubjectReportQueryVariables> = {
  id: 'b8f6e4c438612993184d8b0624b2c47d4b50d2d2ebdd4399a28487ac5e3f0dcb',
  text: "query PersonSubjectReport($idNumber: String!, $from: DateTime!, $to: DateTime!) {\n  personReport(idNumber: $idNumber, from: $from, to: $to) {\n    person\n    from\n    to\n    complete\n    records {\n      platform\n      capacity\n      owner\n    }\n    disclosures {\n      at\n      agency\n      purpose\n      records {\n        platform\n        capacity\n        fields {\n          field\n          item\n          masked\n          agreementId\n          warrantId\n          rule\n        }\n      }\n    }\n    withheld {\n      law\n      article\n      reason\n      disclosures\n    }\n    limits {\n      kind\n      owner\n      items\n      sentence\n    }\n  }\n}",
};