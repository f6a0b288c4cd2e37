/** An object of an answer. */
export type Row = Readonly<Record<string, unknown>>;

/** Reads a value of an answer whose form the selection knows: what is withheld or unknown is null, or an empty list. */
export const rowOf = (value: unknown): Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : {};
export const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.map(rowOf) : []);
export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
export const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

export function moneyOf(value: unknown): { readonly amount: string; readonly currency: string } | null {
  const { amount, currency } = rowOf(value);
  return typeof amount === 'string' && typeof currency === 'string' ? { amount, currency } : null;
}

export function instantOf(value: unknown): Date | null {
  return typeof value === 'string' || value instanceof Date ? new Date(value) : null;
}
