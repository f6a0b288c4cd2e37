import type { Actor, Level, Purpose, Role } from '../kernel/index.js';

/** One field that was asked for and not answered, and why. */
export interface DeniedField {
  /** Schema coordinate, `Type.field`. */
  readonly field: string;
  /** The catalogue item that covers it. */
  readonly policy: string;
  readonly reason: string;
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
}

/** Where entries go. `append` returns only after the entry is committed. */
export interface AuditLog {
  /** @throws when the entry could not be committed; the caller must then disclose nothing */
  append(entry: AuditEntry): Promise<void>;
}
