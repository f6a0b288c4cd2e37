import { CodedError, type Locale, type Refusal } from '../../kernel/index.js';

/** The codes of the contract that HTTP itself answers with; the refusal's own code is the `reason`. */
export type HttpCode =
  | 'BAD_USER_INPUT'
  | 'OPERATION_TOO_COMPLEX'
  | 'CSRF_PROOF_MISSING'
  | 'RATE_LIMITED'
  | 'UNAUTHENTICATED'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** An error as a client reads it. */
export interface WrittenError {
  readonly message: string;
  readonly locations?: readonly object[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** A request that is turned away before it is understood, with its HTTP status. */
export class HttpRefused extends CodedError {
  override readonly name = 'HttpRefused';
  readonly statusCode: number;
  readonly code: HttpCode;
  readonly refusal: Refusal;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    statusCode: number,
    refusal: Refusal,
    {
      code = 'BAD_USER_INPUT',
      headers = {},
    }: { readonly code?: HttpCode; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(refusal.message.en);
    this.statusCode = statusCode;
    this.code = code;
    this.refusal = refusal;
    this.headers = headers;
  }

  /** Its sentence and its remedy in one language, under its stable code. */
  written(locale: Locale): WrittenError {
    const { code: reason, message, remedy, facts } = this.refusal;
    return {
      message: message[locale],
      extensions: { ...facts, code: this.code, reason, remedy: remedy[locale] },
    };
  }
}

/** A refusal whose own code is one of the contract, in one language. */
export function writtenRefusal({ code, facts, message, remedy }: Refusal, locale: Locale): WrittenError {
  return { message: message[locale], extensions: { ...facts, code, remedy: remedy[locale] } };
}
