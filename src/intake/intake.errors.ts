import { CodedError, defineRefusal, type Refusal } from '../kernel/index.js';

/** An import that cannot be made at all (导入被拒绝); what is wrong with single rows is no error. */
export class ImportRefused extends CodedError {
  readonly code = 'IMPORT_REFUSED';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message.en);
    this.refusal = refusal;
  }
}

export const importFileUnreadable = defineRefusal<{ file: string; why: 'EMPTY' | 'ENCODING' | 'WORKBOOK' }>(
  'IMPORT_FILE_UNREADABLE',
  ({ file, why }) => ({
    message: {
      EMPTY: { en: `${file} is empty.`, zh: `${file}为空文件。` },
      ENCODING: {
        en: `${file} is text in neither UTF-8 nor GB18030.`,
        zh: `${file}的编码既不是 UTF-8，也不是 GB18030。`,
      },
      WORKBOOK: { en: `${file} is no XLSX workbook.`, zh: `${file}不是 XLSX 工作簿。` },
    }[why],
    remedy: {
      en: 'Export the file anew as CSV (UTF-8 or GB18030), NDJSON (UTF-8) or XLSX.',
      zh: '请重新导出为 CSV（UTF-8 或 GB18030）、NDJSON（UTF-8）或者 XLSX 文件。',
    },
  }),
);

export const importMappingUnusable = defineRefusal<{ place: string; why: string; whyZh: string }>(
  'IMPORT_MAPPING_UNUSABLE',
  ({ place, why, whyZh }) => ({
    message: {
      en: `The mapping cannot be used: ${place}: ${why}.`,
      zh: `字段对应关系不可用：${place}：${whyZh}。`,
    },
    remedy: {
      en: 'Have one proposed from the file: huishang import propose <file>; correct it there.',
      zh: '请先由文件生成字段对应关系，再行修改。',
    },
  }),
);

export const importTableUnknown = defineRefusal<{ headers: string }>(
  'IMPORT_TABLE_UNKNOWN',
  ({ headers }) => ({
    message: {
      en: `No table has columns by these headers: ${headers}.`,
      zh: `没有数据表与下列表头相符：${headers}。`,
    },
    remedy: { en: 'Name the table: --table pboc.account.', zh: '请指定数据表。' },
  }),
);

export const importRunning = defineRefusal<{ table: string }>('IMPORT_RUNNING', ({ table }) => ({
  message: { en: `Another import into ${table} is running.`, zh: `${table}正在进行另一次导入。` },
  remedy: { en: 'Wait until it has ended.', zh: '请待其结束后再试。' },
}));

export const importUnfinished = defineRefusal<{ table: string; run: string; file: string }>(
  'IMPORT_UNFINISHED',
  ({ table, run, file }) => ({
    message: {
      en: `The import of ${file} into ${table} (${run}) was interrupted and is not finished.`,
      zh: `${file}到${table}的导入（${run}）中断，尚未完成。`,
    },
    remedy: {
      en: 'Import that file again with the same mapping: it goes on where it stopped. Or abandon it (--abandon).',
      zh: '请以同一对应关系再次导入该文件，将从中断处继续；或者终止该批次。',
    },
  }),
);
