import { isDeepStrictEqual } from 'node:util';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[];
}

/**
 * The place of the null that an error explains. Which of several errors below one null are told is left open by the
 * specification (GraphQL, 6.4.4: execution of siblings may be cancelled), so errors are compared by these places.
 */
function placeOf(data: unknown, path: readonly (string | number)[]): string {
  let value = data;
  const way: (string | number)[] = [];
  for (const step of path) {
    if (value === null || typeof value !== 'object') break;
    value = (value as Record<string | number, unknown>)[step];
    way.push(step);
  }
  return JSON.stringify(way);
}

function placesOf({ data, errors = [] }: Answer): string[] {
  return [...new Set(errors.map(({ path }) => (path ? placeOf(data, path) : 'no place')))].toSorted();
}

/** What is different between an answer and the one expected; null where nothing is. */
export function differenceOf(answer: Answer, expected: Answer): string | null {
  const data = answer.data ?? null;
  const right = expected.data ?? null;
  if (!isDeepStrictEqual(data, right)) {
    return `data is\n  ${JSON.stringify(data)}\nnot\n  ${JSON.stringify(right)}\nwith ${JSON.stringify(answer.errors ?? [])}`;
  }
  const places = placesOf({ ...answer, data });
  const rightPlaces = placesOf({ ...expected, data: right });
  if (isDeepStrictEqual(places, rightPlaces)) return null;
  const more = answer.errors?.find(
    ({ path }) => !rightPlaces.includes(path ? placeOf(data, path) : 'no place'),
  );
  return `errors are at\n  ${places.join(' ')}\nnot at\n  ${rightPlaces.join(' ')}\nwith ${JSON.stringify(more)}`;
}
