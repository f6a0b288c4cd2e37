/** Makes the type guard of a closed list of codes. */
export const memberOf =
  <Code extends string>(codes: readonly Code[]) =>
  (value: unknown): value is Code =>
    typeof value === 'string' && (codes as readonly string[]).includes(value);

/** A code of which the hub's own code knows some; which others there are is dated data (schema `law`). */
export type OpenCode<Known extends string> = Known | (string & Record<never, never>);

const CODE = /^[A-Z][A-Z0-9_]{0,63}$/;

/** Whether it is written as a code: capitals, digits and underscores, a capital first, at most 64 characters. */
export function isCode(value: unknown): value is string {
  return typeof value === 'string' && CODE.test(value);
}
