import { Help, type HelpConfiguration } from 'commander';
import type { Locale } from '../../kernel/index.js';

/** Commander's own words, which it has in English only. */
const CHINESE: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const inChinese = (text: string): string =>
  text
    .replace(/ \(((?:choices|default): [^]*)\)$/, (_all, extra: string) => `（${extra}）`)
    .replace('choices: ', '可选：')
    .replace(', default: ', '；默认：')
    .replace('default: ', '默认：');

/** How help is written in a language: commander's own titles, and what it adds to options. */
export function helpIn(language: Locale): HelpConfiguration {
  if (language === 'en') return {};
  const english = new Help();
  return {
    styleTitle: (title) => CHINESE[title] ?? title,
    optionDescription: (option) => inChinese(english.optionDescription(option)),
    argumentDescription: (argument) => inChinese(english.argumentDescription(argument)),
  };
}
