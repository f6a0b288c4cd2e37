import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Locale } from '../../kernel/index.js';
import { expectedOf, type FaultCode, type Refused } from '../model/faults.js';

/** What is wrong, in a few words (拒收原因). */
const WORDS: Readonly<Record<FaultCode, Readonly<Record<Locale, string>>>> = {
  MALFORMED_LINE: { en: 'malformed line', zh: '行格式错误' },
  REQUIRED: { en: 'missing', zh: '缺少必填内容' },
  NOT_A_DAY: { en: 'no day', zh: '不是日期' },
  NOT_AN_INSTANT: { en: 'no time', zh: '不是时间' },
  NOT_A_NUMBER: { en: 'no number', zh: '不是数值' },
  TOO_PRECISE: { en: 'too many digits', zh: '小数位数过多' },
  TOO_LARGE: { en: 'too large', zh: '数值过大' },
  NOT_A_BOOLEAN: { en: 'neither yes nor no', zh: '不是“是”或者“否”' },
  UNKNOWN_CODE: { en: 'unknown code', zh: '代码不在范围内' },
  TOO_LONG: { en: 'too long', zh: '内容过长' },
  NOT_STORABLE: { en: 'unreadable characters', zh: '含不可读取的字符' },
  PLATFORM_CODE: { en: 'no platform code', zh: '不是从业机构代码' },
  UNKNOWN_PLATFORM: { en: 'unknown platform', zh: '从业机构未登记' },
  OUTSIDE_REGION: { en: 'platform of another region', zh: '从业机构不在辖区内' },
  DUPLICATE_KEY: { en: 'key twice in the file', zh: '文件内主键重复' },
  NO_SUCH_ROW: { en: 'names no row', zh: '所引用的记录不存在' },
  NOT_UNIQUE: { en: 'not unique', zh: '与其他记录重复' },
  RULE: { en: 'against a rule of the table', zh: '不符合数据表规则' },
};

/** A refusal as a file of errors has it. */
interface RefusalLine {
  readonly line: number;
  readonly column: string | null;
  readonly header: string | null;
  readonly code: FaultCode;
  readonly rule: string;
  readonly expected: string;
  readonly value: string | null;
}

const HEADERS: Readonly<Record<Locale, Readonly<Record<keyof RefusalLine, string>>>> = {
  en: {
    line: 'line',
    column: 'column',
    header: 'header',
    code: 'code',
    rule: 'rule',
    expected: 'expected',
    value: 'value',
  },
  zh: {
    line: '行',
    column: '字段',
    header: '表头',
    code: '代码',
    rule: '问题',
    expected: '应当为',
    value: '内容',
  },
};

/** A refusal in words of one language (拒收说明). */
export function refusalLine(refused: Refused, language: Locale): RefusalLine {
  const { line, column, header, code, value } = refused;
  return {
    line,
    column,
    header,
    code,
    rule: WORDS[code][language],
    expected: expectedOf(refused)[language],
    value,
  };
}

/**
 * Refusals as the text of a file that people correct their data by (错误文件): NDJSON, or CSV that spreadsheets open.
 *
 * @param pages in the order of the file
 */
export function refusalText(
  pages: AsyncIterable<readonly Refused[]> | Iterable<readonly Refused[]>,
  { format, language }: { readonly format: 'csv' | 'ndjson'; readonly language: Locale },
): Readable {
  async function* lines(): AsyncGenerator<RefusalLine> {
    for await (const page of pages) for (const refused of page) yield refusalLine(refused, language);
  }
  if (format === 'ndjson') {
    async function* texts(): AsyncGenerator<string> {
      for await (const line of lines()) yield `${JSON.stringify(line)}\n`;
    }
    return Readable.from(texts());
  }
  const columns = Object.entries(HEADERS[language]).map(([key, header]) => ({ key, header }));
  // The byte order mark tells spreadsheets the encoding; a value that is a formula is shown as text.
  const text = stringify({ header: true, bom: true, columns, escape_formulas: true });
  const source = Readable.from(lines());
  source.on('error', (error) => text.destroy(error));
  text.on('close', () => source.destroy());
  return source.pipe(text);
}

/**
 * Writes refusals to a file, as {@link refusalText} has them.
 *
 * @throws what the file system throws
 */
export async function writeRefusals(
  path: string,
  pages: Parameters<typeof refusalText>[0],
  options: Parameters<typeof refusalText>[1],
): Promise<void> {
  await pipeline(refusalText(pages, options), createWriteStream(path));
}
