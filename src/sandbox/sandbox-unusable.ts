import { CodedError } from '../kernel/index.js';

/** Why a profile cannot be taken, or a sandbox made of it, in one sentence for the person who asked. */
export class SandboxUnusable extends CodedError {
  readonly code = 'SANDBOX_UNUSABLE';
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
  }
}
