declare const brand: unique symbol;

/** A value that only its own parser or maker hands out: `Brand<string, 'PlatformCode'>` is no plain string. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
