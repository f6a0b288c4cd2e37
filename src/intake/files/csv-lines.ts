import Papa from 'papaparse';
import type { Fault } from '../model/faults.js';
import type { FileRecord } from './record.js';

/** Lines over which one record may go. */
const MAX_LINES = 50;

const malformed = (problem: string, facts: object = {}): Fault => ({
  code: 'MALFORMED_LINE',
  facts: { problem, ...facts },
});

function hasOddQuotes(line: string): boolean {
  let odd = false;
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

/**
 * Makes lines into records of CSV (RFC 4180). Papa Parse reads what has quotation marks; a line that cannot be read is one
 * record with a fault, and reading goes on with the line after it, so that a stray quotation mark takes no good row along.
 */
export class CsvLines {
  readonly #delimiter: string;
  #line = 0;
  /** Lines of a record whose quotation marks are not closed yet. */
  #open: string[] = [];
  #records: FileRecord[] = [];
  /** Columns of the header; null before it. */
  #columns: number | null = null;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The records that are complete with these lines; blank ones are left out. */
  push(lines: readonly string[]): readonly FileRecord[] {
    for (const line of lines) {
      this.#line += 1;
      this.#take(line, this.#line);
    }
    return this.#taken();
  }

  /** What is left at the end of the file. */
  end(): readonly FileRecord[] {
    while (this.#open.length > 0) this.#refuseFirst();
    return this.#taken();
  }

  #taken(): readonly FileRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  #take(line: string, number: number): void {
    if (this.#open.length > 0) {
      this.#open.push(line);
      if (hasOddQuotes(line)) {
        const fields = this.#quoted(this.#open.join('\n'));
        if (fields && this.#fits(fields)) this.#close(fields, number);
        else this.#refuseFirst();
      } else if (this.#open.length > MAX_LINES) this.#refuseFirst();
    } else if (!line.includes('"')) {
      if (line !== '') this.#add(line.split(this.#delimiter), number);
    } else if (hasOddQuotes(line)) this.#open.push(line);
    else {
      const fields = this.#quoted(line);
      if (fields) this.#add(fields, number);
      else this.#records.push({ line: number, fields: [], fault: malformed('QUOTES') });
    }
  }

  #close(fields: string[], last: number): void {
    const first = last - this.#open.length + 1;
    this.#open = [];
    this.#add(fields, first);
  }

  /** The first of the open lines is malformed; the others are read anew. */
  #refuseFirst(): void {
    const [, ...others] = this.#open;
    const first = this.#line - others.length;
    this.#open = [];
    this.#records.push({ line: first, fields: [], fault: malformed('QUOTES') });
    const last = this.#line;
    others.forEach((line, index) => {
      this.#line = first + 1 + index;
      this.#take(line, this.#line);
    });
    this.#line = last;
  }

  #quoted(record: string): string[] | null {
    const { data, errors } = Papa.parse<string[]>(record, { delimiter: this.#delimiter, newline: '\n' });
    const [fields] = data;
    return errors.length === 0 && data.length === 1 && fields ? fields : null;
  }

  #fits(fields: readonly string[]): boolean {
    return this.#columns === null || fields.length === this.#columns;
  }

  #add(fields: string[], line: number): void {
    if (fields.every((field) => field === '')) return;
    this.#columns ??= fields.length;
    const expected = this.#columns;
    const found = fields.length;
    if (
      found === expected ||
      (found > expected && fields.slice(expected).every((field) => field.trim() === ''))
    ) {
      this.#records.push({ line, fields, fault: null });
    } else this.#records.push({ line, fields, fault: malformed('COLUMNS', { found, expected }) });
  }
}
