import type { DataSource } from 'typeorm';
import { warrantIdOf, type WarrantStore, type WarrantHeld } from '../../access/index.js';
import type { Actor, Clock, Level, Purpose } from '../../kernel/index.js';
import { stateAt, type AccountWarrantState } from '../model/account-warrant.machine.js';
import { runQuery } from '../../database/index.js';

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
 * Counts a use, with the event that a recorder would write. It is one statement without a transaction around it, so that
 * requests of one warrant hold its row for no longer than that: parallel uses wait for the row and then look at it again, so
 * none goes below zero. That the events still give the row is what `workflow verify` compares.
 */
const USE = `
  WITH used AS (
    UPDATE warrants.account_warrant
    SET uses_left = uses_left - 1, version = version + 1,
        state = CASE WHEN uses_left = 1 THEN 'EXHAUSTED' ELSE state END
    WHERE id = $1 AND state = 'ACTIVE' AND uses_left > 0 AND valid_from <= $3 AND $3 < valid_to
    RETURNING id, version, state, uses_left, legal_basis
  )
  INSERT INTO warrants.warrant_event (warrant_id, version, command, from_state, to_state, agency, level, region, officer,
    role, at, rule, details, changes)
  SELECT id, version, CASE state WHEN 'EXHAUSTED' THEN 'exhaustAccountWarrant' ELSE 'useAccountWarrant' END,
    'ACTIVE', state, $4, $5, $6, $7, $8, $3::timestamptz, legal_basis, jsonb_build_object('operation', $2::text),
    jsonb_build_object('version', version, 'usesLeft', uses_left)
      || CASE state WHEN 'EXHAUSTED' THEN jsonb_build_object('state', state) ELSE '{}' END
  FROM used
  RETURNING version`;

/**
 * Warrants for the gateway, read and counted in the database each time: a pause or revocation holds from the next
 * request on.
 *
 * @param database as `huishang_gateway`
 */
export function createWarrantStore(database: DataSource, clock: Clock): WarrantStore {
  return {
    async findWarrant({ agency, basis }) {
      const id = warrantIdOf(basis);
      if (id === null) return null;
      const [row]: HeldRow[] = await runQuery(
        database,
        `SELECT id, requester, requester_level, requester_region, officers, state, purpose, valid_from, valid_to, uses_left, platform_code, accounts,
                period_from::text, period_to::text
         FROM warrants.account_warrant WHERE id = $1 AND requester = $2`,
        [id, agency],
      );
      return row ? heldOf(row, clock.now()) : null;
    },

    async use({ agency, level, region, officer, role }, warrantId, operation) {
      const used: unknown[] = await runQuery(database, USE, [
        warrantId,
        operation,
        clock.now(),
        agency,
        level,
        region,
        officer,
        role,
      ]);
      return used.length === 1;
    },
  };
}
