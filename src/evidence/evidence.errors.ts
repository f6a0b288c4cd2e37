import { defineRefusal } from '../kernel/index.js';

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
