import type { FindingCode, OpenCode } from './codes.js';

/** One sentence in both languages. */
export interface Sentence {
  readonly en: string;
  readonly zh: string;
}

/** Where in what was given something is. */
export interface Place {
  /** The file as it was named, or the address. */
  readonly file: string;
  /** Of the file, from 1 on. */
  readonly line?: number;
  /** Of the leaf in the log, from 0 on. */
  readonly index?: number;
}

/** Something that is wrong. */
export interface Finding extends Place, Sentence {
  readonly code: FindingCode;
}

/** Something that could not be proved, and is not known to be wrong. */
export interface OpenPoint extends Place, Sentence {
  readonly code: OpenCode;
}

/** Something that was proved, with its figures. */
export interface Fact extends Sentence {
  readonly what: 'HEAD' | 'LEAVES' | 'RECEIPT' | 'RECEIPTS' | 'CONSISTENCY' | 'TILES';
  readonly values: Readonly<Record<string, unknown>>;
}

/** What is listed; the rest is counted. A file that is wrong from end to end would fill a disk otherwise. */
const MAX_LISTED = 100;

/** What a verification found: gathered while it runs, in the order in which it is met. */
export class Report {
  readonly findings: Finding[] = [];
  readonly open: OpenPoint[] = [];
  readonly facts: Fact[] = [];
  #findingsLeftOff = 0;
  #openLeftOff = 0;

  /** How many were found but not listed. */
  get leftOff(): { readonly findings: number; readonly open: number } {
    return { findings: this.#findingsLeftOff, open: this.#openLeftOff };
  }

  /** How many findings there are, listed or not. */
  get found(): number {
    return this.findings.length + this.#findingsLeftOff;
  }

  find(code: FindingCode, place: Place, { en, zh }: Sentence): void {
    if (this.findings.length < MAX_LISTED) this.findings.push({ code, ...place, en, zh });
    else this.#findingsLeftOff += 1;
  }

  leaveOpen(code: OpenCode, place: Place, { en, zh }: Sentence): void {
    if (this.open.length < MAX_LISTED) this.open.push({ code, ...place, en, zh });
    else this.#openLeftOff += 1;
  }

  /** States what was proved; what was stated before, as the head of two leaves, is not repeated. */
  state(fact: Fact): void {
    if (this.facts.every(({ en }) => en !== fact.en)) this.facts.push(fact);
  }

  /** All proved, something wrong, or something that could not be proved yet. */
  get result(): 'PROVED' | 'WRONG' | 'INCOMPLETE' {
    if (this.findings.length > 0) return 'WRONG';
    return this.open.length > 0 ? 'INCOMPLETE' : 'PROVED';
  }
}
