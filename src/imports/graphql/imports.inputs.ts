import { Field, ID, InputType } from 'type-graphql';
import type { RunState } from '../../intake/index.js';
import { ImportFileFormatEnum, ImportModeEnum, ImportStatusEnum } from './imports.enums.js';
import type { FileFormatCode, ImportModeCode } from './imports.enums.js';

@InputType('ImportRunFilter', { description: 'Which imports to list; all given conditions must hold.' })
export class ImportRunFilterInput {
  @Field(() => String, { nullable: true, description: 'Only those into this table, `<agency>.<table>`.' })
  table?: string | null;

  @Field(() => ImportStatusEnum, { nullable: true, description: 'Only those of this status (导入状态).' })
  status?: RunState | null;
}

@InputType('ImportWordInput', { description: 'A word of a file that stands for a code (词语对应).' })
export class ImportWordInput {
  @Field(() => String, { description: 'What stands in the file.' })
  word!: string;

  @Field(() => String, { description: 'The code that it stands for.' })
  code!: string;
}

@InputType('ImportColumnInput', { description: 'Where a column is read from (字段对应).' })
export class ImportColumnInput {
  @Field(() => String, { description: 'The column of the table (字段).' })
  column!: string;

  @Field(() => String, { description: 'The header of the file that it is read from (表头).' })
  header!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Unit of money (分, 角, 元, 千元, 万元, 百万元, 亿元), or % of a share; left out for 元.',
  })
  unit?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Order of dates that do not say it themselves: YMD, DMY or MDY.',
  })
  dates?: string | null;

  @Field(() => String, { nullable: true, description: 'What stands between the values of a list.' })
  separator?: string | null;

  @Field(() => [ImportWordInput], {
    nullable: true,
    description: 'Words of the file for codes, besides those that are known.',
  })
  values?: ImportWordInput[] | null;
}

@InputType('ImportConstantInput', { description: 'A column with one value in every row (固定值).' })
export class ImportConstantInput {
  @Field(() => String, { description: 'The column of the table (字段).' })
  column!: string;

  @Field(() => String, { description: 'The value that it has in every row (固定值).' })
  value!: string;
}

@InputType('ImportMappingInput', {
  description: 'How a file’s columns become a table’s (字段对应关系).',
})
export class ImportMappingInput {
  @Field(() => String, { description: 'The table, `<agency>.<table>` (数据表).' })
  table!: string;

  @Field(() => [ImportColumnInput], { description: 'Where each column is read from (字段对应关系).' })
  columns!: ImportColumnInput[];

  @Field(() => [ImportConstantInput], { nullable: true, description: 'Columns with one value in every row.' })
  constants?: ImportConstantInput[] | null;

  @Field(() => ImportFileFormatEnum, { nullable: true, description: 'Left out to be found out.' })
  format?: FileFormatCode | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of text, as utf-8, gb18030 or utf-16le; left out to be found out.',
  })
  encoding?: string | null;

  @Field(() => String, { nullable: true, description: 'Of CSV, one character; left out to be found out.' })
  delimiter?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a workbook; left out for the first sheet.' })
  sheet?: string | null;
}

@InputType('ImportRecordsInput')
export class ImportRecordsInput {
  @Field(() => String, {
    description: 'Your own key, 1 to 200 characters; the same request under the same key happens once.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'SHA-256 of the file, as it was sent to /imports/files/{sha256}.' })
  file!: string;

  @Field(() => ImportMappingInput, { description: 'How the file becomes rows (字段对应关系).' })
  mapping!: ImportMappingInput;

  @Field(() => ImportModeEnum, { nullable: true, description: 'DELTA where it is left out (导入方式).' })
  mode?: ImportModeCode | null;

  @Field(() => Boolean, { nullable: true, description: 'Only says what would change (试运行).' })
  dryRun?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Nothing goes in unless every row does (整体入库).',
  })
  allOrNothing?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Compares a file anew that was the last to be imported (重新导入).',
  })
  again?: boolean | null;
}

@InputType('CancelImportInput')
export class CancelImportInput {
  @Field(() => ID, { description: 'The import. Cancelled twice is cancelled once.' })
  importRunId!: string;
}
