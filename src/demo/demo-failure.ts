import { CodedError } from '../kernel/index.js';
/** A step of the demo did not do what it says. */
export class DemoFailure extends CodedError {
  readonly code = 'DEMO_FAILURE';
  readonly expected: unknown;
  readonly found: unknown;

  /** @param fact what was to be true, as one clause */
  constructor(fact: string, expected: unknown, found: unknown, options?: ErrorOptions) {
    super(fact, options);
    this.expected = expected;
    this.found = found;
  }
}
