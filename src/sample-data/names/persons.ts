import { makeResidentIdNumber } from '../identifiers/resident-id-number.js';
import type { Random, Weighted } from '../random/random.js';

/** An invented natural person. */
export interface Person {
  readonly name: string;
  /** Valid (GB 11643-1999), and nobody's. */
  readonly idNumber: string;
}

/** The commonest surnames, by how many in a thousand bear them. */
const SURNAMES: readonly Weighted<string>[] = [
  ...Array.from('王李张刘陈', (name): Weighted<string> => [name, 66]),
  ...Array.from('杨黄赵吴周徐孙马朱胡', (name): Weighted<string> => [name, 20]),
  ...Array.from('郭何林高罗郑梁谢宋唐许邓冯韩曹', (name): Weighted<string> => [name, 10]),
  ...Array.from('曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁任卢姚', (name): Weighted<string> => [name, 5]),
];

const FIRST = Array.from('子文志建国晓海雨思家嘉俊明永春德立少景若清佳书宇启承延昌');
const SECOND = Array.from('强伟军平华峰涛敏静丽霞燕芳娟琴慧林辉斌鹏飞龙宁毅恒博远航宸萱');

/** A surname and a given name of one or, mostly, two characters. */
export function somePersonName(random: Random): string {
  const first = random.chance(0.75) ? random.pick(FIRST) : '';
  return random.weighted(SURNAMES) + first + random.pick(SECOND);
}

export function somePerson(random: Random): Person {
  return { name: somePersonName(random), idNumber: makeResidentIdNumber(random) };
}
