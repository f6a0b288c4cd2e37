import {
  defineRefusal,
  isPurpose,
  isStorableText,
  PURPOSES,
  refused,
  type Outcome,
} from '../kernel/index.js';
import { preferredLocale } from '../http/negotiation/index.js';
import type { Caller } from './caller.js';
import type { TokenHolder } from './claims.js';

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

export const headerUnusable = defineRefusal<{ header: string; expected: string }>(
  'HEADER_UNUSABLE',
  ({ header, expected }) => ({
    message: { en: `The header ${header} is not usable.`, zh: `请求头 ${header} 不可用。` },
    remedy: { en: `Send ${expected}, or leave the header out.`, zh: `请发送 ${expected}，或不带该请求头。` },
  }),
);

const IDENTIFIER = /^[0-9A-Za-z-]{1,64}$/;
const MAX_BASIS = 500;

function single(headers: Headers, name: string): string | null {
  const value = headers[name];
  const text = (Array.isArray(value) ? value.join(',') : value)?.trim();
  return text ? text : null;
}

/** Header values are ASCII; a basis in Chinese arrives percent-encoded (RFC 3986). */
function decodeBasis(text: string): string | null {
  try {
    const decoded = decodeURIComponent(text);
    return decoded.length <= MAX_BASIS && isStorableText(decoded) ? decoded : null;
  } catch {
    return null;
  }
}

/** Joins what the token proves with what the request's `Exchange-*` headers say it is for. */
export function readCaller(holder: TokenHolder, headers: Headers): Outcome<Caller> {
  const purpose = single(headers, 'exchange-purpose');
  if (purpose !== null && !isPurpose(purpose)) {
    return refused(headerUnusable({ header: 'Exchange-Purpose', expected: PURPOSES.join(' | ') }));
  }
  const caseId = single(headers, 'exchange-case');
  if (caseId !== null && !IDENTIFIER.test(caseId)) {
    return refused(headerUnusable({ header: 'Exchange-Case', expected: 'the id of a substance case' }));
  }
  const basisHeader = single(headers, 'exchange-basis');
  const basis = basisHeader === null ? null : decodeBasis(basisHeader);
  if (basisHeader !== null && basis === null) {
    return refused(
      headerUnusable({
        header: 'Exchange-Basis',
        expected: `at most ${MAX_BASIS} percent-encoded characters`,
      }),
    );
  }
  const locale = preferredLocale(single(headers, 'accept-language'));
  return { ok: true, value: { ...holder, purpose, caseId, basis, locale } };
}

/** What becomes of an operation in which a field is denied: the rest is answered, or all of it is refused. */
export type OnDenied = 'omit' | 'reject';

/** `Exchange-On-Denied`; `omit` when it is not sent. */
export function readOnDenied(headers: Headers): Outcome<OnDenied> {
  const value = single(headers, 'exchange-on-denied')?.toLowerCase() ?? 'omit';
  if (value === 'omit' || value === 'reject') return { ok: true, value };
  return refused(headerUnusable({ header: 'Exchange-On-Denied', expected: 'omit | reject' }));
}

/** The bearer token of an `Authorization` header (RFC 6750), or null. */
export function bearerToken(headers: Headers): string | null {
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(single(headers, 'authorization') ?? '')?.[1] ?? null;
}
