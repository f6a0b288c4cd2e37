/**
 * What a function that can refuse gives back: the value, or the reason why not. Faults (a lost connection, a bug)
 * are thrown; a refusal is an expected answer and is returned.
 */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function failed<Failure>(error: Failure): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error };
}

declare const brand: unique symbol;

/** A value that only its own parser or maker hands out: `Brand<string, 'PlatformCode'>` is no plain string. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Whose idempotency keys are meant; `idempotencyActor` of the identity alone makes one. */
export type IdempotencyActor = Brand<string, 'IdempotencyActor'>;
