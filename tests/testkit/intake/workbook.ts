import { zipOf } from '../zip.js';

/** A cell: a text, a number, or a day's serial number, an error, an inline text. */
export type Cell =
  | string
  | number
  | null
  | { readonly serial: number }
  | { readonly error: string }
  | { readonly inline: string }
  | { readonly yes: boolean };

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An XLSX workbook (ECMA-376) as spreadsheets write one: shared texts, styles, sheets by relations. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Buffer {
  const texts: string[] = [];
  const cellXml = (cell: Cell, address: string): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
    if (typeof cell === 'string') return `<c r="${address}" t="s"><v>${texts.push(cell) - 1}</v></c>`;
    if ('serial' in cell) return `<c r="${address}" s="2"><v>${cell.serial}</v></c>`;
    if ('error' in cell) return `<c r="${address}" t="e"><v>${cell.error}</v></c>`;
    if ('yes' in cell) return `<c r="${address}" t="b"><v>${cell.yes ? 1 : 0}</v></c>`;
    return `<c r="${address}" t="inlineStr"><is><t>${escape(cell.inline)}</t></is></c>`;
  };
  const parts = Object.values(sheets).map((rows) => {
    const xml = rows.map((cells, row) => {
      const inner = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`)).join('');
      return `<row r="${row + 1}">${inner}</row>`;
    });
    return `${HEAD}<worksheet ${MAIN}><sheetData>${xml.join('')}</sheetData></worksheet>`;
  });
  const names = Object.keys(sheets);
  // Phonetic text stands beside the text and is none of it.
  const shared = texts.map(
    (text) => `<si><r><t>${escape(text)}</t></r><rPh sb="0" eb="1"><t>pinyin</t></rPh></si>`,
  );
  return zipOf([
    {
      name: 'xl/workbook.xml',
      data: `${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets>${names
        .map((name, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
        .map(
          (_name, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', data: `${HEAD}<sst ${MAIN}>${shared.join('')}</sst>` },
    {
      name: 'xl/styles.xml',
      data: `${HEAD}<styleSheet ${MAIN}><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>
        <cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
    },
    ...parts.map((data, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, data })),
  ]);
}
