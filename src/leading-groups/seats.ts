import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { runStatement } from '../database/index.js';
import type { Actor, Level } from '../kernel/index.js';
import { storedNames } from '../workflow/numbers/index.js';

/** Names a leading group: its level, and its region below the national one (GB/T 2260). */
export interface GroupName {
  readonly level: Level;
  readonly region: string | null;
}

/** 席位: a member as he sits in the group at one instant. */
export interface Seat {
  readonly member: string;
  readonly agency: Actor | null;
  readonly chair: boolean;
  readonly term: number;
  readonly seatedFrom: Date;
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

/** A leading group, and when it is looked at. */
interface GroupAt {
  readonly group: GroupName;
  readonly at: Date;
}

/** The same for any number of groups that are asked for together, in one statement. Nothing is remembered. */
export function loadSeats(manager: EntityManager): DataLoader<GroupAt, readonly Seat[]> {
  return new DataLoader<GroupAt, readonly Seat[]>(
    async (asked) => {
      const names = asked.flatMap(({ group: { level, region }, at }, place) =>
        (region === null ? [''] : storedNames(region)).map((name) => ({ place, level, name, at })),
      );
      const rows = await runStatement<Seat & { readonly place: number }>(
        manager,
        `SELECT asked.place, seat.member, seat.agency, seat.chair, seat.term, seat.seated_from AS "seatedFrom"
         FROM unnest($1::integer[], $2::text[], $3::text[], $4::timestamptz[]) AS asked (place, level, region, at)
         JOIN coordination.leading_group AS leading_group
           ON leading_group.level = asked.level AND COALESCE(leading_group.region, '') = asked.region
         JOIN coordination.leading_group_membership AS seat ON seat.group_id = leading_group.id
         WHERE seat.seated_from <= asked.at AND (seat.seated_until IS NULL OR seat.seated_until > asked.at)
         ORDER BY seat.seated_from, seat.id`,
        [
          names.map(({ place }) => place),
          names.map(({ level }) => level),
          names.map(({ name }) => name),
          names.map(({ at }) => at),
        ],
      );
      const seats: Seat[][] = asked.map(() => []);
      for (const { place, ...seat } of rows) seats[place]?.push(seat);
      return seats;
    },
    { cache: false },
  );
}
