import { CodedError } from '../../kernel/index.js';
/**
 * A row changed between being locked and being written, although nobody else can write it: a fault, because only code
 * that goes round the lock can cause it.
 */
export class LostUpdate extends CodedError {
  readonly code = 'LOST_UPDATE';
  override readonly name = 'LostUpdate';

  constructor(kind: string, id: string, version: number) {
    super(`${kind} ${id} was no longer at version ${version} when it was written.`);
  }
}
