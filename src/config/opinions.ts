import { z } from 'zod';
import { setting } from './setting.js';

/** Variables about opinions and what is attached to them. */
export const opinionVariables = {
  COLLECTION_WORKING_DAYS: setting(z.coerce.number().int().min(1).max(60).default(10), {
    en: 'how long the agencies asked have to answer, 1 to 60',
    zh: '征求意见期限，1 至 60 个工作日',
  }),
  OPINION_SIGNATURES: setting(z.enum(['required', 'optional']).optional(), {
    en: 'whether an opinion must be signed; [how](signatures.md)',
    zh: '意见是否须签名；[说明](signatures.zh-CN.md)',
    byDefault: { en: '`optional`, `required` in production', zh: '`optional`，生产环境为 `required`' },
  }),
  SIGNING_KEYS: setting(z.string().min(1).optional(), {
    en: 'path of the JSON file with the agencies’ public signing keys; not demanded with `OPINION_SIGNATURES=optional`',
    zh: '登记各部门签名公钥的 JSON 文件路径；`OPINION_SIGNATURES=optional` 时可不设',
    production: true,
  }),
  ATTACHMENTS_DIR: setting(z.string().min(1).optional(), {
    en: 'directory for attachments instead of the database',
    zh: '不存数据库时存放附件的目录',
    byDefault: { en: 'in the database', zh: '存于数据库' },
  }),
  ATTACHMENT_MEBIBYTES: setting(z.coerce.number().int().min(1).max(1024).default(20), {
    en: 'size of one attachment at most, 1 to 1,024 MiB',
    zh: '单个附件大小上限，1 至 1,024 MiB',
  }),
  ATTACHMENT_DAILY_MEBIBYTES: setting(z.coerce.number().int().min(1).max(10_485_760).default(10_240), {
    en: 'how much one agency may put to cases in a day (Beijing time), 1 to 10,485,760 MiB',
    zh: '每个部门每日（北京时间）可上传附件的总量，1 至 10,485,760 MiB',
  }),
};

type OpinionValues = z.infer<z.ZodObject<typeof opinionVariables>>;

const MEBIBYTE = 1_048_576;

/** How opinions are collected, signed and documented. */
export interface OpinionConfig {
  /** 征求意见期限: working days that the agencies asked have to answer. A product default, not law. */
  readonly collectionWorkingDays: number;
  /** Whether an opinion without a signature is refused. */
  readonly signaturesRequired: boolean;
  /** Path of the JSON file with the agencies' and officers' public signing keys; null where there is none. */
  readonly signingKeysFile: string | null;
  /** Where attachments are kept; null keeps them in the database. */
  readonly attachmentsDirectory: string | null;
  /** How large one attachment may be, in bytes. */
  readonly attachmentBytes: number;
  /** How many bytes one agency may put to cases in a day of Beijing. */
  readonly attachmentDailyBytes: number;
}

/** @param problems gets what is wrong, each in one sentence */
export function readOpinionConfig(
  values: OpinionValues,
  production: boolean,
  problems: string[],
): OpinionConfig {
  const signaturesRequired =
    (values.OPINION_SIGNATURES ?? (production ? 'required' : 'optional')) === 'required';
  if (production && signaturesRequired && values.SIGNING_KEYS === undefined) {
    problems.push('SIGNING_KEYS must be set when NODE_ENV=production, unless OPINION_SIGNATURES=optional.');
  }
  if (values.ATTACHMENT_DAILY_MEBIBYTES < values.ATTACHMENT_MEBIBYTES) {
    problems.push('ATTACHMENT_DAILY_MEBIBYTES must not be less than ATTACHMENT_MEBIBYTES.');
  }
  return {
    collectionWorkingDays: values.COLLECTION_WORKING_DAYS,
    signaturesRequired,
    signingKeysFile: values.SIGNING_KEYS ?? null,
    attachmentsDirectory: values.ATTACHMENTS_DIR ?? null,
    attachmentBytes: values.ATTACHMENT_MEBIBYTES * MEBIBYTE,
    attachmentDailyBytes: values.ATTACHMENT_DAILY_MEBIBYTES * MEBIBYTE,
  };
}
