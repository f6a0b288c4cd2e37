import { randomFor } from '../random/random.js';
import { WELL_KNOWN_NAMES } from './well-known-names.js';

/** What a brand is built on: two or three characters (字号) and how they are spelled. */
export interface Stem {
  readonly text: string;
  readonly pinyin: string;
}

/** Characters that firms like in their names; each sounds unlike the others, so that spellings stay apart. */
const SYLLABLES =
  `云yun 禾he 启qi 澜lan 穗sui 桐tong 苇wei 荻di 梧wu 垣yuan 屿yu 砚yan 葵kui 芦lu 溪xi 松song 柏bai
  竹zhu 枫feng 樟zhang 槿jin 杉shan 桦hua 棠tang 楠nan 梓zi 楚chu 湘xiang 泽ze 润run 涵han 淳chun 沐mu 沛pei 泓hong
  渡du 港gang 洲zhou 岭ling 岳yue 峦luan 崇chong 岱dai 昆kun 仑lun 昊hao 晟sheng 晨chen 旭xu 晓xiao 铭ming 景jing
  朗lang 星xing 霁ji 霖lin 雪xue 鹏peng 骏jun 驰chi 驿yi 航hang 帆fan 桥qiao 耕geng 稼jia 麦mai 稻dao 粟su 谷gu
  仓cang 银yin 铂bo 绣xiu 缎duan 织zhi 墨mo 璞pu 琮cong 珩heng 瑶yao 珂ke 珞luo 璇xuan 瑞rui 福fu 安an 宁ning 康kang
  泰tai 谦qian 诚cheng 信xin 德de 仁ren 厚hou 惠hui 融rong 达da 聚ju 众zhong 盈ying 昌chang 茂mao 隆long 旺wang
  腾teng 展zhan 创chuang 宽kuan 广guang 久jiu 永yong 青qing 丹dan`
    .split(/\s+/)
    .map((entry): Stem => ({ text: entry.charAt(0), pinyin: entry.slice(1) }));

/** The stems that the scenarios use, which no other platform may. */
const TAKEN = ['澜穗', '栖桐', '屿通', '葵安', '苇清', '钱荻', '梧垣'];

const isFree = (text: string): boolean =>
  ![...TAKEN, ...WELL_KNOWN_NAMES].some((name) => text.includes(name));

/** Third characters: those that end no known name, whatever comes before them. */
const THIRDS = SYLLABLES.filter(({ text }) => !WELL_KNOWN_NAMES.some((name) => name.indexOf(text, 1) > 0));

function pairs(): Stem[] {
  const byPinyin = new Map<string, Stem>();
  for (const first of SYLLABLES) {
    for (const second of SYLLABLES) {
      const stem = { text: first.text + second.text, pinyin: first.pinyin + second.pinyin };
      if (first !== second && isFree(stem.text) && !byPinyin.has(stem.pinyin))
        byPinyin.set(stem.pinyin, stem);
    }
  }
  return [...byPinyin.values()];
}

let shuffled: { readonly seed: number | string; readonly stems: readonly Stem[] } | undefined;

function shuffledPairs(seed: number | string): readonly Stem[] {
  if (shuffled?.seed !== seed) shuffled = { seed, stems: randomFor(seed, 'stems').shuffled(pairs()) };
  return shuffled.stems;
}

/**
 * The stem of the platform with this index: no two indexes have the same, in characters or in spelling. A third
 * character joins when the pairs are used up.
 */
export function stemOf(seed: number | string, index: number): Stem {
  const stems = shuffledPairs(seed);
  const pair = stems[index % stems.length];
  const round = Math.floor(index / stems.length);
  if (pair === undefined) throw new RangeError('The index of a stem is a whole number from 0');
  if (round === 0) return pair;
  const third = THIRDS[round - 1];
  if (third === undefined) throw new RangeError('No stem is left for so many platforms');
  return { text: pair.text + third.text, pinyin: `${pair.pinyin}-${third.pinyin}` };
}
