import type { Actor, IdentityNumber } from '../../../kernel/index.js';
import type { PersonRecords, PersonStanding } from '../../../subgraph-kit/index.js';

/** An agency's records in which natural persons are found, as the hub reaches them. */
export interface PersonSource extends Pick<PersonRecords, 'fields' | 'firmsAlone'> {
  readonly owner: Actor;
  /** Null where the records are at a site of the agency's own, which nobody asks this way. */
  readonly find: ((number: IdentityNumber, limit: number) => Promise<PersonStanding[]>) | null;
}
