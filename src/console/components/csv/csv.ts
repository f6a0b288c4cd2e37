import { stringify } from 'csv-stringify/browser/esm/sync';

/**
 * A table as CSV (RFC 4180) in UTF-8 with a byte order mark, as Excel in Chinese needs it. A cell that a spreadsheet would
 * take for a formula is written as text.
 */
export function csvOf(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([titles, ...rows] as string[][], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

/** Gives a text, or what was made of it, to the user as a file. */
export function saveFile(name: string, content: string | Blob, type = 'text/csv;charset=utf-8'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
