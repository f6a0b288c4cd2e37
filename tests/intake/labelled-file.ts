import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { Random } from '../testkit/random.js';

/** A fault that was put into a file on purpose. */
export interface PlantedFault {
  readonly line: number;
  readonly code: string;
}

/** A file of accounts, and what is wrong with it. */
export interface LabelledFile {
  readonly rows: number;
  readonly planted: readonly PlantedFault[];
}

const HEADERS = '账号,从业机构代码,账户类型,开户行,存放机构,开户日期,余额（万元）,余额日期';
const FIRST_ACCOUNT = 10_000_000;
const WRITE_CHARACTERS = 1 << 20;

/** The mapping of such a file. */
export const ACCOUNT_MAPPING = `
table: pboc.account
columns:
  account_no: 账号
  platform_code: 从业机构代码
  kind: 账户类型
  bank: 开户行
  depository: 存放机构
  opened_on: 开户日期
  balance: { header: 余额（万元）, unit: 万元 }
  balance_on: 余额日期
`;

function fieldsOf(index: number, platforms: readonly string[], cents: number): string[] {
  return [
    String(FIRST_ACCOUNT + index),
    platforms[index % platforms.length] ?? '',
    '结算账户',
    index % 10 === 0 ? `"中国工商银行, 第${index % 997}支行"` : `中国工商银行第${index % 997}支行`,
    'QUALIFIED_BANK',
    `2015-03-${String(1 + (index % 28)).padStart(2, '0')}`,
    `${index % 100_000}.${cents}`,
    '2016-05-01',
  ];
}

/** Each makes a row wrong in a way of its own. */
const FAULTS: readonly (readonly [
  code: string,
  plant: (fields: string[], firstAccount: string) => string,
])[] = [
  ['NOT_A_NUMBER', (fields) => fields.with(6, '未知').join(',')],
  ['REQUIRED', (fields) => fields.with(3, '').join(',')],
  ['UNKNOWN_CODE', (fields) => fields.with(2, '储蓄账户').join(',')],
  ['PLATFORM_CODE', (fields) => fields.with(1, '9133010OMA27WXXXX0').join(',')],
  ['UNKNOWN_PLATFORM', (fields) => fields.with(1, '91330100MA27WXXXX0').join(',')],
  ['RULE', (fields) => fields.with(0, 'A1234567').join(',')],
  ['DUPLICATE_KEY', (fields, firstAccount) => fields.with(0, firstAccount).join(',')],
  ['TOO_LONG', (fields) => fields.with(3, '行'.repeat(4_001)).join(',')],
  ['MALFORMED_LINE', (fields) => `${fields.join(',')},多余`],
  ['MALFORMED_LINE', (fields) => fields.with(3, '工商"银行').join(',')],
  ['NOT_A_DAY', (fields) => fields.with(5, '2015-02-29').join(',')],
  ['TOO_PRECISE', (fields) => fields.with(6, '1.2345678').join(',')],
];

/** What a file of accounts has in it. */
export interface FileContent {
  /** How many rows it has, with those that are wrong. */
  readonly rows: number;
  /** How many of a thousand rows are wrong. */
  readonly perMille: number;
  readonly seed: number;
  /** The first account's place in the series; 0 where it is left out. */
  readonly first?: number;
  /** The first of so many rows, and each one as far behind it, has other amounts; none where it is left out. */
  readonly changedEach?: number;
  /** Of these amounts, two digits behind the point. */
  readonly cents?: number;
}

const CENTS = 25;

/** Writes a file of accounts with faults among them. */
export async function writeLabelledFile(
  path: string,
  platforms: readonly string[],
  { rows, perMille, seed, first = 0, changedEach = Infinity, cents = CENTS }: FileContent,
): Promise<LabelledFile> {
  const random = new Random(seed);
  const planted: PlantedFault[] = [];
  const firstAccount = String(FIRST_ACCOUNT + first);
  const file = createWriteStream(path);
  let text = `${HEADERS}\n`;
  for (let index = 0; index < rows; index += 1) {
    const fields = fieldsOf(first + index, platforms, index % changedEach === 0 ? cents : CENTS);
    // The first row is the one that others repeat.
    const isWrong = index > 0 && random.below(1_000) < perMille;
    const [code, plant] = (isWrong && FAULTS[planted.length % FAULTS.length]) || [null, null];
    if (code !== null) planted.push({ line: index + 2, code });
    text += `${plant ? plant(fields, firstAccount) : fields.join(',')}\n`;
    if (text.length >= WRITE_CHARACTERS) {
      if (!file.write(text)) await once(file, 'drain');
      text = '';
    }
  }
  file.end(text);
  await finished(file);
  return { rows, planted };
}
