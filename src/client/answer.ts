import type { WireError } from './errors.js';

/** Why a field is not given (拒绝). */
export interface Denial {
  readonly path: readonly (string | number)[];
  /** The item of the catalogue; null where the error names none. */
  readonly policy: string | null;
  /** Whose data it is. */
  readonly owner: string | null;
  /** `NO_AGREEMENT`, `WARRANT_REQUIRED` and so on; see docs/api.md. */
  readonly reason: string | null;
  readonly rule: string | null;
  readonly message: string;
  readonly remedy: string | null;
}

/** The decision on a field of the operation, as `explainAccess` gives it. */
export interface FieldDecision {
  /** Schema coordinate, `Type.field`. */
  readonly field: string;
  readonly decision: 'GIVEN' | 'MASKED' | 'DENIED';
  readonly rule: string;
  readonly reason: string | null;
  readonly remedy: string | null;
}

/** What became of one field of an answer. */
export type FieldState<Value = unknown> =
  | { readonly state: 'GIVEN' | 'MASKED'; readonly value: Value | null }
  | { readonly state: 'DENIED'; readonly denial: Denial }
  | { readonly state: 'FAILED'; readonly error: WireError };

/** An answer with data, whole or in part. */
export interface Answer<Data> {
  readonly data: Data;
  /** Fields that were denied: they are null in `data`. */
  readonly denied: readonly Denial[];
  /** Other errors, such as AGENCY_UNAVAILABLE; the fields that they name are null in `data`. */
  readonly failed: readonly WireError[];
  /** Null where it was not asked for (`decisions: true`). */
  readonly decisions: readonly FieldDecision[] | null;
  /** The JWS by which the hub promises that the record is in its log (回执). */
  readonly receipt: string | null;
  /** The answer as it came, for whoever keeps it with its receipt. */
  readonly body: string;
  readonly requestId: string | null;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function toDenial({ message, path, extensions }: WireError): Denial {
  const { policy, owner, reason, rule, remedy } = extensions;
  return {
    path: path ?? [],
    message,
    policy: textOrNull(policy),
    owner: textOrNull(owner),
    reason: textOrNull(reason),
    rule: textOrNull(rule),
    remedy: textOrNull(remedy),
  };
}

/** Sorts the errors of an answer that has data. */
export function sortErrors(errors: readonly WireError[]): Pick<Answer<unknown>, 'denied' | 'failed'> {
  const isDenial = ({ extensions }: WireError): boolean => extensions.code === 'FIELD_DENIED';
  return {
    denied: errors.filter(isDenial).map(toDenial),
    failed: errors.filter((error) => !isDenial(error)),
  };
}

const covers = (
  path: readonly (string | number)[] | undefined,
  asked: readonly (string | number)[],
): boolean => path !== undefined && path.every((step, index) => step === asked[index]);

/**
 * What became of the field at a path of the answer.
 *
 * @param coordinate `Type.field`, by which a masked value is told from a plain one where the answer has decisions
 */
export function fieldState<Value = unknown>(
  answer: Answer<unknown>,
  path: readonly (string | number)[],
  coordinate?: string,
): FieldState<Value> {
  const denial = answer.denied.find((each) => covers(each.path, path));
  if (denial) return { state: 'DENIED', denial };
  const error = answer.failed.find((each) => covers(each.path, path));
  if (error) return { state: 'FAILED', error };
  let value: unknown = answer.data;
  for (const step of path) value = (value as Record<string | number, unknown> | null | undefined)?.[step];
  const isMasked = answer.decisions?.some((each) => each.field === coordinate && each.decision === 'MASKED');
  return { state: isMasked ? 'MASKED' : 'GIVEN', value: (value ?? null) as Value | null };
}

/** A business answer that says no (业务拒绝). */
export interface BusinessRefusal {
  readonly code: string;
  readonly message?: string;
  readonly remedy?: string;
  readonly field?: string | null;
}

/** The first refusal among the payloads of a mutation; null where all were done. Ask for `refusal { code message remedy field }`. */
export function refusalOf({ data }: Answer<unknown>): BusinessRefusal | null {
  if (typeof data !== 'object' || data === null) return null;
  for (const payload of Object.values(data) as ({ refusal?: BusinessRefusal | null } | null)[]) {
    if (payload?.refusal) return payload.refusal;
  }
  return null;
}
