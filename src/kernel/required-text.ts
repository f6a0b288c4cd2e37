import { defineRefusal, refused, type Outcome } from './refusal.js';
import { ok } from './result.js';

export const inputTooLong = defineRefusal<{ field: string; limit: number; unit: 'characters' | 'entries' }>(
  'INPUT_TOO_LONG',
  ({ field, limit, unit }) => ({
    message: {
      en: `${field} is longer than ${limit} ${unit}.`,
      zh: `${field} 超过上限（${limit}${unit === 'characters' ? '个字符' : '项'}）。`,
    },
    remedy: {
      en: 'Shorten it; long documents go by reference, with their SHA-256.',
      zh: '请精简内容；长文件请以引用方式提交并附 SHA-256。',
    },
  }),
);

export const inputMissing = defineRefusal<{ field: string }>('INPUT_MISSING', ({ field }) => ({
  message: { en: `${field} is empty.`, zh: `${field} 不能为空。` },
  remedy: { en: `Give ${field}.`, zh: `请填写 ${field}。` },
}));

export const inputUnreadable = defineRefusal<{ field: string }>('INPUT_UNREADABLE', ({ field }) => ({
  message: {
    en: `${field} holds characters that are no text.`,
    zh: `${field} 含有非文本字符。`,
  },
  remedy: {
    en: 'Send well-formed Unicode without control characters.',
    zh: '请发送不含控制字符的合法 Unicode 文本。',
  },
}));

// Line breaks and tabs belong to a statement; other controls and lone surrogates do not, and PostgreSQL takes no NUL.
const NO_TEXT = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/**
 * Reads a text that must be there: without white space around it, in Unicode's form C. Refuses INPUT_MISSING,
 * INPUT_TOO_LONG and INPUT_UNREADABLE.
 *
 * @param field what the caller calls it
 * @param limit of the text as it is given, in UTF-16 code units
 */
export function readRequiredText(field: string, text: string, limit: number): Outcome<string> {
  if (text.length > limit) return refused(inputTooLong({ field, limit, unit: 'characters' }));
  if (NO_TEXT.test(text)) return refused(inputUnreadable({ field }));
  const trimmed = text.normalize('NFC').trim();
  return trimmed === '' ? refused(inputMissing({ field })) : ok(trimmed);
}
