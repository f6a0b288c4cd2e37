import { defineRefusal, inChinese, inEnglish } from '../../kernel/index.js';

export const importRoleNotAllowed = defineRefusal<{ role: string }>(
  'IMPORT_ROLE_NOT_ALLOWED',
  ({ role }) => ({
    message: {
      en: inEnglish`Records are imported by the agency that owns them, not by the role ${role} of this body.`,
      zh: inChinese`数据由其所属部门导入，当前单位的${role}不得导入。`,
    },
    remedy: {
      en: 'Ask with a token of the role SYSTEM, OFFICER or LEADER of the owning agency.',
      zh: '请使用数据所属部门业务系统、经办人员或负责人的令牌。',
    },
  }),
);

export const importAtOwnSite = defineRefusal('IMPORT_AT_OWN_SITE', () => ({
  message: {
    en: 'Your agency runs its subgraph at its own site; its records are not in this hub.',
    zh: '本部门子图部署在自有站点，数据不在本系统。',
  },
  remedy: { en: 'Import them there.', zh: '请在自有站点导入。' },
}));

export const importTableNotOwn = defineRefusal<{ table: string; tables: readonly string[] }>(
  'IMPORT_TABLE_NOT_OWN',
  ({ table, tables }) => ({
    field: 'table',
    message: {
      en: `Your agency has no table “${table}” that files go into.`,
      zh: `本部门没有可导入的数据表“${table}”。`,
    },
    remedy: { en: `Name one of: ${tables.join(', ')}.`, zh: `请指定下列之一：${tables.join('、')}。` },
  }),
);

export const importSnapshotNationalOnly = defineRefusal('IMPORT_SNAPSHOT_NATIONAL_ONLY', () => ({
  field: 'mode',
  message: {
    en: 'A snapshot takes out rows of all regions, so only the national office imports one.',
    zh: '全量导入会移除各地记录，仅限国家级机构办理。',
  },
  remedy: { en: 'Import the rows of your region as DELTA.', zh: '请以增量方式导入本地区记录。' },
}));

export const importFileUnknown = defineRefusal<{ file: string }>('IMPORT_FILE_UNKNOWN', () => ({
  field: 'file',
  message: {
    en: 'There is no such file: it was not sent, was imported already, or was kept long enough.',
    zh: '没有该文件：尚未上传、已经导入，或者保留期已过。',
  },
  remedy: {
    en: 'Send it to /imports/files/{sha256} first.',
    zh: '请先上传至 /imports/files/{sha256}。',
  },
}));

export const importFileHashMismatch = defineRefusal<{ found: string | null }>(
  'IMPORT_FILE_HASH_MISMATCH',
  ({ found }) => ({
    message: {
      en:
        found === null
          ? 'The address does not end in a SHA-256.'
          : inEnglish`What arrived has the SHA-256 ${found}.`,
      zh: found === null ? '地址末段不是 SHA-256 摘要。' : inChinese`收到的文件 SHA-256 为 ${found}。`,
    },
    remedy: {
      en: 'Send the file to the address of its own SHA-256, 64 lower-case hexadecimal digits.',
      zh: '请按文件自身的 SHA-256（64位小写十六进制数字）上传。',
    },
  }),
);

export const importFileTooLarge = defineRefusal<{ limit: number }>('IMPORT_FILE_TOO_LARGE', ({ limit }) => ({
  message: {
    en: inEnglish`A file to import has at most ${limit} bytes.`,
    zh: inChinese`导入文件不得超过 ${limit} 字节。`,
  },
  remedy: {
    en: 'Split the file, or have the operator import it by the command.',
    zh: '请拆分文件，或者由运维人员以命令导入。',
  },
}));

export const importStorageFull = defineRefusal<{ limit: number }>('IMPORT_STORAGE_FULL', ({ limit }) => ({
  message: {
    en: inEnglish`With this file more than ${limit} bytes of your agency would wait to be imported.`,
    zh: inChinese`加上本文件，本部门待导入文件将超过 ${limit} 字节。`,
  },
  remedy: {
    en: 'Import what was sent, or wait seven days until it is removed.',
    zh: '请先导入已上传的文件，或者待其满七日移除后再传。',
  },
}));

export const importQueueFull = defineRefusal<{ limit: number }>('IMPORT_QUEUE_FULL', ({ limit }) => ({
  message: {
    en: inEnglish`Your agency has ${limit} imports that have not ended, which is as many as it may.`,
    zh: inChinese`本部门未结束的导入已达上限 ${limit} 个。`,
  },
  remedy: { en: 'Wait until one has ended, or cancel one.', zh: '请待其结束，或者取消其中之一。' },
}));

export const importUnknown = defineRefusal<{ id: string }>('IMPORT_UNKNOWN', () => ({
  field: 'importRunId',
  message: {
    en: 'There is no such import that your office may see.',
    zh: '没有该导入批次，或者您无权查看。',
  },
  remedy: { en: 'Take the id from importRuns.', zh: '请从 importRuns 取得批次标识。' },
}));

export const importEnded = defineRefusal<{ status: string }>('IMPORT_ENDED', ({ status }) => ({
  message: {
    en: inEnglish`The import has ended: ${status}.`,
    zh: inChinese`该导入已结束：${status}。`,
  },
  remedy: {
    en: 'Rows that went in are changed by another import.',
    zh: '已入库的记录须通过另一次导入更改。',
  },
}));
