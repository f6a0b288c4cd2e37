import { stepName } from './commands.js';
import { wordFor } from './words.js';

/** What may be put into a sentence. */
export type SentenceValue = string | number | Date | null | undefined | readonly string[] | Alternatives;

/** Values of which one is enough. */
export class Alternatives {
  readonly values: readonly string[];

  constructor(values: readonly string[]) {
    this.values = values;
  }
}

/** Joined by “or” (或) in a sentence, not by a comma. */
export const anyOf = (values: readonly string[]): Alternatives => new Alternatives(values);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const BEIJING_MILLISECONDS = 8 * 3_600_000;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

interface Clock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** The calendar and the clock in Beijing. */
function inBeijing(instant: Date): Clock {
  const at = new Date(instant.getTime() + BEIJING_MILLISECONDS);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The last millisecond of a day is the end of a period, which a sentence tells as 24:00 of that day. */
const endsTheDay = (instant: Date): boolean =>
  (instant.getTime() + 1 + BEIJING_MILLISECONDS) % 86_400_000 === 0;

/** 2016年6月1日 · 1 June 2016 */
function dayText({ year, month, day }: Clock, locale: 'en' | 'zh'): string {
  return locale === 'zh' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${year}`;
}

/** 2016年6月1日9时30分（北京时间）, 至 24时 where the day ends · 1 June 2016, 09:30 Beijing time. */
function instantText(instant: Date, locale: 'en' | 'zh'): string {
  const clock = inBeijing(instant);
  const day = dayText(clock, locale);
  if (endsTheDay(instant)) {
    return locale === 'zh' ? `${day}24时（北京时间）` : `${day}, 24:00 Beijing time`;
  }
  const { hour, minute } = clock;
  if (locale === 'en') return `${day}, ${two(hour)}:${two(minute)} Beijing time`;
  return `${day}${hour}时${minute === 0 ? '' : `${minute}分`}（北京时间）`;
}

function textOf(value: string, locale: 'en' | 'zh'): string {
  if (INSTANT.test(value)) return instantText(new Date(value), locale);
  if (DAY.test(value)) return dayText(inBeijing(new Date(`${value}T00:00:00+08:00`)), locale);
  const step = locale === 'zh' ? stepName(value) : null;
  if (step !== null) return `“${step}”`;
  return wordFor(value, locale) ?? value;
}

function spoken(value: SentenceValue, locale: 'en' | 'zh'): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return textOf(value, locale);
  if (value instanceof Date) return instantText(value, locale);
  const [values, comma] =
    value instanceof Alternatives
      ? [value.values, locale === 'zh' ? '或者' : ' or ']
      : [value, locale === 'zh' ? '、' : ', '];
  return values.map((each) => textOf(each, locale)).join(comma);
}

type Sentence = (texts: TemplateStringsArray, ...values: readonly SentenceValue[]) => string;

const sentence =
  (locale: 'en' | 'zh'): Sentence =>
  (texts, ...values) =>
    texts.map((text, index) => (index === 0 ? text : spoken(values[index - 1], locale) + text)).join('');

const sentenceInChinese = sentence('zh');

/** A space that stood between a Chinese character and a code, and stands between two Chinese characters now. */
const STRAY_SPACE = /(?<=[\p{Script=Han}，。；：、“”（）]) (?=[\p{Script=Han}，。；：、“”（）])/gu;

/**
 * An English sentence. What is put into it is told as people tell it: an instant in Beijing time, a code by its word, a list
 * with commas.
 */
export const inEnglish = sentence('en');

/**
 * A Chinese sentence (中文语句). What is put into it is told as officials tell it: instants in Beijing time
 * (2016年6月1日9时30分（北京时间）), periods that end with a day at 24时, codes and steps by their words, no spaces between
 * Chinese words.
 */
export const inChinese: Sentence = (texts, ...values) =>
  sentenceInChinese(texts, ...values).replaceAll(STRAY_SPACE, '');
