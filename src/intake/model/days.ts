/** In which order a file writes day, month and year where separators leave it open. */
export const DATE_ORDERS = ['YMD', 'DMY', 'MDY'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const YEAR_FIRST = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const TIME = /^(.+?)(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const two = (text: string): string => (text.length === 1 ? `0${text}` : text);

function existing(year: string, month: string, day: string): string | null {
  const y = Number(year);
  const m = Number(month);
  const d = Number(day);
  const leap = m === 2 && (y % 4 === 0 ? y % 100 !== 0 || y % 400 === 0 : false);
  if (y < 1 || d < 1 || d > (MONTH_DAYS[m - 1] ?? 0) + (leap ? 1 : 0)) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/**
 * Reads a day (日期): `2016-05-01`, `2016/5/1`, `2016.5.1`, `20160501`, `2016年5月1日`, or with the year last in the given order.
 *
 * @returns `YYYY-MM-DD`, or null for what is no day
 */
export function readDay(text: string, order: DateOrder): string | null {
  const first = YEAR_FIRST.exec(text);
  if (first) {
    const [, year = '', month, day, monthShort = '', dayShort = ''] = first;
    return existing(year, month ?? monthShort, day ?? dayShort);
  }
  if (order === 'YMD') return null;
  const last = YEAR_LAST.exec(text);
  if (!last) return null;
  const [, one = '', other = '', year = ''] = last;
  return order === 'DMY' ? existing(year, other, one) : existing(year, one, other);
}

/**
 * Reads an instant (时刻): a day as {@link readDay} takes it, then a time; midnight without one, and Beijing time without an offset.
 *
 * @returns as PostgreSQL reads it, to the millisecond; null for what is none, and for more digits than that
 */
export function readInstant(text: string, order: DateOrder): string | null {
  const [, date = '', hour = '0', minute = '00', second = '00', fraction = '', offset = '+08:00'] =
    TIME.exec(text) ?? [];
  const day = readDay(date, order);
  if (day === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > 3) return null;
  return `${day} ${two(hour)}:${minute}:${second}${digits ? `.${digits}` : ''}${offset}`;
}
