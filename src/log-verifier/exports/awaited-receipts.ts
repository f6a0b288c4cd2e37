import type { Place, Report } from '../report/report.js';
import type { ReceiptPromise } from '../receipts/promise.js';

/** A receipt whose leaves must be in the log. */
export interface AwaitedReceipt {
  readonly file: string;
  readonly promise: ReceiptPromise;
  /** Where its proof says that its leaves are; null where it has none. */
  readonly indexes: readonly (number | null)[];
}

interface AwaitedLeaf {
  readonly receipt: AwaitedReceipt;
  readonly index: number | null;
}

/** How long a log may take to append a leaf that it promised, in seconds. */
export const DEFAULT_MERGE_DELAY = 60;

/** What part of the log was read. */
export interface ReadSpan {
  readonly from: number;
  readonly to: number;
  /** Of the head behind the last leaf. */
  readonly size: number;
  /** `at` of the first leaf, and the newest of all, in seconds since 1970; null where there were none. */
  readonly firstAt: number | null;
  readonly newestAt: number | null;
  /** When witnesses cosigned the last head; null where none did. */
  readonly cosignedAt: number | null;
}

/** Receipts that somebody kept, compared with the leaves of the log: whichever is not there was lost, as by a restore. */
export class AwaitedReceipts {
  readonly #byHash = new Map<string, AwaitedLeaf[]>();
  readonly #byIndex = new Map<number, { readonly hash: string; readonly file: string }>();
  readonly #mergeDelay: number;
  #count = 0;

  constructor(receipts: readonly AwaitedReceipt[], mergeDelay: number) {
    this.#mergeDelay = mergeDelay;
    for (const receipt of receipts) {
      this.#await(receipt.promise.leaf, receipt, receipt.indexes[0] ?? null);
      if (receipt.promise.late !== null) {
        this.#await(receipt.promise.late, receipt, receipt.indexes[1] ?? null);
      }
    }
  }

  /** How many leaves were awaited and are there. */
  get found(): number {
    return this.#count - this.#byHash.size;
  }

  #await(hash: string, receipt: AwaitedReceipt, index: number | null): void {
    const others = this.#byHash.get(hash) ?? [];
    this.#byHash.set(hash, [...others, { receipt, index }]);
    if (others.length === 0) this.#count += 1;
    if (index !== null) this.#byIndex.set(index, { hash, file: receipt.file });
  }

  /** A leaf of the log. One that stands where a receipt proves another is named, which a wrong root alone cannot do. */
  meet(hash: Buffer, place: Place & { readonly index: number }, report: Report): void {
    if (this.#byHash.size === 0) return;
    const written = hash.toString('base64url');
    const proved = this.#byIndex.get(place.index);
    if (proved !== undefined && proved.hash !== written) {
      report.find('HASH', place, {
        en: `Leaf ${place.index} is not the one that the receipt in ${proved.file} proves to be there.`,
        zh: `序号${place.index}的记录不是回执 ${proved.file} 所证明的记录。`,
      });
    }
    this.#byHash.delete(written);
  }

  /** Says of each leaf that did not come why it should have, or why it need not. */
  finish(span: ReadSpan, report: Report): void {
    for (const { receipt, index } of [...this.#byHash.values()].flat()) {
      const place = { file: receipt.file, ...(index === null ? {} : { index }) };
      const absence = this.#absenceOf(receipt, index, span);
      if (absence === 'MISSING') {
        report.find('MISSING', place, {
          en: `The leaf that the receipt of ${receipt.promise.jti} promises is not in the log, although it is due.`,
          zh: `请求 ${receipt.promise.jti} 的回执所承诺的记录已到期而不在日志中。`,
        });
      } else if (absence === 'NOT_DUE') {
        report.leaveOpen('NOT_DUE', place, {
          en: 'The receipt is newer than what was read of the log.',
          zh: '该回执晚于所读取的日志内容。',
        });
      } else {
        report.leaveOpen('OUTSIDE', place, {
          en: 'The leaf of the receipt may lie outside of what was read of the log.',
          zh: '该回执的记录可能不在所读取的日志范围内。',
        });
      }
    }
  }

  #absenceOf(
    { promise: { iat } }: AwaitedReceipt,
    index: number | null,
    { from, to, size, firstAt, newestAt, cosignedAt }: ReadSpan,
  ): 'MISSING' | 'NOT_DUE' | 'OUTSIDE' {
    if (index !== null && index >= from && index < to) return 'MISSING';
    if (index !== null && (index < from || to < size)) return 'OUTSIDE';
    if (from > 0 && (firstAt === null || iat < firstAt + this.#mergeDelay)) return 'OUTSIDE';
    // A head speaks of all its leaves; where those at its end were not read, only their own times do.
    const until = Math.max(newestAt ?? 0, to === size ? (cosignedAt ?? 0) : 0);
    if (iat + this.#mergeDelay <= until) return 'MISSING';
    return to < size ? 'OUTSIDE' : 'NOT_DUE';
  }
}
