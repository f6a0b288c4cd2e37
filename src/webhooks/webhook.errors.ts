import { defineRefusal, type LocalizedText, type SiteAddressProblem } from '../kernel/index.js';

export const webhookRoleNotAllowed = defineRefusal<{ role: string }>(
  'WEBHOOK_ROLE_NOT_ALLOWED',
  ({ role }) => ({
    message: {
      en: `Webhooks are not for the role ${role}.`,
      zh: `角色 ${role} 不得管理回调。`,
    },
    remedy: {
      en: "Have the agency's leader or its system administrator do it.",
      zh: '请由本单位负责人或系统管理员办理。',
    },
  }),
);

const ADDRESS_REMEDIES: Readonly<Record<SiteAddressProblem | 'UNREADABLE', LocalizedText>> = {
  UNREADABLE: {
    en: 'Give an https URL of at most 2000 characters.',
    zh: '请提供不超过2000个字符的 https 地址。',
  },
  CREDENTIALS_OR_FRAGMENT: {
    en: 'Leave login and fragment out; the receiver knows the hub by the signature.',
    zh: '请去掉登录信息和片段；接收方凭签名识别。',
  },
  NOT_HTTPS: { en: 'Give an https URL.', zh: '请提供 https 地址。' },
  PRIVATE_ADDRESS: {
    en: "Give an address that can be reached from the hub's network, or have the operator allow private ones.",
    zh: '请提供可从本系统网络访问的地址，或由运维人员放开内网地址。',
  },
};

export const webhookUrlUnusable = defineRefusal<{ problem: SiteAddressProblem | 'UNREADABLE' }>(
  'WEBHOOK_URL_UNUSABLE',
  ({ problem }) => ({
    field: 'url',
    message: {
      en: `The hub does not call this address: ${problem}.`,
      zh: `本系统不调用该地址：${problem}。`,
    },
    remedy: ADDRESS_REMEDIES[problem],
  }),
);

export const webhookTopicUnknown = defineRefusal<{ topic: string; topics: readonly string[] }>(
  'WEBHOOK_TOPIC_UNKNOWN',
  ({ topic, topics }) => ({
    field: 'topics',
    message: { en: `There is no topic “${topic}”.`, zh: `没有主题“${topic}”。` },
    remedy: {
      en: `Name some of ${topics.join(', ')}, or none for all.`,
      zh: `请从 ${topics.join('、')} 中选择，留空表示全部。`,
    },
  }),
);

export const webhookLimitReached = defineRefusal<{ most: number }>('WEBHOOK_LIMIT_REACHED', ({ most }) => ({
  message: {
    en: `Your office has ${most} webhooks, which is the most.`,
    zh: `本单位已有${most}个回调，达到上限。`,
  },
  remedy: { en: 'Remove one with removeWebhook first.', zh: '请先通过 removeWebhook 移除。' },
}));

export const webhookUnknown = defineRefusal<{ webhookId: string }>('WEBHOOK_UNKNOWN', ({ webhookId }) => ({
  message: { en: `Your office has no webhook ${webhookId}.`, zh: `本单位没有回调 ${webhookId}。` },
  remedy: { en: 'Look it up with webhooks.', zh: '请通过 webhooks 查询。' },
}));

export const webhookDisabled = defineRefusal<{ webhookId: string }>('WEBHOOK_DISABLED', ({ webhookId }) => ({
  message: {
    en: `Webhook ${webhookId} is disabled, and nothing is sent to it.`,
    zh: `回调 ${webhookId} 已停用，不再投递。`,
  },
  remedy: {
    en: 'Have its receiver mended, then enable it with enableWebhook.',
    zh: '请先恢复接收系统，再通过 enableWebhook 启用。',
  },
}));

export const webhookNotDisabled = defineRefusal<{ webhookId: string }>(
  'WEBHOOK_NOT_DISABLED',
  ({ webhookId }) => ({
    message: { en: `Webhook ${webhookId} is not disabled.`, zh: `回调 ${webhookId} 未停用。` },
    remedy: {
      en: 'There is nothing to do; see its status with webhooks.',
      zh: '无需办理；其状态可通过 webhooks 查询。',
    },
  }),
);

export const webhookSecretLimitReached = defineRefusal<{ webhookId: string; most: number }>(
  'WEBHOOK_SECRET_LIMIT_REACHED',
  ({ webhookId, most }) => ({
    message: {
      en: `Webhook ${webhookId} has ${most} secrets in use, which is the most.`,
      zh: `回调 ${webhookId} 已有${most}个有效密钥，达到上限。`,
    },
    remedy: {
      en: 'Wait until the earliest has expired, or end those from before with endPreviousAtOnce: true.',
      zh: '请待最早的密钥失效，或以 endPreviousAtOnce: true 立即停用此前的密钥。',
    },
  }),
);

export const webhookDeliveryUnknown = defineRefusal<{ deliveryId: string }>(
  'WEBHOOK_DELIVERY_UNKNOWN',
  ({ deliveryId }) => ({
    message: {
      en: `Your office's webhooks have no delivery ${deliveryId}.`,
      zh: `本单位的回调没有投递 ${deliveryId}。`,
    },
    remedy: { en: 'Look it up with webhookDeliveries.', zh: '请通过 webhookDeliveries 查询。' },
  }),
);

export const webhookDeliveryPending = defineRefusal<{ deliveryId: string }>(
  'WEBHOOK_DELIVERY_PENDING',
  ({ deliveryId }) => ({
    message: {
      en: `Delivery ${deliveryId} is still being tried.`,
      zh: `投递 ${deliveryId} 仍在重试中。`,
    },
    remedy: { en: 'Wait until it is DELIVERED or DEAD.', zh: '请待其状态为 DELIVERED 或 DEAD。' },
  }),
);
