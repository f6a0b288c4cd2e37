import { useLocale, type Locale } from '../i18n/locale';

const BEIJING = 'Asia/Shanghai';

interface Parts {
  readonly [part: string]: string;
}

function partsOf(instant: string): Parts {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: BEIJING,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
}

/** An instant in Beijing time: 2016年6月1日 9:30 */
export function instantText(instant: string, locale: Locale): string {
  const { year, month, day, hour, minute } = partsOf(instant);
  return locale === 'zh'
    ? `${year}年${Number(month)}月${Number(day)}日 ${hour}:${minute}`
    : `${Number(day)} ${monthName(Number(month))} ${year}, ${hour}:${minute} (Beijing)`;
}

/** The time of day in Beijing: 09:30 */
export function timeText(instant: string): string {
  const { hour, minute } = partsOf(instant);
  return `${hour}:${minute}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** A day: 2016年6月1日 */
export function dayText(day: string, locale: Locale): string {
  const [year, month, date] = day.split('-').map(Number);
  return locale === 'zh' ? `${year}年${month}月${date}日` : `${date} ${monthName(month ?? 0)} ${year}`;
}

/** The last moment of a period, as an official says it: 6月15日24时 for an end at midnight. */
export function deadlineText(instant: string, locale: Locale): string {
  // A period ends at midnight, which the hub gives as the last millisecond of the day or the first of the next.
  const end = Math.ceil(new Date(instant).getTime() / 1_000) * 1_000;
  const { hour, minute } = partsOf(new Date(end).toISOString());
  if (hour !== '00' || minute !== '00') return instantText(instant, locale);
  const before = partsOf(new Date(end - 1).toISOString());
  const day = `${before['year']}-${before['month']}-${before['day']}`;
  return locale === 'zh' ? `${dayText(day, locale)}24时` : `end of ${dayText(day, locale)} (Beijing)`;
}

/** An instant, in Beijing time. */
export function Instant({ at }: { readonly at: string }) {
  const { locale } = useLocale();
  return <time dateTime={at}>{instantText(at, locale)}</time>;
}

/** A day. */
export function Day({ on }: { readonly on: string }) {
  const { locale } = useLocale();
  return <time dateTime={on}>{dayText(on, locale)}</time>;
}
