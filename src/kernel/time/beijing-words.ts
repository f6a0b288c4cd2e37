import type { LocalizedText } from '../results/refusal.js';
import { beijingDay } from './beijing-day.js';

const OFFSET_MILLISECONDS = 8 * 3_600_000;
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
];

/** A calendar day (`YYYY-MM-DD`) as a sentence says it: 2016年6月1日, 1 June 2016. */
export function sayDay(day: string): LocalizedText {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { en: `${date} ${MONTHS[month - 1] ?? ''} ${year}`, zh: `${year}年${month}月${date}日` };
}

/** An instant in Beijing time, to the minute: 2016年6月1日9时30分（北京时间）. */
export function sayInstant(at: Date): LocalizedText {
  const local = new Date(at.getTime() + OFFSET_MILLISECONDS);
  const { en, zh } = sayDay(beijingDay(at));
  const [hours, minutes] = [local.getUTCHours(), local.getUTCMinutes()];
  const past = minutes === 0 ? '' : `${minutes}分`;
  return {
    en: `${hours}:${String(minutes).padStart(2, '0')} on ${en} (Beijing time)`,
    zh: `${zh}${hours}时${past}（北京时间）`,
  };
}

/** A period that ends at the end of a day (民法典 203): 2016年6月15日24时（北京时间）, 24:00 on 15 June 2016 (Beijing time). */
export function sayEndOfDay(day: string): LocalizedText {
  const { en, zh } = sayDay(day);
  return { en: `24:00 on ${en} (Beijing time)`, zh: `${zh}24时（北京时间）` };
}

/** A deadline: the end of its day where it is the last millisecond of one, else its instant. */
export function sayDeadline(at: Date): LocalizedText {
  const isEndOfDay = (at.getTime() + OFFSET_MILLISECONDS + 1) % 86_400_000 === 0;
  return isEndOfDay ? sayEndOfDay(beijingDay(at)) : sayInstant(at);
}
