import { describe, expect, it } from 'vitest';
import { displayWidth, layTable, wrap } from './text-table.js';

describe('a table for the terminal', () => {
  it('counts Chinese characters and their punctuation as two columns', () => {
    expect(displayWidth('案件, case')).toBe(10);
    expect(displayWidth('非法集资。')).toBe(10);
    expect(displayWidth('1,234.56元')).toBe(10);
  });

  it('breaks English between words and Chinese between characters', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('防范和处置非法集资条例', 10)).toEqual(['防范和处置', '非法集资条', '例']);
  });

  it('never begins a line with the punctuation that follows a character', () => {
    expect(wrap('移送公安，封存账册', 8)).toEqual(['移送公', '安，封存', '账册']);
  });

  it('keeps an opening bracket with what follows it, figures with their unit, and loses nothing', () => {
    expect(wrap('至2026年12月7日24时（北京时间）止', 12)).toEqual([
      '至2026年12月',
      '7日24时（北',
      '京时间）止',
    ]);
    const texts = [
      '认定意见（送审稿），送审',
      '《办法》（银发〔2018〕106号）第三十条',
      '对“网络借贷”业务 (a “b”)',
    ];
    for (const text of texts) {
      for (const width of [4, 8, 60]) {
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(lines.filter((line) => /^[，）〕》”]|[（〔《“]$/u.test(line))).toEqual([]);
      }
    }
  });

  it('leaves a word that is too long in one piece', () => {
    expect(wrap('a 91110105HY0000016E b', 6)).toEqual(['a', '91110105HY0000016E', 'b']);
  });

  it('aligns columns and breaks the last one under itself', () => {
    const rows = [
      ['状态', 'CONSULTATION'],
      ['reasons', 'one two three four five six seven'],
    ];
    expect(layTable(rows, 34)).toEqual([
      '状态     CONSULTATION',
      'reasons  one two three four five',
      '         six seven',
    ]);
  });
});
