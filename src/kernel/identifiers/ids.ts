import { v7 } from 'uuid';

/** A new identifier: UUID version 7 (RFC 9562), so that index pages fill in time order. */
export function newId(): string {
  return v7();
}
