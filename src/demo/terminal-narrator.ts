import { inspect, styleText } from 'node:util';
import type { Locale, LocalizedText } from '../kernel/index.js';
import type { Player } from './cast.js';
import type { DemoFailure } from './demo-failure.js';
import type { Narrator, Rows, StepHeading } from './narrator.js';
import { displayWidth, layTable, wrap } from './text-table.js';

const DEFAULT_WIDTH = 100;
const NARROWEST = 60;
const WIDEST = 120;
const INDENT = '    ';

const FAILURE_LABELS = {
  expected: { en: 'expected', zh: '应为' },
  found: { en: 'found', zh: '实为' },
  cause: { en: 'cause', zh: '原因' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** For people: one paragraph for each step. Colours follow NO_COLOR, FORCE_COLOR and whether this is a terminal. */
export class TerminalNarrator implements Narrator {
  readonly #print: (line: string) => void;
  readonly #language: Locale;
  // Some terminals say that they have no columns at all.
  readonly #width = Math.max(NARROWEST, Math.min(process.stdout.columns || DEFAULT_WIDTH, WIDEST));

  constructor(print: (line: string) => void, language: Locale) {
    this.#print = print;
    this.#language = language;
  }

  begins({ number, of, title }: StepHeading): void {
    const heading = `${number}/${of}  ${title[this.#language]} `;
    const rule = '─'.repeat(Math.max(0, this.#width - displayWidth(heading)));
    this.#print(`\n${styleText('bold', heading)}${styleText('dim', rule)}`);
  }

  acts({ title }: Player, deed: LocalizedText): void {
    const told = this.#language === 'zh' ? title.zh + deed.zh : `${title.en} ${deed.en}`;
    const lines = wrap(told, this.#width - 4);
    for (const [index, line] of lines.entries())
      this.#print(`${index === 0 ? `  ${styleText('cyan', '▸')} ` : INDENT}${line}`);
  }

  shows(rows: Rows): void {
    const told = rows.map((row) => row.map((cell) => cell[this.#language]));
    for (const line of layTable(told, this.#width - INDENT.length)) this.#print(`${INDENT}${line}`);
  }

  checked(fact: LocalizedText): void {
    this.#marked(styleText('green', '✓'), fact);
  }

  succeeded(): void {}

  failed(failure: DemoFailure): void {
    this.#marked(styleText('red', '✗'), failure.fact);
    this.#printValue(FAILURE_LABELS.expected, failure.expected);
    this.#printValue(FAILURE_LABELS.found, failure.found);
    if (failure.cause !== undefined) this.#printValue(FAILURE_LABELS.cause, failure.cause);
  }

  #printValue(label: LocalizedText, value: unknown): void {
    const text = inspect(value, { depth: 6, breakLength: this.#width - INDENT.length });
    for (const line of `${label[this.#language]}${this.#language === 'zh' ? '：' : ': '}${text}`.split('\n'))
      this.#print(INDENT + line);
  }

  #marked(mark: string, fact: LocalizedText): void {
    const lines = wrap(fact[this.#language], this.#width - 4);
    for (const [index, line] of lines.entries()) this.#print(`${index === 0 ? `  ${mark} ` : INDENT}${line}`);
  }
}
