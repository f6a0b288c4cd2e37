import type { Locale, LocalizedText } from '../kernel/index.js';
import type { Player } from './cast.js';
import type { DemoFailure } from './demo-failure.js';
import type { Narrator, Rows, StepHeading } from './narrator.js';

interface NarratedAct {
  readonly agency: string;
  readonly role: string;
  readonly officer: string;
  readonly deed: string;
}

interface Told extends StepHeading {
  readonly acts: NarratedAct[];
  readonly values: (readonly string[])[];
  readonly checks: string[];
}

const untold = (title: LocalizedText): Told => ({
  number: 0,
  of: 0,
  title,
  acts: [],
  values: [],
  checks: [],
});

/** For machines: one JSON object a line, one line for each step, printed when the step ends; titles in both languages. */
export class JsonNarrator implements Narrator {
  readonly #print: (line: string) => void;
  readonly #language: Locale;
  #told: Told = untold({ en: '', zh: '' });

  constructor(print: (line: string) => void, language: Locale) {
    this.#print = print;
    this.#language = language;
  }

  begins(step: StepHeading): void {
    this.#told = { ...untold(step.title), ...step };
  }

  acts({ agency, role, officer }: Player, deed: LocalizedText): void {
    this.#told.acts.push({ agency, role, officer, deed: deed[this.#language] });
  }

  shows(rows: Rows): void {
    this.#told.values.push(...rows.map((row) => row.map((cell) => cell[this.#language])));
  }

  checked(fact: LocalizedText): void {
    this.#told.checks.push(fact[this.#language]);
  }

  succeeded(milliseconds: number): void {
    this.#print(JSON.stringify({ ...this.#told, ok: true, milliseconds }));
  }

  failed({ fact, expected, found, cause }: DemoFailure): void {
    const failure = {
      fact: fact[this.#language],
      expected,
      found,
      ...(cause instanceof Error ? { cause: cause.message } : {}),
    };
    this.#print(JSON.stringify({ ...this.#told, ok: false, failure }));
  }
}
