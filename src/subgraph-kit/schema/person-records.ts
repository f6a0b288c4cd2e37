import type { DataSource } from 'typeorm';
import type { Actor, IdentityNumber } from '../../kernel/index.js';

/** As what a natural person stands in an agency's records of a firm (所任角色). */
export const PERSON_CAPACITIES = ['LEGAL_REPRESENTATIVE', 'SHAREHOLDER'] as const;
export type PersonCapacity = (typeof PERSON_CAPACITIES)[number];

/** That a person stands in the records of a firm. */
export interface PersonStanding {
  readonly platform: string;
  readonly capacity: PersonCapacity;
}

/**
 * Records of an agency in which natural persons can be found by the number of their identity document (个人信息所在记录), for
 * answering a person's request to know (个人信息保护法 articles 44 and 45).
 */
export interface PersonRecords {
  readonly owner: Actor;
  /** The guarded schema coordinates by which data on a person in each capacity is given. */
  readonly fields: ReadonlyMap<PersonCapacity, readonly string[]>;
  /** Guarded coordinates of items with data on persons that give data on firms alone (仅涉企业的字段). */
  readonly firmsAlone: readonly string[];
  /**
   * The firms in whose records a person stands now, in ascending order.
   *
   * @param database the subgraph's own
   * @param limit how many are given at most
   */
  find(database: DataSource, number: IdentityNumber, limit: number): Promise<PersonStanding[]>;
}
