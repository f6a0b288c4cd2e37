import type { OperationResult } from '../../engine/index.js';
import type { Locale, LocalizedText, Refusal as CodedRefusal } from '../../kernel/index.js';

interface Refusal {
  readonly message: LocalizedText;
  readonly remedy: LocalizedText;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** An operation that is refused whole, in the caller's language. */
export function refusedWhole({ message, remedy, extensions }: Refusal, locale: Locale): OperationResult {
  return { errors: [{ message: message[locale], extensions: { ...extensions, remedy: remedy[locale] } }] };
}

/** An operation that is refused whole by a refusal whose code is one of the contract. */
export function refusedFor({ code, facts, message, remedy }: CodedRefusal, locale: Locale): OperationResult {
  return refusedWhole({ message, remedy, extensions: { ...facts, code } }, locale);
}

/** The code of what a caller is refused who asks too much (HTTP 429); `reason` says of what. */
export const RATE_LIMITED = 'RATE_LIMITED';

export const AUDIT_UNAVAILABLE: Refusal = {
  message: {
    en: 'The audit entry could not be written, so nothing is disclosed.',
    zh: '审计记录未能写入，本次不提供任何数据。',
  },
  remedy: { en: 'Ask again later.', zh: '请稍后再查询。' },
  extensions: { code: 'AUDIT_UNAVAILABLE' },
};

export const WARRANT_NOT_USED: Refusal = {
  message: {
    en: 'The warrant has no use left or is not in force any more, so nothing is disclosed under it.',
    zh: '账户查询手续的使用次数已用完或已失效，本次不提供任何数据。',
  },
  remedy: {
    en: 'Look at the warrant (accountWarrants), and request another if it has ended.',
    zh: '请查看该手续（accountWarrants）；已终结的，请重新申请。',
  },
  extensions: { code: 'FIELD_DENIED', reason: 'WARRANT_EXHAUSTED' },
};

export const TOKEN_REPLAYED: Refusal = {
  message: {
    en: 'The token was used for another mutation before, and tokens of its issuer bring one each. Nothing was done.',
    zh: '该令牌已用于另一变更操作；其签发方的令牌每个只能用于一次变更操作。本次未作任何处理。',
  },
  remedy: {
    en: 'Get a new token for this mutation. To repeat the earlier one, send the very same request.',
    zh: '请为本次操作重新获取令牌；如需重复前一操作，请原样发送同一请求。',
  },
  extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_REPLAYED' },
};
