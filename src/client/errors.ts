/** An error as the hub writes it into an answer. */
export interface WireError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

export interface HubErrorDetails {
  /** HTTP status; null where no answer came. */
  readonly status: number | null;
  readonly remedy?: string | null;
  readonly requestId?: string | null;
  readonly retryAfterSeconds?: number | null;
  readonly errors?: readonly WireError[];
  readonly cause?: unknown;
}

/**
 * A request that has no answer: it was refused as a whole, or none came. `code` is the hub's (docs/errors.md), or one of the
 * client's: `UNREACHABLE`, `NO_ANSWER`, `TOKEN_NOT_GIVEN`, `PAGE_DENIED`, `RECEIPT_WRONG`.
 */
export class HubError extends Error {
  override readonly name = 'HubError';
  readonly code: string;
  readonly status: number | null;
  /** What can be done about it, in the language that was asked for. */
  readonly remedy: string | null;
  /** To be quoted when a fault is reported. */
  readonly requestId: string | null;
  readonly retryAfterSeconds: number | null;
  readonly errors: readonly WireError[];

  constructor(code: string, message: string, details: HubErrorDetails) {
    super(message, { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.remedy = details.remedy ?? null;
    this.requestId = details.requestId ?? null;
    this.retryAfterSeconds = details.retryAfterSeconds ?? null;
    this.errors = details.errors ?? [];
  }
}

/** What the first error of an answer without data says. */
export function refusedWhole(
  errors: readonly WireError[],
  status: number,
  { requestId, retryAfter }: { readonly requestId: string | null; readonly retryAfter: string | null },
): HubError {
  const [first] = errors;
  const { code, remedy, retryAfterSeconds }: Partial<Record<string, unknown>> & { readonly code: string } =
    first?.extensions ?? { code: 'NO_ANSWER' };
  const seconds = Number(retryAfterSeconds ?? retryAfter ?? Number.NaN);
  return new HubError(code, first?.message ?? `The hub answered ${status} without data.`, {
    status,
    requestId,
    errors,
    remedy: typeof remedy === 'string' ? remedy : null,
    retryAfterSeconds: Number.isFinite(seconds) ? seconds : null,
  });
}
