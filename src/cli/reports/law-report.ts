import type { Refusal } from '../../kernel/index.js';
import type { ListedLawRow, LawLoad } from '../../law/index.js';

/** One line for each row: its table, its identifier, where it rests and how sure it is. */
export function lawListing(rows: readonly ListedLawRow[]): string {
  const lines = rows.map(({ table, id, validTo, document, article, mark, origin }) => {
    const end = validTo === null ? '' : ` until ${validTo}`;
    const source = article === null ? document : `${document} ${article}`;
    return `${table} ${id}${end} (${source}, ${mark}${origin === 'SHIPPED' ? '' : `, ${origin}`})`;
  });
  return [...lines, `Rows: ${rows.length}.`].join('\n');
}

/** Everything that is wrong with a file, each in both languages and with its remedy. */
export function faultLines(faults: readonly Refusal[]): readonly string[] {
  const lines = faults.flatMap(({ code, message, remedy }) => [
    `${code}: ${message.en}`,
    `  ${message.zh}`,
    `  ${remedy.en} ${remedy.zh}`,
  ]);
  return [...lines, `Nothing was written. Faults: ${faults.length}.`];
}

export function loadLines({ opened, closed, unchanged }: LawLoad, applied: boolean): readonly string[] {
  return [
    ...opened.map((row) => `+ ${row}`),
    ...closed.map(({ row, on }) => `- ${row} until ${on}`),
    `${opened.length} added, ${closed.length} ended, ${unchanged} there already. ${
      applied ? 'Written.' : 'Nothing was written: give --apply to write it.'
    }`,
  ];
}
