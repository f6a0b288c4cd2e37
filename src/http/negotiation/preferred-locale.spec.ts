import { describe, expect, it } from 'vitest';
import { preferredLocale } from './index.js';

describe('preferredLocale', () => {
  it.each([
    [null, 'en'],
    ['', 'en'],
    ['zh', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB, zh;q=0.9', 'en'],
    ['en;q=0.1, ZH-Hans ; q=0.2', 'zh'],
    ['zh;q=0, en;q=0.1', 'en'],
    ['zh;q=0', 'en'],
    ['fr, de;q=0.9', 'en'],
    ['fr, zh;q=0.1', 'zh'],
    ['zhuang, enx', 'en'],
    ['*', 'en'],
    ['zh;q=abc', 'en'],
    [';;;,,,', 'en'],
    ['zh-Hant-TW, en;q=0.9', 'zh'],
    ['en;q=0, *', 'zh'],
    ['*;q=0.5, zh;q=0.1', 'en'],
    [undefined, 'en'],
  ])('%j → %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});
