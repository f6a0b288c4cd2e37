import { expect, it } from 'vitest';
import { sayDay, sayDeadline, sayInstant } from './beijing-words.js';

it.each([
  ['2016-06-01T01:30:00.000Z', '2016年6月1日9时30分（北京时间）', '9:30 on 1 June 2016 (Beijing time)'],
  ['2016-12-31T16:05:59.999Z', '2017年1月1日0时5分（北京时间）', '0:05 on 1 January 2017 (Beijing time)'],
  ['2016-06-15T15:59:59.998Z', '2016年6月15日23时59分（北京时间）', '23:59 on 15 June 2016 (Beijing time)'],
])('says the instant %s as %s', (at, zh, en) => {
  expect(sayInstant(new Date(at))).toEqual({ zh, en });
});

it('says that a period ends at 24:00 of its last day', () => {
  const said = { zh: '2016年6月15日24时（北京时间）', en: '24:00 on 15 June 2016 (Beijing time)' };
  expect(sayDeadline(new Date('2016-06-15T15:59:59.999Z'))).toEqual(said);
  expect(sayDeadline(new Date('2016-06-15T02:00:00.000Z')).zh).toBe('2016年6月15日10时（北京时间）');
  expect(sayDay('2016-02-29')).toEqual({ zh: '2016年2月29日', en: '29 February 2016' });
});
