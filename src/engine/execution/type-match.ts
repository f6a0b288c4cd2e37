/** Tells whether a concrete type is, or implements, the type of a condition. */
export type TypeMatch = (concrete: unknown, condition: string) => boolean;
