import { failed, type Result } from './result.js';

/** One sentence in each of the hub's two languages; the caller's Accept-Language picks one at the edge. */
export interface LocalizedText {
  readonly en: string;
  readonly zh: string;
}

export type Locale = keyof LocalizedText;

/**
 * A business answer that says no (拒绝): a stable code for machines, one clear sentence for people, and what to do
 * about it. `facts` are the figures behind the sentence, safe to show to the caller.
 */
export interface Refusal {
  readonly code: string;
  readonly message: LocalizedText;
  readonly remedy: LocalizedText;
  /** The field of the input that it concerns, where it is always the same; a fact of this name says it otherwise. */
  readonly field?: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export type Outcome<Value> = Result<Value, Refusal>;

/** Makes refusals of one code. */
export interface RefusalMaker<Facts extends Record<string, unknown>> {
  (facts: Facts): Refusal;
  readonly code: string;
}

/**
 * Declares one refusal code with its two sentences.
 *
 * @param code stable, upper snake case, unique in the hub
 * @param text gives the sentence and the remedy for the given facts, and the field of the input where there is one
 */
export function defineRefusal<Facts extends Record<string, unknown> = Record<string, never>>(
  code: string,
  text: (facts: Facts) => { message: LocalizedText; remedy: LocalizedText; field?: string },
): RefusalMaker<Facts> {
  const make = (facts: Facts): Refusal => ({ code, facts, ...text(facts) });
  return Object.assign(make, { code });
}

/** `return refused(notOpen({ state }))` reads as what it does. */
export function refused(refusal: Refusal): { readonly ok: false; readonly error: Refusal } {
  return failed(refusal);
}
