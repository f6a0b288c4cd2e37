import { CodedError } from '../../kernel/index.js';

/** A text that is no signed note, checkpoint, verifier key or proof. */
export class NoteMalformed extends CodedError {
  readonly code = 'NOTE_MALFORMED';
}
