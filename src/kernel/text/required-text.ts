import { canonicalName, personName, type CanonicalName, type PersonName } from './canonical-name.js';
import { defineRefusal, refused, type Outcome } from '../results/refusal.js';
import { ok } from '../results/result.js';

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

export const nameUnusable = defineRefusal<{ field: string }>('NAME_UNUSABLE', ({ field }) => ({
  message: { en: `${field} is no name.`, zh: `${field} 不是名称。` },
  remedy: {
    en: 'Give 1 to 200 letters, digits, marks and punctuation, on one line, without invisible characters.',
    zh: '请填写 1 至 200 个文字、数字或标点，不得换行，不得含不可见字符。',
  },
}));

/**
 * What is no text: controls other than line breaks and tabs, lone surrogates, private and unassigned code points, and the
 * marks that turn the direction of what follows, by which a text reads otherwise than it is stored.
 */
const NO_TEXT = /[^\P{Cc}\t\n\r]|[\p{Cs}\p{Co}\p{Cn}]|\p{Bidi_Control}/u;
/** Marks that nobody sees and that mean nothing by themselves: zero-width, soft hyphen, byte order mark. */
const FORMAT = /\p{Cf}/gu;
const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\p{White_Space}\u2800]/u;

/**
 * Reads a text that must be there (自由文本): in Unicode's form C, without white space around it, cleaned of zero-width marks
 * and the like. Its words stay as they are: full-width signs are what official Chinese is written with. Refuses
 * INPUT_MISSING, also where nothing in it can be seen, INPUT_TOO_LONG and INPUT_UNREADABLE.
 *
 * @param field what the caller calls it
 * @param limit of the text as it is given, in UTF-16 code units
 */
export function readRequiredText(field: string, text: string, limit: number): Outcome<string> {
  if (text.length > limit) return refused(inputTooLong({ field, limit, unit: 'characters' }));
  if (NO_TEXT.test(text)) return refused(inputUnreadable({ field }));
  const clean = text.replaceAll(FORMAT, '').normalize('NFC').trim();
  return VISIBLE.test(clean) ? ok(clean) : refused(inputMissing({ field }));
}

/**
 * Reads a name that must be there, such as a line of business, in its one form; see {@link canonicalName}. Refuses
 * INPUT_MISSING and NAME_UNUSABLE.
 */
export function readName(field: string, text: string): Outcome<CanonicalName> {
  if (text.trim() === '') return refused(inputMissing({ field }));
  const name = canonicalName(text);
  return name === null ? refused(nameUnusable({ field })) : ok(name);
}

/** Reads the name of a person in the form that tokens' names have; see {@link personName}. Refuses as {@link readName}. */
export function readPersonName(field: string, text: string): Outcome<PersonName> {
  if (text.trim() === '') return refused(inputMissing({ field }));
  const name = personName(text);
  return name === null ? refused(nameUnusable({ field })) : ok(name);
}

/**
 * Says what form a refused value has and nothing of what it is: it may be personal information sent to the wrong field
 * (个人信息保护法 art. 51), and refusals end up in answers, logs and records.
 */
export function formOf(value: unknown): string {
  if (typeof value === 'string') return `text of ${value.length} characters`;
  return value === null ? 'null' : typeof value;
}
