/** Makes the type guard of a closed list of codes. */
export const memberOf =
  <Code extends string>(codes: readonly Code[]) =>
  (value: unknown): value is Code =>
    typeof value === 'string' && (codes as readonly string[]).includes(value);
