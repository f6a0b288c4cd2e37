const LONGEST = 64;

/**
 * An operation's name as metrics, spans and the log may show it; null where it could be something else than a name. It
 * is the client's own text, and no place for the number of a person or an account.
 */
export function presentableName(name: string | null): string | null {
  if (name === null || name.length > LONGEST || /\d{6}/.test(name)) return null;
  return name;
}
