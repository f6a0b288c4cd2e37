import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ImportRun, Proposal } from '../../intake/index.js';
import {
  ActorCodeScalar,
  connectionType,
  DateTimeScalar,
  payloadType,
  RegionCodeScalar,
  StatusField,
  type Payload,
} from '../../subgraph-kit/index.js';
import type { TableToImport } from '../services/open-imports.js';
import {
  ImportColumnKindEnum,
  ImportFileFormatEnum,
  ImportModeEnum,
  ImportStatusEnum,
  type ColumnKindCode,
  type FileFormatCode,
} from './imports.enums.js';

@ObjectType('ImportCode', { description: 'A code that a column may have (代码).' })
export class ImportCodeType {
  @Field(() => String, { description: 'The code.' })
  code!: string;

  @Field(() => [String], { description: 'Words that files may have in its place (中文表述).' })
  words!: readonly string[];
}

@ObjectType('ImportColumn', { description: 'A column that a file may fill (字段).' })
export class ImportColumnType {
  @Field(() => String, { description: 'Its name in the table.' })
  name!: string;

  @Field(() => String, { description: 'The header by which files mostly have it (表头).' })
  label!: string;

  @Field(() => ImportColumnKindEnum, { description: 'What it holds (字段类型).' })
  kind!: ColumnKindCode;

  @Field(() => Boolean, { description: 'Whether it tells rows apart (主键).' })
  isKey!: boolean;

  @Field(() => Boolean, { description: 'Whether a file must give it (必填).' })
  isRequired!: boolean;

  @Field(() => [ImportCodeType], { description: 'The codes that it may have; empty where it is free.' })
  codes!: readonly ImportCodeType[];
}

@ObjectType('ImportTable', {
  description: 'A table of the caller’s agency that files go into (可导入数据表).',
})
export class ImportTableType {
  @Field(() => String, { description: 'Its name, `<agency>.<table>`.' })
  name!: string;

  @Field(() => String, { description: 'What it is called in Chinese.' })
  label!: string;

  @Field(() => [ImportColumnType], { description: 'Its columns, in the order of the table.' })
  columns!: readonly ImportColumnType[];
}

/** A table as the schema tells it. */
export function toImportTable({ name, zh, columns }: TableToImport): ImportTableType {
  return {
    name,
    label: zh,
    columns: columns.map((column) => ({ ...column, kind: column.kind.toUpperCase() as ColumnKindCode })),
  };
}

@ObjectType('ImportFile', { description: 'A file that was sent to be imported (待导入文件).' })
export class ImportFileType {
  @Field(() => ID, { description: 'SHA-256 of its bytes, by which it is named.' })
  sha256!: string;

  @Field(() => String, { description: 'Its name, as it was sent.' })
  name!: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  bytes!: number;

  @Field(() => Int, { nullable: true, description: 'Lines of text; null of a workbook.' })
  lines!: number | null;

  @Field(() => ImportFileFormatEnum, { description: 'What it is written as (文件格式).' })
  format!: FileFormatCode;

  @Field(() => [String], { description: 'Its headers, in order (表头).' })
  headers!: readonly string[];

  @Field(() => [[String]], { description: 'Values of the first records under the headers, cut short.' })
  examples!: readonly (readonly string[])[];

  @Field(() => DateTimeScalar, {
    description: 'When it was sent; it is kept for seven days, or until it was imported.',
  })
  sentAt!: Date;
}

@ObjectType('ImportWord', { description: 'A word of a file that stands for a code (词语对应).' })
export class ImportWordType {
  @Field(() => String, { description: 'What stands in the file.' })
  word!: string;

  @Field(() => String, { description: 'The code that it stands for.' })
  code!: string;
}

@ObjectType('ImportColumnMapping', { description: 'Where a column is read from (字段对应).' })
export class ImportColumnMappingType {
  @Field(() => String, { description: 'The column of the table.' })
  column!: string;

  @Field(() => String, { description: 'The header of the file (表头).' })
  header!: string;

  @Field(() => String, { nullable: true, description: 'Unit of money, or %; null where none is said.' })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: 'Order of dates; null where they say it themselves.' })
  dates!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What stands between values of a list; null where usual.',
  })
  separator!: string | null;

  @Field(() => [ImportWordType], { description: 'Words for codes, besides those that are known.' })
  values!: readonly ImportWordType[];
}

@ObjectType('ImportConstant', { description: 'A column with one value in every row (固定值).' })
export class ImportConstantType {
  @Field(() => String, { description: 'The column of the table.' })
  column!: string;

  @Field(() => String, { description: 'Its value.' })
  value!: string;
}

@ObjectType('ImportMapping', { description: 'How a file’s columns become a table’s (字段对应关系).' })
export class ImportMappingType {
  @Field(() => String, { description: 'The table, `<agency>.<table>`.' })
  table!: string;

  @Field(() => [ImportColumnMappingType], { description: 'Where each column is read from.' })
  columns!: readonly ImportColumnMappingType[];

  @Field(() => [ImportConstantType], { description: 'Columns with one value in every row.' })
  constants!: readonly ImportConstantType[];
}

/** A mapping as the schema tells it. */
export function toImportMapping({ table, columns, constants }: ImportRun['mapping']): ImportMappingType {
  return {
    table,
    columns: Object.entries(columns).map(([column, { header, unit, dates, separator, values }]) => ({
      column,
      header,
      unit: unit ?? null,
      dates: dates ?? null,
      separator: separator ?? null,
      values: Object.entries(values ?? {}).map(([word, code]) => ({ word, code })),
    })),
    constants: Object.entries(constants).map(([column, value]) => ({ column, value })),
  };
}

@ObjectType('ImportProposal', { description: 'A mapping proposed from a file’s headers (建议对应关系).' })
export class ImportProposalType {
  @Field(() => ImportMappingType, { description: 'The mapping.' })
  mapping!: ImportMappingType;

  @Field(() => [String], { description: 'Headers that no column takes.' })
  unusedHeaders!: readonly string[];

  @Field(() => [String], { description: 'Required columns that no header names.' })
  missingColumns!: readonly string[];
}

export function toImportProposal({ mapping, unused, missing }: Proposal): ImportProposalType {
  return { mapping: toImportMapping(mapping), unusedHeaders: unused, missingColumns: missing };
}

@ObjectType('ImportProblem', { description: 'What is wrong with a row that was refused (拒收明细).' })
export class ImportProblemType {
  @Field(() => Int, { description: 'Its line in the file, from 1.' })
  line!: number;

  @Field(() => String, { nullable: true, description: 'The column; null where it is about the whole line.' })
  column!: string | null;

  @Field(() => String, { nullable: true, description: 'Its header in the file; null where it has none.' })
  header!: string | null;

  @Field(() => String, { description: 'Stable code for machines.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong, in the caller’s language (问题).' })
  rule!: string;

  @Field(() => String, { description: 'What was expected, in the caller’s language (应当为).' })
  expected!: string;

  @Field(() => String, { nullable: true, description: 'What stood there, cut short; null for nothing.' })
  value!: string | null;
}

@ObjectType('ImportChange', { description: 'A value that a file would change (变更示例).' })
export class ImportChangeType {
  @Field(() => Int, { description: 'The line in the file, from 1.' })
  line!: number;

  @Field(() => String, { description: 'The column of the table.' })
  column!: string;

  @Field(() => String, { nullable: true, description: 'What stands there now; null for nothing.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What would stand there; null for nothing.' })
  after!: string | null;
}

@ObjectType('ImportFindings', { description: 'What a dry run found beside its counts (试运行结果).' })
export class ImportFindingsType {
  @Field(() => Int, {
    description: 'Rows of the table that the file does not have; a snapshot takes them out.',
  })
  absent!: number;

  @Field(() => [String], { description: 'Keys of some of them.' })
  absentKeys!: readonly string[];

  @Field(() => [ImportChangeType], { description: 'Some of the values that would change.' })
  changes!: readonly ImportChangeType[];
}

@ObjectType('ImportRun', { description: 'One import of one file into one table (导入批次).' })
export class ImportRunType {
  @Field(() => ID, { description: 'Identifier of the import.' })
  id!: string;

  @Field(() => String, { description: 'The table, `<agency>.<table>` (数据表).' })
  table!: string;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => ID, { description: 'SHA-256 of the file’s bytes.' })
  sha256!: string;

  @Field(() => Int, { description: 'Size of the file in bytes.' })
  bytes!: number;

  @Field(() => ImportModeEnum, { description: 'What the file is of its table (导入方式).' })
  mode!: ImportRun['mode'];

  @Field(() => Boolean, { description: 'Whether only what would change is said (试运行).' })
  dryRun!: boolean;

  @Field(() => Boolean, { description: 'Whether nothing goes in unless every row does (整体入库).' })
  allOrNothing!: boolean;

  @StatusField(() => ImportStatusEnum, { description: 'Where it stands (导入状态).' })
  state!: ImportRun['state'];

  @Field(() => Int, { description: 'Rows that are new.' })
  added!: number;

  @Field(() => Int, { description: 'Rows that changed.' })
  changed!: number;

  @Field(() => Int, { description: 'Rows that were there as the file has them.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Rows that were taken out, being absent from a snapshot.' })
  removed!: number;

  @Field(() => Int, { description: 'Rows of the file that were not taken (拒收).' })
  refused!: number;

  @Field(() => Int, { description: 'Rows that are absent from a snapshot and stay (暂留).' })
  withheld!: number;

  @Field(() => DateTimeScalar, { description: 'When it was asked for, or begun by the command.' })
  startedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null until then.' })
  endedAt!: Date | null;

  @Field(() => String, { description: 'Who asked for it (导入人).' })
  startedBy!: string;
}

@ObjectType('ImportOffice', { description: 'The office for which an import was asked for (导入机构).' })
export class ImportOfficeType {
  @Field(() => ActorCodeScalar, { description: 'Its agency.' })
  agency!: string;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Its region; null for the national one.' })
  region!: string | null;
}

export const ImportRunConnectionType = connectionType('ImportRun', () => ImportRunType);

const RUN = { importRun: ImportRunType };
const PROPOSED = {
  proposal: {
    type: ImportProposalType,
    description: 'The proposed mapping; null where the request was refused.',
  },
};

export type ImportRunPayload = Payload<typeof RUN>;
export type ProposedPayload = Payload<typeof PROPOSED>;

export const ImportRecordsPayload = payloadType('ImportRecords', RUN);
export const CancelImportPayload = payloadType('CancelImport', RUN);
export const ProposeImportMappingPayload = payloadType('ProposeImportMapping', PROPOSED);
