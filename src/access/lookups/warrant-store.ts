import type { Caller } from '../../identity/index.js';
import type { Actor, OfficePlace, Purpose } from '../../kernel/index.js';

export const WARRANT_STATES = ['REQUESTED', 'ACTIVE', 'PAUSED', 'EXHAUSTED', 'EXPIRED', 'REVOKED'] as const;
export type WarrantState = (typeof WARRANT_STATES)[number];

/** What an account-data warrant lets its holder see, as the owner's subgraph needs it. Dates are ISO 8601 days. */
export interface WarrantScope {
  readonly warrantId: string;
  readonly purpose: Purpose;
  readonly platformCode: string;
  /** Account numbers, or null for all accounts of the platform. */
  readonly accounts: readonly string[] | null;
  readonly periodFrom: string;
  readonly periodTo: string;
}

/** An account-data warrant (账户查询法定程序) that the caller's agency holds and named in `Exchange-Basis`. */
export interface WarrantHeld {
  readonly id: string;
  /** The agency that it was given to. */
  readonly holder: Actor;
  /** The office of that agency that requested it, whose officers use it. */
  readonly office: OfficePlace;
  /** Who may use it: the officers named in it, by their names in their tokens (`sub`). */
  readonly officers: readonly string[];
  readonly state: WarrantState;
  readonly purpose: Purpose;
  /** In use from `validFrom` until just before `validTo`. */
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly usesLeft: number;
  readonly scope: WarrantScope;
}

/** Where warrants are shown and used. The warrants feature implements it. */
export interface WarrantStore {
  /**
   * The warrant that the caller's basis names as `warrant:<id>`, whatever its state. Null when none is named, there is
   * no such warrant, or another agency holds it: the three are not told apart.
   */
  findWarrant(caller: Caller): Promise<WarrantHeld | null>;

  /**
   * Counts one use, and logs it, before anything is disclosed.
   *
   * @param caller who uses it
   * @param operation what it was used for, as the audit names it
   * @returns false when the warrant has no use left or is not in force now: nothing may be disclosed under it then
   */
  use(caller: Caller, warrantId: string, operation: string): Promise<boolean>;
}

const WARRANT_BASIS = /^warrant:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;

/** The warrant's id in an `Exchange-Basis` of the form `warrant:<id>`, or null. */
export function warrantIdOf(basis: string | null): string | null {
  return basis === null ? null : (WARRANT_BASIS.exec(basis)?.[1]?.toLowerCase() ?? null);
}
