declare const brand: unique symbol;

/** A value that only its own parser or maker hands out: `Brand<string, 'PlatformCode'>` is no plain string. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Whose idempotency keys are meant; `idempotencyActor` of the identity alone makes one. */
export type IdempotencyActor = Brand<string, 'IdempotencyActor'>;
