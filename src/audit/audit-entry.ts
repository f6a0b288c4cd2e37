import type { TokenReference, Caller } from '../identity/index.js';
import { newId, type Actor, type Level, type Purpose, type Role } from '../kernel/index.js';

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

/** Who asked, by which token and from where, and for what. */
export interface AuditedCaller {
  readonly agency: Actor;
  readonly role: Role;
  readonly level: Level;
  readonly region: string | null;
  readonly officer: string;
  readonly purpose: Purpose | null;
  readonly caseId: string | null;
  readonly basis: string | null;
  /** Null where no token came along, as of the hub's own commands. */
  readonly token: TokenReference | null;
  /** The network address that the request came from; null where it is not known. */
  readonly address: string | null;
}

/**
 * What is kept of an operation (审计记录): who asked what, for which purpose, what was denied, and which platforms were
 * disclosed; or why a request was refused. No data values. When it was recorded, and by which login, the database says.
 */
export interface AuditEntry extends AuditedCaller {
  readonly id: string;
  readonly requestId: string;
  /** The code by which the whole was refused; null where it was not. A refused request may have no operation. */
  readonly refusal: string | null;
  /** Null where the request was refused before its operation was read; so are its hash and the variables. */
  readonly operationKind: 'query' | 'mutation' | 'subscription' | null;
  readonly operationName: string | null;
  /** SHA-256 of the operation's text, hexadecimal. */
  readonly operationHash: string | null;
  /** The variables' JSON, of which a keyed hash is kept ({@link hashVariables}); null where not even that is. */
  readonly variables: string | null;
  /** Schema coordinates of every field asked for, denied ones included. */
  readonly fieldsAsked: readonly string[];
  readonly fieldsDenied: readonly DeniedField[];
  readonly fieldsPlain: readonly PlainField[];
  /**
   * Codes of the platforms that the request names in its arguments. They identify organisations and are public; nothing
   * else of the variables is kept.
   */
  readonly platformsAsked: readonly string[];
  /** Codes of all platforms in the answer. Of an operation that is entered before it is answered, see {@link AuditLog.disclosed}. */
  readonly platformsDisclosed: readonly string[];
  /** SHA-256 of the answer's `data`, hexadecimal; null where nothing was answered, or where {@link AuditLog.disclosed} tells it. */
  readonly answer: string | null;
}

/** A record that is committed: what a receipt promises of it. */
export interface CommittedRecord {
  readonly id: string;
  readonly at: Date;
  /** Hash of its leaf in the log (RFC 6962, 2.1). */
  readonly leafHash: Buffer;
}

/** Requests that were refused alike, in one minute. */
export interface RefusalCount {
  readonly id: string;
  /** Code and reason of the refusal. */
  readonly refusal: string;
  readonly reason: string | null;
  /** The route of the hub, not the address as it was sent. */
  readonly route: string;
  /** Null where addresses were too many to be told apart. */
  readonly address: string | null;
  /** Null, with the officer, where nobody has proved who it is. */
  readonly agency: Actor | null;
  readonly officer: string | null;
  readonly requests: number;
  readonly first: Date;
  readonly last: Date;
}

/** Where entries go. Each method returns only after what it was given is committed. */
export interface AuditLog {
  /** @throws when the entry could not be committed; the caller must then disclose nothing */
  append(entry: AuditEntry): Promise<CommittedRecord>;
  /**
   * Adds an answer, and the platforms in it, to the entry of its operation, which was committed before the operation acted.
   *
   * @param answer SHA-256 of the answer's `data`, hexadecimal
   * @throws when it could not be committed; the caller must then disclose nothing
   */
  disclosed(entryId: string, platforms: readonly string[], answer: string | null): Promise<CommittedRecord>;
}

/** A caller as entries name it. */
export function auditedCaller(caller: Caller): AuditedCaller {
  const { agency, role, level, region, officer, purpose, caseId, basis, token, address } = caller;
  return {
    agency,
    role,
    level,
    region,
    officer,
    purpose,
    caseId,
    basis,
    token: token ?? null,
    address: address ?? null,
  };
}

/** The entry of a request that is no GraphQL operation (文件、登录、存证日志): nothing asked, disclosed or refused, unless it is said. */
export function auditEntryOf(
  caller: Caller,
  requestId: string,
  operation: Pick<AuditEntry, 'operationKind' | 'operationName'> & Partial<AuditEntry>,
): AuditEntry {
  return {
    ...auditedCaller(caller),
    id: newId(),
    requestId,
    refusal: null,
    operationHash: null,
    variables: null,
    fieldsAsked: [],
    fieldsDenied: [],
    fieldsPlain: [],
    platformsAsked: [],
    platformsDisclosed: [],
    answer: null,
    ...operation,
  };
}
