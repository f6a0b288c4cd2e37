import type { Caller } from '../../identity/index.js';
import type { LocalizedText, RegionCode } from '../../kernel/index.js';
import type { AgreementIndex } from '../agreements/agreement-index.js';
import type { CaseNamed } from '../lookups/case-lookup.js';
import type { CatalogueItem } from '../catalogue/catalogue.js';
import type { WarrantHeld } from '../lookups/warrant-store.js';

/** Why a field is denied (拒绝原因); part of the public schema. PURPOSE_MISSING comes only with PURPOSE_REQUIRED. */
export const DENIAL_REASONS = [
  'NO_AGREEMENT',
  'PURPOSE_NOT_COVERED',
  'OUT_OF_JURISDICTION',
  'WARRANT_REQUIRED',
  'WARRANT_EXPIRED',
  'WARRANT_EXHAUSTED',
  'NOT_SHARED',
  'LEVEL_TOO_LOW',
  'ROLE_NOT_ALLOWED',
  'PURPOSE_MISSING',
  'QUOTA_EXCEEDED',
  'CASE_REQUIRED',
  'CASE_NOT_OPEN',
  'NOT_A_PARTY',
  'BASIS_MISSING',
  'MASKED',
] as const;
export type DenialReason = (typeof DENIAL_REASONS)[number];

/** May this caller read this item, now, under these agreements and with this warrant? */
export interface DecisionRequest {
  readonly caller: Caller;
  readonly item: CatalogueItem;
  readonly agreements: AgreementIndex;
  readonly warrant: WarrantHeld | null;
  /** Looked up only where the purpose is SUBSTANCE_DETERMINATION. */
  readonly substanceCase: CaseNamed | null;
  readonly now: Date;
  /** Uses counted today, by agreement id, of the agreements that are used up. */
  readonly uses: ReadonlyMap<string, number>;
}

/** How an item is allowed. */
interface Allowance {
  readonly allowed: true;
  /** The sharing agreement it rests on; null for own and unconditionally shared data. */
  readonly agreementId: string | null;
  /** Whether values are shortened by the item's masking rule. */
  readonly masked: boolean;
  /** The region (GB/T 2260) whose platforms alone are given; absent for all of them. */
  readonly region?: RegionCode;
  /** Operations a day that may rest on the agreement; absent for no limit. */
  readonly dailyQuota?: number;
}

export interface AllowedDecision extends Allowance {
  /** The rule that allowed it. */
  readonly rule: string;
  /** The account-data warrant under which it is given, or given plain; absent where none is needed. */
  readonly warrantId?: string;
}

export interface DeniedDecision {
  readonly allowed: false;
  readonly code: 'FIELD_DENIED' | 'PURPOSE_REQUIRED';
  readonly reason: DenialReason;
  /** The rule that denied it. */
  readonly rule: string;
  readonly message: LocalizedText;
  readonly remedy: LocalizedText;
}

export type Decision = AllowedDecision | DeniedDecision;

/**
 * One rule of the decision: a pure function of the question. It allows, denies, or has nothing to say (null); a denial
 * by any rule outweighs every allowance, and what no rule allows is denied.
 */
export interface AccessRule {
  /** The rule's name in decisions and in explainAccess: its file's name without `-rule`. */
  readonly name: string;
  judge(question: DecisionRequest): RuleFinding | null;
}

export type RuleFinding =
  | Allowance
  | {
      readonly allowed: false;
      readonly reason: DenialReason;
      readonly message: LocalizedText;
      readonly remedy: LocalizedText;
    };
