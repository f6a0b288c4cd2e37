import { CodedError, type LocalizedText } from '../kernel/index.js';
/** A step of the demo did not do what it says. */
export class DemoFailure extends CodedError {
  readonly code = 'DEMO_FAILURE';
  readonly fact: LocalizedText;
  readonly expected: unknown;
  readonly found: unknown;

  /** @param fact what was to be true, as one clause */
  constructor(fact: LocalizedText, expected: unknown, found: unknown, options?: ErrorOptions) {
    super(fact.en, options);
    this.fact = fact;
    this.expected = expected;
    this.found = found;
  }
}
