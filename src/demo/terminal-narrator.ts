import { inspect, styleText } from 'node:util';
import type { Player } from './cast.js';
import type { DemoFailure } from './demo-failure.js';
import type { Narrator, Rows, StepHeading } from './narrator.js';
import { displayWidth, layTable, wrap } from './text-table.js';

const DEFAULT_WIDTH = 100;
const NARROWEST = 60;
const WIDEST = 120;
const INDENT = '    ';

/** For people: one paragraph for each step. Colours follow NO_COLOR, FORCE_COLOR and whether this is a terminal. */
export class TerminalNarrator implements Narrator {
  readonly #print: (line: string) => void;
  // Some terminals say that they have no columns at all.
  readonly #width = Math.max(NARROWEST, Math.min(process.stdout.columns || DEFAULT_WIDTH, WIDEST));

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  begins({ number, of, title }: StepHeading): void {
    const heading = `${number}/${of}  ${title.en} · ${title.zh} `;
    const rule = '─'.repeat(Math.max(0, this.#width - displayWidth(heading)));
    this.#print(`\n${styleText('bold', heading)}${styleText('dim', rule)}`);
  }

  acts({ title }: Player, deed: string): void {
    const lines = wrap(`${title.en} (${title.zh}) ${deed}`, this.#width - 4);
    for (const [index, line] of lines.entries())
      this.#print(`${index === 0 ? `  ${styleText('cyan', '▸')} ` : INDENT}${line}`);
  }

  shows(rows: Rows): void {
    for (const line of layTable(rows, this.#width - INDENT.length)) this.#print(`${INDENT}${line}`);
  }

  checked(fact: string): void {
    this.#marked(styleText('green', '✓'), fact);
  }

  succeeded(): void {}

  failed(failure: DemoFailure): void {
    this.#marked(styleText('red', '✗'), failure.message);
    this.#printValue('expected', failure.expected);
    this.#printValue('found', failure.found);
    if (failure.cause !== undefined) this.#printValue('cause', failure.cause);
  }

  #printValue(label: string, value: unknown): void {
    const text = inspect(value, { depth: 6, breakLength: this.#width - INDENT.length });
    for (const line of `${label}: ${text}`.split('\n')) this.#print(INDENT + line);
  }

  #marked(mark: string, fact: string): void {
    const lines = wrap(fact, this.#width - 4);
    for (const [index, line] of lines.entries()) this.#print(`${index === 0 ? `  ${mark} ` : INDENT}${line}`);
  }
}
