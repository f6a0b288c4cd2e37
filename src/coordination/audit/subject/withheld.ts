import { beijingDay, type Locale } from '../../../kernel/index.js';
import { noticeExceptions, type LawSource, type NoticeExceptionRow } from '../../../law/index.js';
import type { WithheldDisclosuresType } from './subject.types.js';

/** Counts the entries of which a data subject is not told, by the row of law that says so (告知例外). */
export class Withheld {
  readonly #counts = new Map<NoticeExceptionRow, number>();
  readonly #law: ReturnType<LawSource['snapshot']>;
  readonly #exceptions: ReadonlyMap<string, NoticeExceptionRow>;

  /** @param now the day of which decides which exceptions hold */
  constructor(law: LawSource, now: Date) {
    this.#law = law.snapshot();
    this.#exceptions = noticeExceptions(this.#law, beijingDay(now));
  }

  /** Counts an entry of a purpose that is excepted. @returns false where it is not, so that it is to be told */
  takes(purpose: string | null): boolean {
    const exception = purpose === null ? undefined : this.#exceptions.get(purpose);
    if (!exception) return false;
    this.#counts.set(exception, (this.#counts.get(exception) ?? 0) + 1);
    return true;
  }

  /** By article, in the reader's language. */
  counted(locale: Locale): WithheldDisclosuresType[] {
    return Array.from(this.#counts, ([row, disclosures]) => ({
      law: this.#law.document(row.document)[locale],
      article: row.article,
      reason: row[locale],
      disclosures,
    }));
  }
}
