import { RUN_STATES } from '../../intake/index.js';
import { enumOf } from '../../subgraph-kit/index.js';

export const ImportStatusEnum = enumOf('ImportStatus', 'Where an import stands (导入状态).', RUN_STATES, {
  QUEUED: 'It waits for its turn (等待中).',
  RUNNING: 'It is under way, or was interrupted and is gone on with (导入中).',
  COMPLETED: 'All rows were looked at, and those that can be taken went in (已完成).',
  REFUSED: 'Nothing went in (整体拒收).',
  STOPPED: 'It ended before the file did; rows that were committed stay (已停止).',
});

export const IMPORT_MODES = ['DELTA', 'SNAPSHOT'] as const;
export type ImportModeCode = (typeof IMPORT_MODES)[number];

export const ImportModeEnum = enumOf('ImportMode', 'What a file is of its table (导入方式).', IMPORT_MODES, {
  DELTA: 'Rows go in or over what is there (增量).',
  SNAPSHOT: 'Rows that the file does not have are taken out as well (全量).',
});

export const FILE_FORMATS = ['CSV', 'NDJSON', 'XLSX'] as const;
export type FileFormatCode = (typeof FILE_FORMATS)[number];

export const ImportFileFormatEnum = enumOf(
  'ImportFileFormat',
  'What a file is written as (文件格式).',
  FILE_FORMATS,
  {
    CSV: 'Lines of values, RFC 4180 (CSV 文件).',
    NDJSON: 'One JSON object a line (NDJSON 文件).',
    XLSX: 'A workbook, ECMA-376 (XLSX 工作簿).',
  },
);

export const COLUMN_KINDS = [
  'TEXT',
  'TEXTS',
  'DATE',
  'INSTANT',
  'INTEGER',
  'MONEY',
  'DECIMAL',
  'BOOLEAN',
] as const;
export type ColumnKindCode = (typeof COLUMN_KINDS)[number];

export const ImportColumnKindEnum = enumOf(
  'ImportColumnKind',
  'What a column holds (字段类型).',
  COLUMN_KINDS,
  {
    TEXT: 'A text or a code (文本).',
    TEXTS: 'Several texts or codes (多值文本).',
    DATE: 'A day (日期).',
    INSTANT: 'A day and a time (时间).',
    INTEGER: 'A whole number (整数).',
    MONEY: 'An amount of money, in a unit (金额).',
    DECIMAL: 'A number or a share (小数).',
    BOOLEAN: 'Yes or no (是否).',
  },
);
