import type { DataSource } from 'typeorm';
import { warrantIdOf, type WarrantStore, type WarrantHeld } from '../../access/index.js';
import type { Actor, Clock, Level, Purpose } from '../../kernel/index.js';
import { stateAt, type AccountWarrantState } from '../model/account-warrant.machine.js';

interface HeldRow {
  readonly id: string;
  readonly requester: Actor;
  readonly requester_level: Level;
  readonly requester_region: string | null;
  readonly officers: readonly string[];
  readonly state: AccountWarrantState;
  readonly purpose: Purpose;
  readonly valid_from: Date;
  readonly valid_to: Date;
  readonly uses_left: number;
  readonly platform_code: string;
  readonly accounts: string[] | null;
  readonly period_from: string;
  readonly period_to: string;
}

function heldOf(row: HeldRow, now: Date): WarrantHeld {
  return {
    id: row.id,
    holder: row.requester,
    office: { level: row.requester_level, region: row.requester_region },
    officers: row.officers,
    state: stateAt(row.state, row.valid_to, now),
    purpose: row.purpose,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    usesLeft: row.uses_left,
    scope: {
      warrantId: row.id,
      purpose: row.purpose,
      platformCode: row.platform_code,
      accounts: row.accounts,
      periodFrom: row.period_from,
      periodTo: row.period_to,
    },
  };
}

/**
 * Warrants for the gateway, read and counted in the database each time: a pause or revocation holds from the next
 * request on.
 *
 * @param database as `huishang_gateway`
 */
export function createWarrantStore(database: DataSource, clock: Clock): WarrantStore {
  return {
    async hold({ agency, basis }) {
      const id = warrantIdOf(basis);
      if (id === null) return null;
      const [row]: HeldRow[] = await database.query(
        `SELECT id, requester, requester_level, requester_region, officers, state, purpose, valid_from, valid_to, uses_left, platform_code, accounts,
                period_from::text, period_to::text
         FROM warrants.account_warrant WHERE id = $1 AND requester = $2`,
        [id, agency],
      );
      return row ? heldOf(row, clock.now()) : null;
    },

    async use(warrantId, operation) {
      // One statement: parallel uses wait for the row and then look at it again, so none goes below zero.
      const used: unknown[] = await database.query(
        `WITH used AS (
           UPDATE warrants.account_warrant
           SET uses_left = uses_left - 1,
               version = version + 1,
               state = CASE WHEN uses_left = 1 THEN 'EXHAUSTED' ELSE state END
           WHERE id = $1 AND state = 'ACTIVE' AND uses_left > 0 AND valid_from <= $3 AND $3 < valid_to
           RETURNING id, version, requester, uses_left
         )
         INSERT INTO warrants.warrant_event (warrant_id, version, command, agency, operation, at)
         SELECT id, version, CASE WHEN uses_left = 0 THEN 'USE_LAST' ELSE 'USE' END, requester, $2::text, $3::timestamptz FROM used
         RETURNING version`,
        [warrantId, operation, clock.now()],
      );
      return used.length === 1;
    },
  };
}
