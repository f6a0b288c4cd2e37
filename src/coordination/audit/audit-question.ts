import type { Actor, Purpose, Role } from '../../kernel/index.js';
import type { AccessSignalKind } from '../signals/index.js';

/** What became of an item in a request. */
export const AUDIT_DECISIONS = ['GIVEN', 'MASKED', 'DENIED'] as const;
export type AuditDecision = (typeof AUDIT_DECISIONS)[number];

/** A field of the schema that catalogue items guard. */
export interface GuardedField {
  /** Schema coordinate, `Type.field`. */
  readonly field: string;
  readonly item: string;
  readonly owner: Actor;
  /** Whether others get it shortened where nothing says that it is plain. */
  readonly maskable: boolean;
  /** Whether it is personal information (个人信息). */
  readonly personal: boolean;
}

/** Which entries are wanted; all given conditions must hold. */
export interface AuditFilter {
  readonly platform?: string | null | undefined;
  readonly item?: string | null | undefined;
  readonly field?: string | null | undefined;
  readonly officer?: string | null | undefined;
  readonly agency?: string | null | undefined;
  readonly caseId?: string | null | undefined;
  readonly purpose?: Purpose | null | undefined;
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
  readonly decision?: AuditDecision | null | undefined;
  readonly refused?: boolean | null | undefined;
  readonly outcome?: string | null | undefined;
  readonly requestId?: string | null | undefined;
  readonly role?: Role | null | undefined;
  readonly operationName?: string | null | undefined;
  readonly agreement?: string | null | undefined;
  readonly warrant?: string | null | undefined;
  /** The rule by which a field was given plain. */
  readonly rule?: string | null | undefined;
  /** The kind of signs of misuse that counts them. */
  readonly countedBy?: AccessSignalKind | null | undefined;
  /** Whether anything was denied, or all of it refused. */
  readonly denied?: boolean | null | undefined;
}

/** Whose entries the auditor sees: all, or those of his agency's callers and those that his agency's items were given in. */
export type AuditScope = { readonly agency: string } | null;

/** How many entries are wanted, and behind which one, by its instant to a microsecond and its id. */
export interface AuditPage {
  readonly size: number;
  readonly after: { readonly at: string; readonly id: string } | null;
}

/** An entry as it is stored. */
export interface AuditRow {
  readonly id: string;
  readonly recorded_at: Date;
  readonly request_id: string;
  readonly agency: string;
  readonly role: string;
  readonly level: string;
  readonly region: string | null;
  readonly officer: string;
  readonly purpose: string | null;
  readonly case_id: string | null;
  readonly basis: string | null;
  readonly operation_kind: 'query' | 'mutation' | 'subscription' | null;
  readonly operation_name: string | null;
  readonly operation_hash: string | null;
  readonly fields_asked: readonly string[];
  readonly fields_denied: readonly {
    readonly field: string;
    readonly policy: string;
    readonly reason: string;
  }[];
  readonly fields_plain: readonly {
    readonly field: string;
    readonly policy: string;
    readonly agreement: string | null;
    readonly warrant: string | null;
    readonly rule?: string;
  }[];
  readonly platforms_asked: readonly string[];
  readonly platforms: readonly string[];
  readonly refusal: string | null;
  readonly client_address: string | null;
  /** Instant and id, which a cursor carries. */
  readonly position: string;
}
