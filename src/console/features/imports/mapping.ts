import type { ImportProposedQuery, ImportTablesQuery } from './imports.generated';

export type ImportTable = NonNullable<ImportTablesQuery['importTables']>[number];
export type ImportColumn = ImportTable['columns'][number];
type Mapping = NonNullable<NonNullable<ImportProposedQuery['proposeImportMapping']>['proposal']>['mapping'];

/** What was chosen for one column. */
export interface Choice {
  readonly header: string | null;
  readonly unit: string | null;
  readonly constant: string;
  /** As it was typed: `用语=代码；…` */
  readonly words: string;
}

export type Choices = Readonly<Record<string, Choice>>;

export const NOTHING: Choice = { header: null, unit: null, constant: '', words: '' };

/** What a proposed mapping chooses. */
export function picksOf(mapping: Mapping): Choices {
  return Object.fromEntries(
    mapping.columns.map(({ column, header, unit }) => [column, { ...NOTHING, header, unit: unit ?? null }]),
  );
}

/** Words for codes as they are typed, with either language's marks; what is no pair is left out. */
export function wordsOf(text: string): { word: string; code: string }[] {
  return text.split(/[;；\n]/).flatMap((pair) => {
    const [word = '', code = ''] = pair.split(/[=＝]/).map((part) => part.trim());
    return word && code ? [{ word, code }] : [];
  });
}

/** The mapping as the hub takes it. */
export function mappingInput(table: ImportTable, picks: Choices) {
  const chosen = table.columns.map((column) => ({ column, pick: picks[column.name] ?? NOTHING }));
  return {
    table: table.name,
    columns: chosen.flatMap(({ column, pick: { header, unit, words } }) =>
      header === null
        ? []
        : [
            {
              column: column.name,
              header,
              ...(unit === null ? {} : { unit }),
              ...(words.trim() ? { values: wordsOf(words) } : {}),
            },
          ],
    ),
    constants: chosen.flatMap(({ column, pick: { header, constant } }) =>
      header === null && constant.trim() ? [{ column: column.name, value: constant.trim() }] : [],
    ),
  };
}

/** Required columns that have neither a header nor a value. */
export const missingColumns = (table: ImportTable, picks: Choices): readonly ImportColumn[] =>
  table.columns.filter(({ name, isRequired }) => {
    const { header, constant } = picks[name] ?? NOTHING;
    return isRequired && header === null && !constant.trim();
  });

/** Headers that no column takes. */
export const unusedHeaders = (headers: readonly string[], picks: Choices): readonly string[] => {
  const used = new Set(Object.values(picks).map(({ header }) => header));
  return headers.filter((header) => !used.has(header));
};
