/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type CancelImportInput = {
  readonly importRunId: string | number;
};

export type ImportColumnInput = {
  readonly column: string;
  readonly dates?: string | null | undefined;
  readonly header: string;
  readonly separator?: string | null | undefined;
  readonly unit?: string | null | undefined;
  readonly values?: ReadonlyArray<ImportWordInput> | null | undefined;
};

export type ImportColumnKind =
  | 'BOOLEAN'
  | 'DATE'
  | 'DECIMAL'
  | 'INSTANT'
  | 'INTEGER'
  | 'MONEY'
  | 'TEXT'
  | 'TEXTS';

export type ImportConstantInput = {
  readonly column: string;
  readonly value: string;
};

export type ImportFileFormat =
  | 'CSV'
  | 'NDJSON'
  | 'XLSX';

export type ImportMappingInput = {
  readonly columns: ReadonlyArray<ImportColumnInput>;
  readonly constants?: ReadonlyArray<ImportConstantInput> | null | undefined;
  readonly delimiter?: string | null | undefined;
  readonly encoding?: string | null | undefined;
  readonly format?: ImportFileFormat | null | undefined;
  readonly sheet?: string | null | undefined;
  readonly table: string;
};

export type ImportMode =
  | 'DELTA'
  | 'SNAPSHOT';

export type ImportRecordsInput = {
  readonly again?: boolean | null | undefined;
  readonly allOrNothing?: boolean | null | undefined;
  readonly dryRun?: boolean | null | undefined;
  readonly file: string | number;
  readonly idempotencyKey: string;
  readonly mapping: ImportMappingInput;
  readonly mode?: ImportMode | null | undefined;
};

export type ImportStatus =
  | 'COMPLETED'
  | 'QUEUED'
  | 'REFUSED'
  | 'RUNNING'
  | 'STOPPED';

export type ImportWordInput = {
  readonly code: string;
  readonly word: string;
};

export type ImportRunsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ImportRunsQuery = { readonly importRuns: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly table: string, readonly fileName: string, readonly status: ImportStatus, readonly dryRun: boolean, readonly isCancelled: boolean, readonly records: number, readonly expectedRecords: number | null, readonly added: number, readonly changed: number, readonly refused: number, readonly startedAt: string, readonly startedBy: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly importTables: ReadonlyArray<{ readonly name: string, readonly label: string }> | null };

export type ImportTablesQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportTablesQuery = { readonly importTables: ReadonlyArray<{ readonly name: string, readonly label: string, readonly columns: ReadonlyArray<{ readonly name: string, readonly label: string, readonly kind: ImportColumnKind, readonly isKey: boolean, readonly isRequired: boolean, readonly codes: ReadonlyArray<{ readonly code: string, readonly words: ReadonlyArray<string> }> }> }> | null };

export type ImportFileSentQueryVariables = Exact<{
  sha256: string | number;
}>;


export type ImportFileSentQuery = { readonly importFile: { readonly sha256: string, readonly name: string, readonly bytes: number, readonly lines: number | null, readonly format: ImportFileFormat, readonly headers: ReadonlyArray<string>, readonly examples: ReadonlyArray<ReadonlyArray<string>> } | null };

export type ImportProposedQueryVariables = Exact<{
  file: string | number;
  table?: string | null | undefined;
}>;


export type ImportProposedQuery = { readonly proposeImportMapping: { readonly proposal: { readonly unusedHeaders: ReadonlyArray<string>, readonly missingColumns: ReadonlyArray<string>, readonly mapping: { readonly table: string, readonly columns: ReadonlyArray<{ readonly column: string, readonly header: string, readonly unit: string | null }> } } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } | null };

export type ImportPageQueryVariables = Exact<{
  id: string | number;
}>;


export type ImportPageQuery = { readonly importRun: { readonly id: string, readonly table: string, readonly fileName: string, readonly sha256: string, readonly bytes: number, readonly mode: ImportMode, readonly dryRun: boolean, readonly allOrNothing: boolean, readonly status: ImportStatus, readonly reason: string | null, readonly refusalMessage: string | null, readonly isCancelled: boolean, readonly records: number, readonly expectedRecords: number | null, readonly added: number, readonly changed: number, readonly unchanged: number, readonly removed: number, readonly refused: number, readonly withheld: number, readonly startedAt: string, readonly endedAt: string | null, readonly startedBy: string, readonly errorsPath: string | null, readonly office: { readonly agency: string, readonly region: string | null } | null, readonly mapping: { readonly table: string, readonly columns: ReadonlyArray<{ readonly column: string, readonly header: string, readonly unit: string | null, readonly dates: string | null, readonly separator: string | null, readonly values: ReadonlyArray<{ readonly word: string, readonly code: string }> }>, readonly constants: ReadonlyArray<{ readonly column: string, readonly value: string }> }, readonly findings: { readonly absent: number, readonly absentKeys: ReadonlyArray<string>, readonly changes: ReadonlyArray<{ readonly line: number, readonly column: string, readonly before: string | null, readonly after: string | null }> } | null, readonly problems: ReadonlyArray<{ readonly line: number, readonly column: string | null, readonly header: string | null, readonly code: string, readonly rule: string, readonly expected: string, readonly value: string | null }>, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string }> } | null };

export type ImportRecordsMutationVariables = Exact<{
  input: ImportRecordsInput;
}>;


export type ImportRecordsMutation = { readonly importRecords: { readonly importRun: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type CancelImportMutationVariables = Exact<{
  input: CancelImportInput;
}>;


export type CancelImportMutation = { readonly cancelImport: { readonly importRun: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export const ImportRuns: Document<ImportRunsQuery, ImportRunsQueryVariables> = {
  id: 'b1dc2b605e959b7fdf70c8df21333ee514e87b6abe52ecd9f09b1f925776ce40',
  text: "query ImportRuns($first: Int, $after: String) {\n  importRuns(first: $first, after: $after) {\n    edges {\n      node {\n        id\n        table\n        fileName\n        status\n        dryRun\n        isCancelled\n        records\n        expectedRecords\n        added\n        changed\n        refused\n        startedAt\n        startedBy\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n  importTables {\n    name\n    label\n  }\n}",
};

export const ImportTables: Document<ImportTablesQuery, ImportTablesQueryVariables> = {
  id: '41e89ec8105545e7e18958b0d64566f8022e1edc267f44f65afb869e16941e20',
  text: "query ImportTables {\n  importTables {\n    name\n    label\n    columns {\n      name\n      label\n      kind\n      isKey\n      isRequired\n      codes {\n        code\n        words\n      }\n    }\n  }\n}",
};

export const ImportFileSent: Document<ImportFileSentQuery, ImportFileSentQueryVariables> = {
  id: '5d8d095f6fcbf8e7c68aacb7b9ff7a356b6e9d74c8c23f9cbe961c9805eb75ab',
  text: "query ImportFileSent($sha256: ID!) {\n  importFile(sha256: $sha256) {\n    sha256\n    name\n    bytes\n    lines\n    format\n    headers\n    examples\n  }\n}",
};

export const ImportProposed: Document<ImportProposedQuery, ImportProposedQueryVariables> = {
  id: 'babef112aaeb826f8cb7719315abe612d99e7de1f8fb0422804ec8e2c54d4ad1',
  text: "query ImportProposed($file: ID!, $table: String) {\n  proposeImportMapping(file: $file, table: $table) {\n    proposal {\n      mapping {\n        table\n        columns {\n          column\n          header\n          unit\n        }\n      }\n      unusedHeaders\n      missingColumns\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const ImportPage: Document<ImportPageQuery, ImportPageQueryVariables> = {
  id: '84f162adc86ec799bda44501bf2ce2b39440937e7682854f0e39f97f34cc9762',
  text: "query ImportPage($id: ID!) {\n  importRun(id: $id) {\n    id\n    table\n    fileName\n    sha256\n    bytes\n    mode\n    dryRun\n    allOrNothing\n    status\n    reason\n    refusalMessage\n    isCancelled\n    records\n    expectedRecords\n    added\n    changed\n    unchanged\n    removed\n    refused\n    withheld\n    startedAt\n    endedAt\n    startedBy\n    office {\n      agency\n      region\n    }\n    mapping {\n      table\n      columns {\n        column\n        header\n        unit\n        dates\n        separator\n        values {\n          word\n          code\n        }\n      }\n      constants {\n        column\n        value\n      }\n    }\n    findings {\n      absent\n      absentKeys\n      changes {\n        line\n        column\n        before\n        after\n      }\n    }\n    problems {\n      line\n      column\n      header\n      code\n      rule\n      expected\n      value\n    }\n    errorsPath\n    availableActions {\n      mutation\n      label\n    }\n  }\n}",
};

export const ImportRecords: Document<ImportRecordsMutation, ImportRecordsMutationVariables> = {
  id: '8431c32b17a89df8cb36ef7cd2db2ac3b3cea6651c0eb3c2a80cdca801c437d2',
  text: "mutation ImportRecords($input: ImportRecordsInput!) {\n  importRecords(input: $input) {\n    importRun {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const CancelImport: Document<CancelImportMutation, CancelImportMutationVariables> = {
  id: '88a2ff93d58a3a6c419a0f53b0221846c16df924a1629c0e3a2a155871a8ea2c',
  text: "mutation CancelImport($input: CancelImportInput!) {\n  cancelImport(input: $input) {\n    importRun {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};