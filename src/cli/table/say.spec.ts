import { expect, it } from 'vitest';
import { sayIn, terminalLanguage } from './say.js';

it.each([
  ['zh-CN', 'zh'],
  ['zh-Hans-CN-u-va-posix', 'zh'],
  ['zh', 'zh'],
  ['en-US', 'en'],
  ['en-US-u-va-posix', 'en'],
  ['de-CH', 'en'],
])('a terminal in %s is spoken to in %s', (locale, language) => {
  expect(terminalLanguage(locale)).toBe(language);
});

it('says a text in the language chosen', () => {
  expect([sayIn('en')('file', '文件'), sayIn('zh')('file', '文件')]).toEqual(['file', '文件']);
});
