import { readPart, WorkbookUnreadable, type WorkbookParts } from './parts.js';

/** Characters of all shared texts together: they are held while the sheet is read. */
const MAX_SHARED = 256 * 1024 ** 2;

/** What the cells of a sheet refer to (工作簿). */
export interface Workbook {
  /** Name of the part with the sheet's rows. */
  readonly sheet: string;
  readonly texts: readonly string[];
  /** By style: whether its numbers are days and times. */
  readonly isDate: readonly boolean[];
  /** Whether days count from 1904. */
  readonly from1904: boolean;
}

/** Formats of days and times that are built in (ECMA-376, 18.8.30), those of Chinese among them. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
const isDateFormat = (id: number): boolean =>
  DATE_FORMATS.has(id) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
/** Of a format's own text: a day or time, once quoted texts, colours and conditions are out. */
const isDateText = (text: string): boolean => /[ymdhs]/i.test(text.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

async function sheetPart(
  parts: WorkbookParts,
  wanted: string | null,
): Promise<Pick<Workbook, 'sheet' | 'from1904'>> {
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  await readPart(parts, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'sheet') sheets.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? '' });
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    },
  });
  const sheet = wanted === null ? sheets[0] : sheets.find(({ name }) => name === wanted);
  if (!sheet) throw new WorkbookUnreadable(`It has no sheet ${wanted ?? ''}.`);
  let target = '';
  await readPart(parts, 'xl/_rels/workbook.xml.rels', {
    open(name, attributes) {
      if (name === 'Relationship' && attributes['Id'] === sheet.id) target = attributes['Target'] ?? '';
    },
  });
  return { sheet: target.startsWith('/') ? target.slice(1) : `xl/${target}`, from1904 };
}

async function sharedTexts(parts: WorkbookParts): Promise<string[]> {
  const texts: string[] = [];
  if (!parts.has('xl/sharedStrings.xml')) return texts;
  let text = '';
  let characters = 0;
  let isText = false;
  let isPhonetic = false;
  await readPart(parts, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name !== 'si') return;
      characters += text.length;
      if (characters > MAX_SHARED) throw new WorkbookUnreadable('Its texts are too many.');
      texts.push(text);
    },
  });
  return texts;
}

async function dateStyles(parts: WorkbookParts): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (!parts.has('xl/styles.xml')) return styles;
  const own = new Map<number, boolean>();
  let isCellFormat = false;
  await readPart(parts, 'xl/styles.xml', {
    open(name, attributes) {
      const id = Number(attributes['numFmtId']);
      if (name === 'numFmt') own.set(id, isDateText(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') isCellFormat = true;
      if (name === 'xf' && isCellFormat) styles.push(own.get(id) ?? isDateFormat(id));
    },
    close(name) {
      if (name === 'cellXfs') isCellFormat = false;
    },
  });
  return styles;
}

/**
 * Reads what a sheet's cells refer to.
 *
 * @param sheet its name; the first where it is null
 * @throws WorkbookUnreadable
 */
export async function readWorkbook(parts: WorkbookParts, sheet: string | null): Promise<Workbook> {
  return {
    ...(await sheetPart(parts, sheet)),
    texts: await sharedTexts(parts),
    isDate: await dateStyles(parts),
  };
}
