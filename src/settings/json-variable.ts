import type { z } from 'zod';

/** What a variable may give: each member of the settings, or not. */
type Given<Settings> = { readonly [Name in keyof Settings]?: Settings[Name] | undefined };

/**
 * Reads a variable that is a JSON object of those settings that are not to be the default ones.
 *
 * @param problems given one sentence for each thing that is wrong
 * @returns the settings that are given; none where anything is wrong
 */
export function readJsonVariable<Settings extends object>(
  name: string,
  value: string | undefined,
  schema: z.ZodType<Given<Settings>>,
  problems: string[],
): Partial<Settings> {
  if (value === undefined) return {};
  let given: unknown;
  try {
    given = JSON.parse(value);
  } catch {
    problems.push(`${name} must be a JSON object.`);
    return {};
  }
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    problems.push(
      ...parsed.error.issues.map(({ path, message }) => [name, ...path].join(' ').concat(`: ${message}.`)),
    );
    return {};
  }
  return Object.fromEntries(
    Object.entries(parsed.data).filter(([, each]) => each !== undefined),
  ) as Partial<Settings>;
}
