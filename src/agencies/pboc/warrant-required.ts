import { GraphQLError } from 'graphql';
import type { CallerContext, WarrantScope } from '../../access/index.js';
import { maskAccount, type LocalizedText, inChinese, inEnglish } from '../../kernel/index.js';

/** Account data that a caller asks for. Days are `YYYY-MM-DD`, both included; null leaves that bound to the warrant. */
export interface AccountDataAsked {
  readonly platformCode: string;
  /** Other codes of the platform (归并). */
  readonly sameAs?: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  /** Account numbers; null for all that the warrant names. */
  readonly accounts: readonly string[] | null;
}

/** One thing that is asked for and that no warrant of the request covers. */
interface Shortfall {
  readonly kind: 'platform' | 'accounts' | 'period' | 'purpose';
  /** What would have to be covered, for programs. */
  readonly needed: unknown;
  readonly words: LocalizedText;
}

const REMEDY: LocalizedText = {
  en: 'Request an account warrant that covers what is missing (requestAccountWarrant) and, once it is approved, name it in Exchange-Basis as warrant:<id>; or ask within the one that you hold.',
  zh: '请就所缺部分申请账户查询手续（requestAccountWarrant），获批后在 Exchange-Basis 中以 warrant:<编号> 注明；或在现有手续范围内查询。',
};

function shortfallsOf(
  asked: AccountDataAsked,
  purpose: string | null,
  warrant: WarrantScope | null,
): Shortfall[] {
  const { platformCode, sameAs = [], from, to, accounts } = asked;
  const found: Shortfall[] = [];
  if (warrant === null || ![platformCode, ...sameAs].includes(warrant.platformCode)) {
    const words = { en: inEnglish`the platform ${platformCode}`, zh: inChinese`从业机构 ${platformCode}` };
    found.push({ kind: 'platform', needed: platformCode, words });
  }
  const days = [from, to].filter((day) => day !== null);
  // ISO 8601 days compare as text.
  if (days.some((day) => warrant === null || day < warrant.periodFrom || day > warrant.periodTo)) {
    const words = {
      en: inEnglish`the days ${from ?? '…'} to ${to ?? '…'}`,
      zh: inChinese`期间 ${from ?? '…'} 至 ${to ?? '…'}`,
    };
    found.push({ kind: 'period', needed: { from, to }, words });
  }
  const named = warrant === null ? [] : warrant.accounts;
  const missing = named === null ? [] : (accounts ?? []).filter((account) => !named.includes(account));
  if (missing.length > 0) {
    const needed = missing.map(maskAccount);
    const words = { en: inEnglish`the accounts ${needed}`, zh: inChinese`账户 ${needed}` };
    found.push({ kind: 'accounts', needed, words });
  }
  if (warrant?.purpose !== purpose) {
    const words = { en: inEnglish`the purpose ${purpose ?? '—'}`, zh: inChinese`目的 ${purpose ?? '—'}` };
    found.push({ kind: 'purpose', needed: purpose, words });
  }
  return found;
}

/**
 * The warrant (账户查询手续) under which the caller may see what it asks for. The gateway has checked that there is one
 * in force; what it covers is the owner's to check, so that no other way in gets past it.
 *
 * @throws GraphQLError FIELD_DENIED with reason WARRANT_REQUIRED, in the caller's language; `missing` says which platform,
 *   days, accounts (last four digits) and purpose the warrant would have to cover and does not
 */
export function warrantFor({ caller, warrant }: CallerContext, asked: AccountDataAsked): WarrantScope {
  const shortfalls = shortfallsOf(asked, caller.purpose, warrant);
  if (warrant !== null && shortfalls.length === 0) return warrant;
  const message: LocalizedText = {
    en: inEnglish`Account transactions are shown only under an account warrant, and the request names none that covers ${shortfalls.map(({ words }) => words.en).join(', ')}.`,
    zh: inChinese`账户交易仅依账户查询手续提供，本次请求注明的手续未涵盖：${shortfalls.map(({ words }) => words.zh).join('、')}。`,
  };
  throw new GraphQLError(message[caller.locale], {
    extensions: {
      code: 'FIELD_DENIED',
      policy: 'pboc.account_transactions',
      owner: 'PBOC',
      reason: 'WARRANT_REQUIRED',
      missing: Object.fromEntries(shortfalls.map(({ kind, needed }) => [kind, needed])),
      remedy: REMEDY[caller.locale],
    },
  });
}
