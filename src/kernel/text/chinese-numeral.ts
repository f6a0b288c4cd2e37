const DIGITS = Array.from('零一二三四五六七八九');

const digit = (value: number): string => DIGITS[value] ?? '';

function belowHundred(value: number): string {
  const [tens, units] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digit(units);
  return `${tens === 1 ? '' : digit(tens)}十${units === 0 ? '' : digit(units)}`;
}

/** A number from 1 to 999 in Chinese characters, as firms number their branches: 三, 十二, 一百零五, 二百一十. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999)
    throw new RangeError('A whole number from 1 to 999');
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  if (hundreds === 0) return belowHundred(rest);
  const head = `${digit(hundreds)}百`;
  if (rest === 0) return head;
  if (rest < 10) return `${head}零${digit(rest)}`;
  return head + (rest < 20 ? '一' : '') + belowHundred(rest);
}
