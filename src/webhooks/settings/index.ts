import { z } from 'zod';
import { flag, setting, settingGroup } from '../../settings/index.js';

/** How webhooks are called, and for how long what was told is kept. */
export interface WebhookSettings {
  /** Whether webhooks may go to private addresses, and by plain HTTP. */
  readonly webhooksAllowPrivate: boolean;
  /** How many hours messages are signed with a webhook's earlier secret as well, once it was rotated. */
  readonly webhookSecretGraceHours: number;
  /** How many days messages that were told, and deliveries that were taken, are kept. */
  readonly webhookRetentionDays: number;
}

export const DEFAULT_SECRET_GRACE_HOURS = 24;
export const DEFAULT_RETENTION_DAYS = 183;

export const webhookSettings = settingGroup({
  variables: {
    WEBHOOKS_ALLOW_PRIVATE: setting(flag.optional(), {
      en: 'whether webhooks may go to private addresses, and by plain HTTP',
      zh: '回调是否可发往内网地址及使用明文 HTTP',
      byDefault: { en: 'on, off in production', zh: '开，生产环境关' },
    }),
    WEBHOOK_SECRET_GRACE_HOURS: setting(
      z.coerce.number().int().min(0).max(720).default(DEFAULT_SECRET_GRACE_HOURS),
      {
        en: "how long messages are signed with a webhook's earlier secret as well, once it was rotated, 0 to 720 hours",
        zh: '回调密钥轮换后，消息同时以原密钥签名多少小时，0 至 720',
      },
    ),
    WEBHOOK_RETENTION_DAYS: setting(
      z.coerce.number().int().min(1).max(3650).default(DEFAULT_RETENTION_DAYS),
      {
        en: 'how long messages that were told, and deliveries that were taken, are kept, 1 to 3650 days',
        zh: '已告知的消息、已接收的投递保留多少天，1 至 3650',
      },
    ),
  },
  read: (values, { production }): WebhookSettings => ({
    webhooksAllowPrivate: values.WEBHOOKS_ALLOW_PRIVATE ?? !production,
    webhookSecretGraceHours: values.WEBHOOK_SECRET_GRACE_HOURS,
    webhookRetentionDays: values.WEBHOOK_RETENTION_DAYS,
  }),
});
