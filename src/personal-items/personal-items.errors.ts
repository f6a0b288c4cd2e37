import { defineRefusal, inChinese, inEnglish } from '../kernel/index.js';

export const personalItemsForPeople = defineRefusal('PERSONAL_ITEMS_FOR_PEOPLE', () => ({
  message: {
    en: 'Drafts and saved views are a person’s; a system has none.',
    zh: '个人草稿与视图仅供个人使用，业务系统不得使用。',
  },
  remedy: { en: 'Ask with the token of a person.', zh: '请使用个人令牌。' },
}));

export const personalItemTooLarge = defineRefusal<{ limit: number }>(
  'PERSONAL_ITEM_TOO_LARGE',
  ({ limit }) => ({
    message: {
      en: inEnglish`The content has more than ${limit} bytes.`,
      zh: inChinese`内容超过 ${limit} 字节。`,
    },
    remedy: {
      en: 'Shorten it; put long papers to the case as attachments.',
      zh: '请缩短内容；较长材料请作为附件上传。',
    },
  }),
);

export const personalItemsTooMany = defineRefusal<{ limit: number }>(
  'PERSONAL_ITEMS_TOO_MANY',
  ({ limit }) => ({
    message: {
      en: inEnglish`You already keep ${limit} of them, which is the most.`,
      zh: inChinese`已保存 ${limit} 件，达到上限。`,
    },
    remedy: { en: 'Remove those that you no longer need.', zh: '请先删除不再需要的内容。' },
  }),
);

export const personalItemChanged = defineRefusal<{ version: number }>(
  'PERSONAL_ITEM_CHANGED',
  ({ version }) => ({
    message: {
      en: inEnglish`It was changed meanwhile, to version ${version}; the answer has it.`,
      zh: inChinese`内容已在别处修改为第 ${version} 版，现随答复返回。`,
    },
    remedy: {
      en: 'Compare the two, and save again on the version that is kept.',
      zh: '请比对两版内容，再以现存版本为基础保存。',
    },
  }),
);

export const personalItemUnknown = defineRefusal('PERSONAL_ITEM_UNKNOWN', () => ({
  message: { en: 'There is none of yours by that name.', zh: '未找到您的该项内容。' },
  remedy: { en: 'It may have been removed; list what you keep.', zh: '该项可能已删除，请重新查询。' },
}));
