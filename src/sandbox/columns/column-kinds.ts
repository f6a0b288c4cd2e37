/** How a length, a number or a day of a column is looked at: by itself, or from another column of the same row. */
export interface Measured {
  /** 相对量: the column that this one is counted from: days after it, or so many more than it. */
  readonly over?: string;
  /** The column that this one is a part of, none of it to all of it. */
  readonly partOf?: string;
}

/**
 * What a column holds, as far as a sandbox has to know: whether its values may be told (codes, as shares), measured
 * (numbers, days, lengths of texts), or neither (identifiers).
 */
export type Column = (
  | { readonly is: 'PLATFORM' | 'POSITION' | 'NAME_OF_PLATFORM' | 'HOLDER' }
  | { readonly is: 'PERSON_NUMBER' | 'ACCOUNT_NUMBER' | 'OTHER_ACCOUNT_NUMBER' | 'FIRM_CODE' }
  /** A number of the record's own; `mark` stands in the invented ones. */
  | { readonly is: 'RECORD_NUMBER'; readonly mark: string }
  /** One of the platform's earlier rows of a table, by its key. */
  | { readonly is: 'ROW_OF'; readonly table: string; readonly key: string }
  /** The code of another platform, whose name stands in the column `name`. */
  | { readonly is: 'OTHER_PLATFORM'; readonly name: string }
  | { readonly is: 'NAME_OF_OTHER_PLATFORM' }
  | { readonly is: 'FIRM_NAME' | 'PERSON_NAME' | 'BANK_NAME' | 'TEXT' }
  | { readonly is: 'CODE' | 'CODES' | 'REGION' | 'REGIONS' | 'FLAG' | 'INSTANT' }
  | { readonly is: 'DAY' }
  /** Minor units (分), a count, or a fraction of at most `max`. */
  | { readonly is: 'AMOUNT' | 'COUNT' }
  | { readonly is: 'FRACTION'; readonly max: number; readonly addsUp: boolean }
) &
  Measured & {
    /** Rows that may have a value: those with one of these codes in the column; the others are null. */
    readonly only?: { readonly column: string; readonly codes: readonly string[] };
  };

export const platform: Column = { is: 'PLATFORM' };
export const position: Column = { is: 'POSITION' };
export const nameOfPlatform: Column = { is: 'NAME_OF_PLATFORM' };
export const holder: Column = { is: 'HOLDER' };
export const personNumber: Column = { is: 'PERSON_NUMBER' };
export const accountNumber: Column = { is: 'ACCOUNT_NUMBER' };
export const otherAccountNumber: Column = { is: 'OTHER_ACCOUNT_NUMBER' };
export const firmCode: Column = { is: 'FIRM_CODE' };
export const firmName: Column = { is: 'FIRM_NAME' };
export const personName: Column = { is: 'PERSON_NAME' };
export const bankName: Column = { is: 'BANK_NAME' };
export const text: Column = { is: 'TEXT' };
export const code: Column = { is: 'CODE' };
export const codes: Column = { is: 'CODES' };
export const region: Column = { is: 'REGION' };
export const regions: Column = { is: 'REGIONS' };
export const flag: Column = { is: 'FLAG' };
export const day: Column = { is: 'DAY' };
export const instant: Column = { is: 'INSTANT' };
export const amount: Column = { is: 'AMOUNT' };
export const count: Column = { is: 'COUNT' };
export const fraction: Column = { is: 'FRACTION', max: 1, addsUp: false };
export const rate: Column = { is: 'FRACTION', max: 9, addsUp: false };
/** The fractions of a platform's rows are one together. */
export const share: Column = { is: 'FRACTION', max: 1, addsUp: true };

export const recordNumber = (mark: string): Column => ({ is: 'RECORD_NUMBER', mark });
export const rowOf = (table: string, key: string): Column => ({ is: 'ROW_OF', table, key });
export const otherPlatform = (name: string): Column => ({ is: 'OTHER_PLATFORM', name });
export const nameOfOtherPlatform: Column = { is: 'NAME_OF_OTHER_PLATFORM' };
export const dayAfter = (over: string): Column => ({ is: 'DAY', over });
export const countOver = (over: string): Column => ({ is: 'COUNT', over });
export const amountOf = (partOf: string): Column => ({ is: 'AMOUNT', partOf });
export const only = (column: Column, by: string, ...held: readonly string[]): Column => ({
  ...column,
  only: { column: by, codes: held },
});

/** Kinds whose values tell who or what a row is about; none of them goes into a profile, or from it into a twin. */
const IDENTIFYING: ReadonlySet<Column['is']> = new Set<Column['is']>([
  'PLATFORM',
  'NAME_OF_PLATFORM',
  'HOLDER',
  'PERSON_NUMBER',
  'ACCOUNT_NUMBER',
  'OTHER_ACCOUNT_NUMBER',
  'FIRM_CODE',
  'RECORD_NUMBER',
  'ROW_OF',
  'OTHER_PLATFORM',
  'NAME_OF_OTHER_PLATFORM',
  'FIRM_NAME',
  'PERSON_NAME',
  'BANK_NAME',
  'TEXT',
]);

export const isIdentifying = ({ is }: Column): boolean => IDENTIFYING.has(is);
