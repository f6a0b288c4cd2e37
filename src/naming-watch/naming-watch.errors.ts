import { defineRefusal, inChinese, inEnglish } from '../kernel/index.js';

/** Longest name and scope of business that are looked through, in UTF-16 code units. */
export const MAX_NAME = 500;
export const MAX_SCOPE = 20_000;

export const nothingToCheck = defineRefusal('NAME_CHECK_EMPTY', () => ({
  message: {
    en: 'A name, a scope of business or both have to be given.',
    zh: '应当填写名称或者经营范围，也可同时填写。',
  },
  remedy: { en: 'Give name or scope.', zh: '请填写 name 或者 scope。' },
  field: 'name',
}));

export const textTooLong = defineRefusal<{ field: 'name' | 'scope'; limit: number; found: number }>(
  'NAME_CHECK_TOO_LONG',
  ({ field, limit, found }) => ({
    message: {
      en: inEnglish`${field} has ${found} characters, more than the ${limit} that are looked through.`,
      zh: inChinese`${field} 有 ${found} 个字符，超过可以核查的 ${limit} 个。`,
    },
    remedy: { en: 'Give a shorter text.', zh: '请缩短文本。' },
    field,
  }),
);
