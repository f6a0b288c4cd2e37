import { describe, expect, it } from 'vitest';
import { anyOf, inChinese, inEnglish } from './sentence.js';

describe('a sentence', () => {
  it('tells an instant in Beijing time', () => {
    const at = '2016-06-01T01:30:00.000Z';
    expect(inChinese`会议将于${at}举行。`).toBe('会议将于2016年6月1日9时30分（北京时间）举行。');
    expect(inEnglish`It is held on ${at}.`).toBe('It is held on 1 June 2016, 09:30 Beijing time.');
    expect(inChinese`会议将于${new Date('2016-05-31T16:00:00Z')}举行。`).toBe(
      '会议将于2016年6月1日0时（北京时间）举行。',
    );
  });

  it('tells the end of a day as 24:00 of that day', () => {
    const end = new Date('2016-06-15T15:59:59.999Z');
    expect(inChinese`至${end}止。`).toBe('至2016年6月15日24时（北京时间）止。');
    expect(inEnglish`Until ${end}.`).toBe('Until 15 June 2016, 24:00 Beijing time.');
  });

  it.each([
    ['2016-12-31T16:05:59.999Z', '2017年1月1日0时5分（北京时间）', '1 January 2017, 00:05 Beijing time'],
    ['2016-06-15T15:59:59.998Z', '2016年6月15日23时59分（北京时间）', '15 June 2016, 23:59 Beijing time'],
    ['2016-06-15T02:00:00.000Z', '2016年6月15日10时（北京时间）', '15 June 2016, 10:00 Beijing time'],
  ])('tells the instant %s as %s', (at, zh, en) => {
    expect([inChinese`${at}`, inEnglish`${at}`]).toEqual([zh, en]);
  });

  it('tells a day without a clock', () => {
    expect(inChinese`自${'2016-06-01'}起。`).toBe('自2016年6月1日起。');
    expect(inChinese`${'2016-02-29'}`).toBe('2016年2月29日');
    expect(inEnglish`From ${'2016-12-31'}.`).toBe('From 31 December 2016.');
  });

  it('tells codes by their words and steps by what is done', () => {
    expect(inChinese`${'BANKING'} 的 ${'OFFICER'} 无权办理 ${'acceptDispute'}。`).toBe(
      '银监部门的经办人员无权办理“受理”。',
    );
    expect(inEnglish`${'acceptDispute'} is not for ${'BANKING'}.`).toBe(
      'acceptDispute is not for the banking regulator.',
    );
  });

  it('joins lists, and alternatives', () => {
    expect(inChinese`${['SUBSTANCE_CLASS', 'DISPOSITION']}不一致。`).toBe('业务实质、处置方式不一致。');
    expect(inChinese`由${anyOf(['PRINCIPAL_HEAD', 'AUTHORISED_HEAD'])}批准。`).toBe(
      '由主要负责人或者其授权的其他负责人批准。',
    );
    expect(inEnglish`By ${anyOf(['HEAD', 'ACTING_HEAD'])}.`).toBe('By head or acting head.');
  });

  it('leaves everything else as it is', () => {
    expect(inChinese`共${3}项：${'汇通网贷'}、${null}`).toBe('共3项：汇通网贷、—');
    expect(inEnglish`It is ${'case-7'} with ${undefined}.`).toBe('It is case-7 with —.');
  });
});
