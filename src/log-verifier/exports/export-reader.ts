import { readRecordLine, type RecordLine } from '../lines/record-line.js';
import { hashAt, idAt, type RecordBatch } from '../lines/record-batch.js';
import { checkDisclosures } from '../leaves/disclosures.js';
import { isLeaf, readLeaf } from '../leaves/read-leaf.js';
import { uuidOf } from '../leaves/uuid-words.js';
import { hashLeaf } from '../merkle/hashes.js';
import type { Place, Report } from '../report/report.js';
import type { AwaitedReceipts } from './awaited-receipts.js';
import { FieldSets } from './field-sets.js';
import type { ExportHeader } from './header.js';
import type { IdSet } from './id-set.js';
import type { LogChain } from './log-chain.js';

/** What all files of one verification share. */
export interface Reading {
  readonly chain: LogChain;
  readonly ids: IdSet;
  readonly receipts: AwaitedReceipts | null;
  readonly report: Report;
  /** `at` of the first leaf and the newest of all. */
  firstAt: string | null;
  newestAt: string;
  leaves: number;
}

/** Reads one export: line by line, or in batches of records that were found right in themselves. */
export class ExportReader {
  readonly #file: string;
  readonly #header: ExportHeader;
  readonly #reading: Reading;
  readonly #fieldSets = new FieldSets();
  #line = 0;
  #next: number;

  constructor(file: string, header: ExportHeader, reading: Reading) {
    this.#file = file;
    this.#header = header;
    this.#reading = reading;
    this.#next = header.from;
  }

  /** A line of the file, or null for one that is no text. @returns whether the rest is to be read */
  readLine(line: string | null): boolean {
    this.#line += 1;
    if (this.#line === 1) return true;
    const read = line === null ? null : readRecordLine(line);
    if (!read) {
      this.#breakOff({
        en: 'The line is neither a record nor a field set.',
        zh: '该行既不是记录也不是字段清单。',
      });
      // It was one most likely, and the next line is not wrong because this one is.
      this.#next += 1;
      return line !== null;
    }
    if ('fields' in read) {
      this.#fieldSets.give(read, { file: this.#file, line: this.#line }, this.#reading.report);
    } else {
      this.#readRecord(read);
    }
    return true;
  }

  /**
   * Records that were read already, and are right in themselves.
   *
   * @returns false where their place or what follows from it is wrong: then nothing was taken, and they are to be read
   *   line by line
   */
  readBatch(batch: RecordBatch): boolean {
    const { first, count, fields } = batch;
    const { chain, ids, receipts, report } = this.#reading;
    if (
      this.#line === 0 ||
      first !== this.#next ||
      first + count > this.#header.to ||
      !chain.canAppend(count)
    )
      return false;
    if (receipts && !batch.hashes) return false;
    for (let at = 0; at < count; at += 1) {
      const place = { file: this.#file, line: this.#line + at + 1, index: first + at };
      if (batch.hashes) receipts?.meet(hashAt(batch.hashes, at), place, report);
      const id = idAt(batch.ids, at);
      if (!ids.addWords(id)) this.#findDuplicate(uuidOf(id), place);
    }
    chain.appendBatch(batch, report);
    for (const [hash, index] of fields) this.#fieldSets.name(hash, index);
    this.#reading.firstAt ??= batch.firstAt;
    if (batch.newestAt > this.#reading.newestAt) this.#reading.newestAt = batch.newestAt;
    this.#line += count;
    this.#next += count;
    this.#reading.leaves += count;
    return true;
  }

  /** Behind the last line. @returns whether every leaf of the range was there, in its place */
  finish(): boolean {
    const { to } = this.#header;
    if (this.#next !== to) {
      this.#breakOff({
        en: `The file ends before leaf ${this.#next}, and should hold those before ${to}.`,
        zh: `文件在序号${this.#next}之前结束，应当载至序号${to}之前。`,
      });
    }
    this.#fieldSets.compare({ file: this.#file }, this.#reading.report);
    return this.#reading.chain.size === to;
  }

  /** From here on the leaves cannot be compared with the tree any more. */
  #breakOff(sentence: { readonly en: string; readonly zh: string }): void {
    this.#reading.chain.breakOff();
    this.#reading.report.find('FORMAT', { file: this.#file, line: this.#line, index: this.#next }, sentence);
  }

  #findDuplicate(id: string, place: Place): void {
    this.#reading.report.find('DUPLICATE', place, {
      en: `Another leaf has the id ${id} already.`,
      zh: `标识 ${id} 已为另一条记录所用。`,
    });
  }

  #readRecord({ index, leaf: text, disclosures }: RecordLine): void {
    const { chain, ids, receipts, report } = this.#reading;
    if (index !== this.#next || index >= this.#header.to) {
      this.#breakOff({
        en: `Where leaf ${this.#next} should stand, or the end, there is leaf ${index}.`,
        zh: `此处应为序号${this.#next}的记录或者文件结尾，实为序号${index}的记录。`,
      });
    }
    this.#next = index + 1;
    this.#reading.leaves += 1;
    const place = { file: this.#file, line: this.#line, index };
    const { hash, bytes } = hashLeaf(text);
    chain.append(hash, report);
    receipts?.meet(hash, place, report);
    const leaf = readLeaf(text, bytes);
    if (!isLeaf(leaf)) {
      report.find('LEAF', place, leaf);
      return;
    }
    if (!ids.add(leaf.id)) this.#findDuplicate(leaf.id, place);
    this.#reading.firstAt ??= leaf.at;
    if (leaf.at > this.#reading.newestAt) this.#reading.newestAt = leaf.at;
    if (leaf.type === 'request') this.#fieldSets.name(leaf.members['fields'], index);
    if (disclosures.length > 0) checkDisclosures(leaf, disclosures, place, report);
  }
}
