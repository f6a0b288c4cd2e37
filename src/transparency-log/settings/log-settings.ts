import { z } from 'zod';
import { setting, settingGroup } from '../../settings/index.js';

/** How the evidence log is signed, and how far it may be behind. */
export interface LogSettings {
  /** Names the log in its heads; never changed once there is one. */
  readonly logOrigin: string;
  /** Path of the private JWK that signs heads; null takes the key kept in the data directory, not in production. */
  readonly logSigningKeyFile: string | null;
  /** Path of the private JWK, or JWK Set, that signs receipts; null as above. */
  readonly receiptSigningKeyFile: string | null;
  /** Minutes that a record may wait to be sealed before nothing is disclosed any more. */
  readonly auditHeadMaxAgeMinutes: number;
  /** Months that records stay in the database, at least six. */
  readonly auditRetentionMonths: number;
}

export const DEFAULT_HEAD_MAX_AGE_MINUTES = 240;
export const DEFAULT_LOG_ORIGIN = 'huishang.localhost/log';

/** A name of a key in signature lines (C2SP signed-note): neither spaces nor plus signs. */
const KEY_NAME = /^[^\p{White_Space}\p{Cc}+]{1,200}$/u;

export const logSettings = settingGroup({
  variables: {
    AUDIT_LOG_ORIGIN: setting(
      z.string().regex(KEY_NAME, 'has spaces or plus signs').default(DEFAULT_LOG_ORIGIN),
      {
        en: 'name of the evidence log, e.g. `hub.example.gov.cn/log`; [never changed](operations/record.md#the-log) once there is one',
        zh: '存证日志名称，如 `hub.example.gov.cn/log`；日志建立后[不得更改](operations/record.zh-CN.md#存证日志)',
      },
    ),
    AUDIT_LOG_SIGNING_KEY: setting(z.string().min(1).optional(), {
      en: 'path of the private JWK (Ed25519) that signs the heads of the evidence log',
      zh: '签署存证日志树头的私钥 JWK（Ed25519）文件路径',
      production: true,
    }),
    RECEIPT_SIGNING_KEY: setting(z.string().min(1).optional(), {
      en: 'path of the private JWK (Ed25519), or a JWK Set whose first key is one, that signs receipts',
      zh: '签署回执的私钥 JWK（Ed25519）或首个密钥为此的 JWK Set 文件路径',
      production: true,
    }),
    AUDIT_HEAD_MAX_AGE: setting(
      z.coerce.number().int().min(1).max(10_080).default(DEFAULT_HEAD_MAX_AGE_MINUTES),
      {
        en: 'minutes that a record may wait to be sealed before nothing is disclosed any more, 1 to 10080',
        zh: '记录等待入日志的最长时间，超过后停止提供数据，1 至 10080 分钟',
      },
    ),
    AUDIT_RETENTION_MONTHS: setting(z.coerce.number().int().min(6).max(1_200).default(6), {
      en: 'months that records stay in the database before they may be retired, 6 to 1200 (网络安全法: at least 6)',
      zh: '记录在库保存的月数，之后方可清理，6 至 1200（网络安全法：不少于六个月）',
    }),
  },
  read: (values): LogSettings => ({
    logOrigin: values.AUDIT_LOG_ORIGIN,
    logSigningKeyFile: values.AUDIT_LOG_SIGNING_KEY ?? null,
    receiptSigningKeyFile: values.RECEIPT_SIGNING_KEY ?? null,
    auditHeadMaxAgeMinutes: values.AUDIT_HEAD_MAX_AGE,
    auditRetentionMonths: values.AUDIT_RETENTION_MONTHS,
  }),
});
