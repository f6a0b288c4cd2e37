import type { LawSnapshot } from '../law-snapshot.js';
import type { LawRowOf } from '../tables/index.js';

export type NoticeExceptionRow = LawRowOf<'notice_exception'>;

/**
 * By which rows a data subject is not told of entries of a purpose (告知例外; 个人信息保护法 articles 18 and 35), the first of each
 * purpose.
 *
 * @param at the day of asking, `YYYY-MM-DD` in Beijing
 */
export function noticeExceptions(law: LawSnapshot, at: string): ReadonlyMap<string, NoticeExceptionRow> {
  const found = new Map<string, NoticeExceptionRow>();
  for (const row of law.rowsOn('notice_exception', at))
    if (!found.has(row.purpose)) found.set(row.purpose, row);
  return found;
}
