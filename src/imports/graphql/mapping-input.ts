import type { ImportMappingInput } from './imports.inputs.js';

/** What is given, without what is left out. */
function given(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** A mapping as its file has it, from what a caller sent; nothing is checked. A column that is named twice is as it is named last. */
export function readMappingInput({
  table,
  columns,
  constants,
  format,
  encoding,
  delimiter,
  sheet,
}: ImportMappingInput): { readonly table: string } & Readonly<Record<string, unknown>> {
  return {
    table,
    ...given({ format: format?.toLowerCase(), encoding, delimiter, sheet }),
    columns: Object.fromEntries(
      columns.map(({ column, values, header, unit, dates, separator }) => [
        column,
        given({
          header,
          unit,
          dates,
          separator,
          values: values && Object.fromEntries(values.map(({ word, code }) => [word, code])),
        }),
      ]),
    ),
    constants: Object.fromEntries((constants ?? []).map(({ column, value }) => [column, value])),
  };
}
