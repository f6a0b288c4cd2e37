import { defineRefusal, inChinese, inEnglish } from '../kernel/index.js';
import type { RetiredMonth } from './retention/retired-months.js';

export const logForAuditorsOnly = defineRefusal('LOG_FOR_AUDITORS_ONLY', () => ({
  message: {
    en: 'Leaves of the evidence log are for auditors of the office and of the leading group only.',
    zh: '存证日志的记录仅供办公室和领导小组的审计员查阅。',
  },
  remedy: {
    en: 'Ask with a token of the role AUDITOR of the office; heads and hashes are open to everybody.',
    zh: '请使用办公室审计员的令牌；检查点和摘要无须令牌。',
  },
}));

export const logRangeUnusable = defineRefusal<{ size: number }>('LOG_RANGE_UNUSABLE', ({ size }) => ({
  message: {
    en: `An export has leaves from one index to another of the log, which has ${size} now.`,
    zh: `导出范围须为日志中的起止序号，日志现有 ${size} 条记录。`,
  },
  remedy: {
    en: 'Give "from" and "to" as whole numbers: the first index, and the one behind the last.',
    zh: '请以整数填写 from（首个序号）和 to（末个序号的下一个）。',
  },
}));

/** `from`: the first index from which all records are in the database; null where that is not what was asked for. */
export const recordsArchived = defineRefusal<{
  archives: readonly RetiredMonth[];
  from: number | null;
}>('RECORDS_ARCHIVED', ({ archives, from }) => {
  const months = archives.map(({ month }) => month);
  const files = archives.map(({ file, sha256 }) => `${file} (SHA-256 ${sha256})`);
  const names = archives.map(({ file }) => file).join(' ');
  return {
    message: {
      en: inEnglish`The records of ${months.join(', ')} are no longer in the database; they are in the archive ${files.join(', ')}.`,
      zh: inChinese`${months.join('、')} 的记录已移出数据库，现存于归档文件 ${files.join('、')}。`,
    },
    remedy: {
      en: inEnglish`Ask the operator of the hub for the archive, and prove it with “huishang audit verify export ${names} --log-key <file>”.${from === null ? '' : ` What is in the database begins at ${from}.`}`,
      zh: inChinese`请向本系统运维人员索取归档文件，并以“huishang audit verify export ${names} --log-key <文件>”核验。${from === null ? '' : `数据库中的记录自序号 ${from} 起。`}`,
    },
  };
});
