import type { Actor, Level, Purpose, Role } from '../kernel/index.js';

/** One field that was asked for and not answered, and why. */
export interface DeniedField {
  /** Schema coordinate, `Type.field`. */
  readonly field: string;
  /** The catalogue item that covers it. */
  readonly policy: string;
  readonly reason: string;
}

/** One field given plain that the catalogue masks or puts under a warrant, and what allowed it. */
export interface PlainField {
  /** Schema coordinate, `Type.field`. */
  readonly field: string;
  readonly policy: string;
  /** The rule that allowed it. */
  readonly rule: string;
  /** The sharing agreement that says so; null for own data. */
  readonly agreement: string | null;
  /** The account-data warrant that says so; null where none is needed. */
  readonly warrant: string | null;
}

/** What is kept of an operation (审计记录): who asked what, for which purpose, and what was denied. No data values. */
export interface AuditEntry {
  readonly id: string;
  readonly requestId: string;
  readonly agency: Actor;
  readonly role: Role;
  readonly level: Level;
  readonly region: string | null;
  readonly officer: string;
  readonly purpose: Purpose | null;
  readonly caseId: string | null;
  readonly basis: string | null;
  readonly operationKind: 'query' | 'mutation' | 'subscription';
  readonly operationName: string | null;
  /** SHA-256 of the operation's text, hexadecimal. */
  readonly operationHash: string;
  /** SHA-256 of the variables' JSON, hexadecimal. */
  readonly variablesHash: string;
  /** Schema coordinates of every field asked for, denied ones included. */
  readonly fieldsAsked: readonly string[];
  readonly fieldsDenied: readonly DeniedField[];
  readonly fieldsPlain: readonly PlainField[];
  /**
   * Codes of the platforms that the request names in its arguments. They identify organisations and are public; nothing
   * else of the variables is kept.
   */
  readonly platformsAsked: readonly string[];
}

/** Where entries go. `append` returns only after the entry is committed. */
export interface AuditLog {
  /** @throws when the entry could not be committed; the caller must then disclose nothing */
  append(entry: AuditEntry): Promise<void>;
}
