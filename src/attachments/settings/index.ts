import { z } from 'zod';
import { setting, settingGroup } from '../../settings/index.js';

const MEBIBYTE = 1_048_576;

/** Where attachments are kept, and how much of them. */
export interface AttachmentSettings {
  /** Null keeps them in the database. */
  readonly directory: string | null;
  /** How large one attachment may be, in bytes. */
  readonly bytes: number;
  /** How many bytes one agency may put to cases in a day of Beijing. */
  readonly dailyBytes: number;
}

const DEFAULT_MEBIBYTES = 20;
const DEFAULT_DAILY_MEBIBYTES = 10_240;

/** What holds where nothing else is said. */
export const ATTACHMENT_DEFAULTS: AttachmentSettings = {
  directory: null,
  bytes: DEFAULT_MEBIBYTES * MEBIBYTE,
  dailyBytes: DEFAULT_DAILY_MEBIBYTES * MEBIBYTE,
};

export const attachmentSettings = settingGroup({
  variables: {
    ATTACHMENTS_DIR: setting(z.string().min(1).optional(), {
      en: 'directory for attachments instead of the database',
      zh: '不存数据库时存放附件的目录',
      byDefault: { en: 'in the database', zh: '存于数据库' },
    }),
    ATTACHMENT_MEBIBYTES: setting(z.coerce.number().int().min(1).max(1024).default(DEFAULT_MEBIBYTES), {
      en: 'size of one attachment at most, 1 to 1,024 MiB',
      zh: '单个附件大小上限，1 至 1,024 MiB',
    }),
    ATTACHMENT_DAILY_MEBIBYTES: setting(
      z.coerce.number().int().min(1).max(10_485_760).default(DEFAULT_DAILY_MEBIBYTES),
      {
        en: 'how much one agency may put to cases in a day (Beijing time), 1 to 10,485,760 MiB',
        zh: '每个部门每日（北京时间）可上传附件的总量，1 至 10,485,760 MiB',
      },
    ),
  },
  read: (values, { problems }): { readonly attachments: AttachmentSettings } => {
    if (values.ATTACHMENT_DAILY_MEBIBYTES < values.ATTACHMENT_MEBIBYTES) {
      problems.push('ATTACHMENT_DAILY_MEBIBYTES must not be less than ATTACHMENT_MEBIBYTES.');
    }
    return {
      attachments: {
        directory: values.ATTACHMENTS_DIR ?? null,
        bytes: values.ATTACHMENT_MEBIBYTES * MEBIBYTE,
        dailyBytes: values.ATTACHMENT_DAILY_MEBIBYTES * MEBIBYTE,
      },
    };
  },
});
