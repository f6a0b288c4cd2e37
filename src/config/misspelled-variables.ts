import { distance } from 'fastest-levenshtein';

/** Shorter names are near too many others that are not meant for the hub. */
const SHORTEST_NAME = 6;
const MAX_DISTANCE = 2;

/**
 * Finds variables that look like a slip of the pen for one of the hub's, such as DATABAS_URL: the hub would start with
 * the default instead, and nobody would be told.
 *
 * @param environment variables that are set
 * @param known names of the hub's variables
 * @returns a sentence for each
 */
export function misspelledVariables(
  environment: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): readonly string[] {
  const names = new Set(known);
  return Object.keys(environment).flatMap((name) => {
    if (names.has(name)) return [];
    const upper = name.toUpperCase();
    const meant = known.find(
      (each) =>
        upper === each ||
        (each.length >= SHORTEST_NAME && each[0] === upper[0] && distance(each, upper) <= MAX_DISTANCE),
    );
    return meant === undefined || (upper === meant && environment[meant] !== undefined)
      ? []
      : [`${name} is no variable of the hub and is ignored; ${meant} may be meant.`];
  });
}
