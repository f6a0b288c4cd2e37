import { leafOf, type Personal, type SaltedLeaf } from './leaf.js';
import type { Recorded } from './other-leaves.js';
import type { PersonalMembers } from './personal-members.js';
import { canonicalText } from './canonical-text.js';

/**
 * What is done to the record (维护行为): personal members are erased, a closed month is archived, an archived one leaves the database,
 * leaves are exported by the command line.
 */
export type MaintenanceAct = 'ERASE' | 'ARCHIVE' | 'RETIRE' | 'EXPORT' | 'COMMAND';

/** What was done to the record itself (审计记录维护). */
export interface Maintenance {
  readonly act: MaintenanceAct;
  /** Strings and numbers. */
  readonly facts: object;
  /** Who did it; null where the hub did. */
  readonly doneBy: string | null;
}

/** The personal members of an act of maintenance. */
export function personalOfMaintenance({ doneBy }: Pick<Maintenance, 'doneBy'>): PersonalMembers {
  return { actor: JSON.stringify(doneBy) };
}

/** The leaf of an act of maintenance (维护条目). */
export function maintenanceLeaf(
  done: Maintenance,
  { id, at, by }: Recorded,
  personal: Personal = { members: personalOfMaintenance(done) },
): SaltedLeaf {
  const facts: unknown = JSON.parse(canonicalText(done.facts));
  return leafOf({ act: done.act, at: at.toISOString(), by, facts, id, type: 'maintenance', v: 1 }, personal);
}
