/** For what, in which matter and on which ground a client asks (使用目的、认定事项、依据). */
export interface Exchange {
  /** `RISK_MONITORING`, `SUBSTANCE_DETERMINATION` and so on; see docs/api.md. */
  readonly purpose?: string;
  /** Identifier of the substance case; needed for `SUBSTANCE_DETERMINATION`. */
  readonly caseId?: string;
  /** Legal basis in any script, or `warrant:<id>` for account data. */
  readonly basis?: string;
  /** `omit`, the default: what is not denied is answered; `reject`: all or nothing. */
  readonly onDenied?: 'omit' | 'reject';
  /** Of messages and remedies. */
  readonly language?: 'en' | 'zh';
}

/** Its headers, as docs/api.md lists them. */
export function exchangeHeaders({
  purpose,
  caseId,
  basis,
  onDenied,
  language,
}: Exchange): Record<string, string> {
  return {
    ...(purpose === undefined ? {} : { 'exchange-purpose': purpose }),
    ...(caseId === undefined ? {} : { 'exchange-case': caseId }),
    ...(basis === undefined ? {} : { 'exchange-basis': encodeURIComponent(basis) }),
    ...(onDenied === undefined ? {} : { 'exchange-on-denied': onDenied }),
    ...(language === undefined ? {} : { 'accept-language': language }),
  };
}
