import type { LocalizedText } from '../kernel/index.js';
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

/** For machines: one JSON object a line, one line for each step, printed when the step ends. */
export class JsonNarrator implements Narrator {
  readonly #print: (line: string) => void;
  #told: Told = untold({ en: '', zh: '' });

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  begins(step: StepHeading): void {
    this.#told = { ...untold(step.title), ...step };
  }

  acts({ agency, role, officer }: Player, deed: string): void {
    this.#told.acts.push({ agency, role, officer, deed });
  }

  shows(rows: Rows): void {
    this.#told.values.push(...rows);
  }

  checked(fact: string): void {
    this.#told.checks.push(fact);
  }

  succeeded(milliseconds: number): void {
    this.#print(JSON.stringify({ ...this.#told, ok: true, milliseconds }));
  }

  failed({ message, expected, found, cause }: DemoFailure): void {
    const failure = {
      fact: message,
      expected,
      found,
      ...(cause instanceof Error ? { cause: cause.message } : {}),
    };
    this.#print(JSON.stringify({ ...this.#told, ok: false, failure }));
  }
}
