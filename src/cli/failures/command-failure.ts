import { CodedError } from '../../kernel/index.js';
/** A command cannot do what it was asked; one sentence and what to do about it. */
export class CommandFailure extends CodedError {
  readonly code = 'COMMAND_FAILURE';
  readonly remedy: string | null;

  constructor(message: string, remedy: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
  }
}
