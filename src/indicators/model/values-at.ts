/** A sum of money as answers have it, in 分. */
function amountOf(value: object): bigint | null {
  const { amount, currency, ...others } = value as { readonly amount?: unknown; readonly currency?: unknown };
  if (typeof amount !== 'string' || typeof currency !== 'string' || Object.keys(others).length > 0)
    return null;
  return /^-?\d+$/.test(amount) ? BigInt(amount) : null;
}

/** What was read, for formulas: sums of money are whole numbers of 分, all else stays as it is. */
export function forFormulas(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forFormulas);
  if (typeof value !== 'object' || value === null) return value;
  return (
    amountOf(value) ??
    Object.fromEntries(Object.entries(value).map(([name, each]) => [name, forFormulas(each)]))
  );
}

/** Everything that stands at a path, through lists; nothing where something on the way is null. */
export function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => valuesAt(each, path));
  const [name, ...rest] = path;
  if (value === null || value === undefined) return [];
  if (name === undefined) return [value];
  return typeof value === 'object' ? valuesAt((value as Record<string, unknown>)[name], rest) : [];
}

/** A value as a text: sums of money in minor units (分). */
export function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return amountOf(value)?.toString() ?? JSON.stringify(value);
}
