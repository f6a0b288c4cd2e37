import type { EntityManager } from 'typeorm';
import { runStatement } from '../database/index.js';
import { currentRegions, storedCodesOf, type Agency, type Level } from '../kernel/index.js';

/** Names a leading group: its level, and its region below the national one (GB/T 2260). */
export interface GroupName {
  readonly level: Level;
  readonly region: string | null;
}

/** 席位: a member as he sits in the group at one instant. */
export interface Seat {
  readonly member: string;
  readonly agency: Agency | null;
  readonly chair: boolean;
  readonly term: number;
  readonly seatedFrom: Date;
}

/** Every code under which the group of a region may be registered, whichever of them is given. */
function storedNames(region: string): readonly string[] {
  const [current, ...others] = currentRegions(region);
  return current === undefined || others.length > 0 ? [region] : storedCodesOf(current);
}

/**
 * Who sits in a leading group at this instant, in the order of seniority: the longest seated first, then in the order of
 * their appointment. One indexed statement, in the caller's transaction.
 *
 * @param held keeps their seats as they are until the transaction ends; a serializable one that began before a seat was
 *   ended is run again
 */
export function seatsAt(
  manager: EntityManager,
  { level, region }: GroupName,
  at: Date,
  { held = false }: { readonly held?: boolean } = {},
): Promise<readonly Seat[]> {
  return runStatement(
    manager,
    `SELECT seat.member, seat.agency, seat.chair, seat.term, seat.seated_from AS "seatedFrom"
     FROM coordination.leading_group AS leading_group
     JOIN coordination.leading_group_membership AS seat ON seat.group_id = leading_group.id
     WHERE leading_group.level = $1 AND COALESCE(leading_group.region, '') = ANY ($2)
       AND seat.seated_from <= $3 AND (seat.seated_until IS NULL OR seat.seated_until > $3)
     ORDER BY seat.seated_from, seat.id${held ? ' FOR SHARE OF seat' : ''}`,
    [level, region === null ? [''] : storedNames(region), at],
  );
}
