import { GraphQLError } from 'graphql';
import type { Caller } from '../identity/index.js';
import {
  regionCodeOf,
  type Actor,
  type Level,
  type LocalizedText,
  type Purpose,
  type Role,
  inChinese,
  inEnglish,
} from '../kernel/index.js';

/** The decision on one field, in both languages. */
export interface FieldDecision {
  readonly field: string;
  readonly item: string | null;
  readonly allowed: boolean;
  readonly masked: boolean;
  readonly agreementId: string | null;
  readonly rule: string;
  readonly reason: string | null;
  readonly message: LocalizedText | null;
  readonly remedy: LocalizedText | null;
}

type Variables = Readonly<Record<string, unknown>>;

/** What the gateway knows and this subgraph tells callers about themselves. */
export interface AccessOracle {
  /** Catalogue items that the caller may read now. */
  readableItems(caller: Caller): Promise<string[]>;
  /** @throws GraphQLError BAD_USER_INPUT when the operation is not valid */
  explain(operation: string, caller: Caller, variables: Variables | null): Promise<FieldDecision[]>;
  /**
   * The query plan of an operation, as for a caller to whom nothing is denied.
   *
   * @throws GraphQLError when it is not valid, or cannot be planned
   */
  plan(operation: string): string;
  /** Who owns a catalogue item. */
  ownerOf(item: string): Actor | null;
}

/** Somebody else, as the input names them. */
export interface SomebodyElse {
  readonly agency: string;
  readonly role: string;
  readonly level: string;
  readonly region?: string | null;
  readonly purpose?: string | null;
}

function standIn(other: SomebodyElse, caller: Caller): Caller {
  return {
    agency: other.agency,
    role: other.role as Role,
    level: other.level as Level,
    region: other.region ? regionCodeOf(other.region) : null,
    officer: caller.officer,
    purpose: (other.purpose ?? null) as Purpose | null,
    caseId: null,
    basis: null,
    locale: caller.locale,
  };
}

/** What one caller may ask about access: everything about itself; about others, what it owns or administers. */
export function openSelfService(caller: Caller, oracle: AccessOracle) {
  return {
    readableItems: () => oracle.readableItems(caller),

    plan: (operation: string) => oracle.plan(operation),

    async explain(operation: string, other: SomebodyElse | null, variables: Variables | null) {
      if (!other) return oracle.explain(operation, caller, variables);
      const decisions = await oracle.explain(operation, standIn(other, caller), variables);
      if (caller.role === 'SECURITY_ADMINISTRATOR') return decisions;
      const foreign = decisions.find(({ item }) => item !== null && oracle.ownerOf(item) !== caller.agency);
      if (!foreign) return decisions;
      throw new GraphQLError(`Only ${foreign.item}'s owner may see how others fare with it.`, {
        extensions: {
          code: 'FIELD_DENIED',
          policy: foreign.item,
          reason: 'ROLE_NOT_ALLOWED',
          message: {
            en: inEnglish`Only the owner of ${foreign.item} and security administrators may see how others fare with it.`,
            zh: inChinese`仅${foreign.item}的提供单位和安全管理员可查看他人的授权情况。`,
          },
          remedy: {
            en: 'Leave "as" out, or ask about your own items.',
            zh: '请去掉 as 参数，或只查询本单位目录项。',
          },
        },
      });
    },
  };
}

export type SelfService = ReturnType<typeof openSelfService>;
