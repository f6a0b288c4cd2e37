import Negotiator from 'negotiator';
import type { Locale } from '../../kernel/index.js';

const OFFERED: Locale[] = ['en', 'zh'];

/**
 * The language that answers are given in, by an `Accept-Language` header with its quality values (RFC 9110, 12.5.4);
 * English where it prefers neither.
 *
 * @param acceptLanguage as it was sent; null or undefined where it was not
 */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale {
  if (!acceptLanguage) return 'en';
  const negotiator = new Negotiator({ headers: { 'accept-language': acceptLanguage } });
  return negotiator.languages(OFFERED)[0] === 'zh' ? 'zh' : 'en';
}
