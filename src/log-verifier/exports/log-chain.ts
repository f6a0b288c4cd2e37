import { hashAt, type RecordBatch } from '../lines/record-batch.js';
import { CompactRange } from '../merkle/compact-range.js';
import { subtreesOf } from '../merkle/subtrees.js';
import type { TrustedHead } from '../notes/trusted-head.js';
import type { Report } from '../report/report.js';
import { rootWith, type RangeProof } from './header.js';

interface PendingHead {
  readonly head: TrustedHead;
  readonly file: string;
}

/**
 * The log as it is read, file after file: the leaves from the first one on by their compact range, and the heads that
 * lie ahead, each of which must have the root that the leaves have when its size is reached.
 */
export class LogChain {
  #range: CompactRange | null = null;
  #pending: PendingHead[] = [];
  #nextHead = Infinity;

  /** How many leaves were read from the beginning of the log; null before the first file or after one that broke off. */
  get size(): number | null {
    return this.#range?.size ?? null;
  }

  /**
   * Begins at `from`, or goes on there.
   *
   * @returns whether what was read before is what this file says of it. If not, the file is read by its own word.
   */
  startAt(from: number, { before }: RangeProof): boolean {
    const former = this.#range;
    if (former?.size === from && former.hashes.every((hash, at) => before[at]?.equals(hash) === true)) {
      return true;
    }
    this.#range = CompactRange.of(from, before);
    const differs = former?.size === from;
    this.#keepHeads(differs ? [] : this.#pending);
    return !differs;
  }

  /** Nothing that follows can be compared with what was read. */
  breakOff(): void {
    this.#range = null;
    this.#keepHeads([]);
  }

  append(leaf: Buffer, report: Report): void {
    if (!this.#range) return;
    this.#range.append(leaf);
    if (this.#range.size >= this.#nextHead) this.#checkHeads(this.#range, report);
  }

  /** Whether all leaves of a batch can be appended at once: no head lies between them that must be compared. */
  canAppend(count: number): boolean {
    return !this.#range || this.#range.size + count <= this.#nextHead;
  }

  /** Leaves that follow, by the subtrees that cover them. */
  appendBatch({ first, count, subtrees }: RecordBatch, report: Report): void {
    if (!this.#range) return;
    for (const [at, { level }] of subtreesOf(first, first + count).entries()) {
      this.#range.append(hashAt(subtrees, at), level);
    }
    if (this.#range.size >= this.#nextHead) this.#checkHeads(this.#range, report);
  }

  /** Whether the leaves so far, with what the proof has behind them, have the root of a head. */
  leadsTo({ root }: TrustedHead, proof: RangeProof): boolean {
    return this.#range !== null && rootWith(this.#range, proof).equals(root);
  }

  /** A head that lies ahead, to be compared when its size is reached. */
  expect(head: TrustedHead, file: string): void {
    this.#keepHeads([...this.#pending, { head, file }]);
  }

  #keepHeads(pending: readonly PendingHead[]): void {
    this.#pending = pending.filter(({ head }) => head.size > (this.#range?.size ?? Infinity));
    this.#nextHead = Math.min(...this.#pending.map(({ head }) => head.size));
  }

  #checkHeads(range: CompactRange, report: Report): void {
    for (const { head, file } of this.#pending) {
      if (head.size !== range.size || head.root.equals(range.root())) continue;
      report.find(
        'CONSISTENCY',
        { file },
        {
          en: `The head of ${head.size} leaves is not a head of the log that the files after it hold.`,
          zh: `共${head.size}条的检查点与其后各文件所载日志不一致。`,
        },
      );
    }
    this.#keepHeads(this.#pending);
  }
}
