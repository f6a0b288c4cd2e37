export interface RedLineRow {
  readonly redLine: string;
  readonly sector: string | null;
  readonly zh: string;
  readonly en: string;
  readonly data: readonly string[];
  readonly source: {
    readonly article: string | null;
    readonly document: { readonly zh: string; readonly en: string };
  };
}

/**
 * Red lines by the field that can show them (`Type.field`): those of the firm's sectors and of conduct in every sector, each
 * once, the first document's words.
 */
export function redLinesByField(
  rows: readonly RedLineRow[],
  sectors: readonly string[],
): ReadonlyMap<string, readonly RedLineRow[]> {
  const found = new Map<string, RedLineRow[]>();
  for (const row of rows) {
    if (row.sector !== null && !sectors.includes(row.sector)) continue;
    for (const field of row.data) {
      const others = found.get(field) ?? [];
      if (!others.some(({ redLine }) => redLine === row.redLine)) found.set(field, [...others, row]);
    }
  }
  return found;
}

/** Whether a value says by itself that something may be wrong: a fact that is so. Rows of a list say nothing by being there. */
export function isNotable(value: unknown): boolean {
  return value === true;
}
