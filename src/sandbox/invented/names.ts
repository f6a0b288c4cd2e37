import type { Random } from '../../sample-data/index.js';

/** 沙盒: every invented name and text says what it is, so that none of it can be taken for somebody's. */
const MARK = '沙盒';

const cut = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

const TRADES = '信息科技服务管理咨询数据网络';

/**
 * A firm's name of about the given length: mark, number, trade and legal form. Never shorter than mark and number.
 *
 * @param number what tells it from others
 */
export function makeFirmName(number: string, length: number): string {
  const stem = MARK + number;
  const form = ['有限公司', ''].find((each) => stem.length + each.length <= length) ?? '';
  return stem + cut(TRADES, Math.max(0, length - stem.length - form.length)) + form;
}

/** 某: no surname of GB/T 21984; what follows is as long as it has to be. */
const GIVEN = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥');

/** A person's name; at least two characters. */
export const makePersonName = (random: Random, length: number): string =>
  `某${Array.from({ length: Math.max(1, length - 1) }, () => random.pick(GIVEN)).join('')}`;

const BANKS = 20;

/** A bank, or a branch of one where the name is long. */
export const makeBankName = (random: Random, length: number): string =>
  `${MARK}${String(random.integer(1, BANKS)).padStart(2, '0')}银行${cut('分行营业部', Math.max(0, length - 6))}`;

/** A text of exactly this length, at least one character. */
export const makeText = (length: number): string => cut(`${MARK}样例文字，`, Math.max(1, length));
