import { describe, expect, it } from 'vitest';
import { barOption } from '../../components/chart/bar-option';
import {
  byAge,
  byMonth,
  byRegion,
  bySector,
  byStage,
  difference,
  funnel,
  headline,
  listAddress,
  ordersByStatus,
  overdueByAgency,
  type Figures,
} from './figures';
import { instantsOf, periodBefore, periodIn, yearUpTo } from './period';

const caseload = (
  subject: 'CASE' | 'DISPUTE',
  stage: string,
  count: number,
  overdue = 0,
  age: Figures['caseload'][number]['age'] = 'UP_TO_5',
): Figures['caseload'][number] => ({ subject, stage, level: 'PROVINCIAL', age, count, overdue });

const CASELOAD = [
  caseload('CASE', 'DETERMINED', 3, 0, null),
  caseload('CASE', 'COLLECTING', 4, 1),
  caseload('CASE', 'COLLECTING', 2, 2, 'OVER_60'),
  caseload('DISPUTE', 'CONSULTATION', 2),
  caseload('DISPUTE', 'DELIBERATION', 1, 1, 'UP_TO_20'),
  caseload('DISPUTE', 'CLOSED', 1, 0, null),
];

const ORDERS: Figures['orders'] = [
  { kind: 'BAN', status: 'CLOSED', addressee: 'BANKING', count: 2, overdue: 0 },
  { kind: 'RECTIFY_BY', status: 'ISSUED', addressee: 'PBOC', count: 3, overdue: 2 },
];

const agency = (name: string, late: number, missing: number): Figures['agencies'][number] => ({
  agency: name,
  cases: 9,
  openCases: 1,
  inTime: 5,
  late,
  missing,
  awaited: 0,
  declined: 0,
});

describe('figures of the overview', () => {
  it.each([
    ['/cases', null, '/cases'],
    ['/cases', '440000', '/cases?region=440000'],
    ['/orders?overdue=true', '440000', '/orders?overdue=true&region=440000'],
  ])('open the list %s of the division %s at %s', (list, region, address) => {
    expect(listAddress(list, region)).toBe(address);
  });

  it('have five numbers first', () => {
    expect(headline({ caseload: CASELOAD, orders: ORDERS })).toEqual({
      cases: 9,
      open: 6,
      disputes: 4,
      overdue: 6,
      orders: 5,
      ordersDone: 2,
    });
  });

  it('put stages in the order of the procedure', () => {
    expect(byStage(CASELOAD, 'CASE')).toEqual([
      { key: 'COLLECTING', count: 6, overdue: 3 },
      { key: 'DETERMINED', count: 3, overdue: 0 },
    ]);
    expect(byStage(CASELOAD, 'DISPUTE').map(({ key }) => key)).toEqual([
      'CONSULTATION',
      'DELIBERATION',
      'CLOSED',
    ]);
  });

  it('keep a stage that they do not know, after the others', () => {
    expect(byStage([caseload('CASE', 'NEW', 1), ...CASELOAD], 'CASE').at(-1)?.key).toBe('NEW');
  });

  it('narrow from opened to decided', () => {
    expect(funnel({ caseload: CASELOAD })).toEqual([
      { key: 'OPENED', count: 9, percent: null },
      { key: 'DISPUTED', count: 4, percent: 44 },
      { key: 'REFERRED', count: 2, percent: 50 },
      { key: 'DECIDED', count: 1, percent: 50 },
    ]);
    expect(funnel({ caseload: [] }).map(({ percent }) => percent)).toEqual([null, null, null, null]);
  });

  it('count what waits by how long', () => {
    expect(byAge(CASELOAD)).toEqual([
      { key: 'UP_TO_5', count: 6, overdue: 1 },
      { key: 'UP_TO_20', count: 1, overdue: 1 },
      { key: 'OVER_60', count: 2, overdue: 2 },
    ]);
  });

  it('count orders by status', () => {
    expect(ordersByStatus(ORDERS).map(({ key, count }) => [key, count])).toEqual([
      ['ISSUED', 3],
      ['CLOSED', 2],
    ]);
  });

  it('name the agencies that let most pass first, and no others', () => {
    const agencies = [agency('BANKING', 0, 0), agency('COMMERCE', 1, 0), agency('PBOC', 0, 1)];
    expect(overdueByAgency({ agencies, orders: ORDERS })).toEqual([
      { agency: 'PBOC', missing: 1, late: 0, orders: 2 },
      { agency: 'COMMERCE', missing: 0, late: 1, orders: 0 },
    ]);
  });

  it('compare with the period before where there is one', () => {
    expect([difference(5, 3), difference(3, 5), difference(3, undefined)]).toEqual([2, -2, null]);
  });
});

describe('places and months', () => {
  const row = (region: string | null, cases: number, open: number, overdue = 0) => ({
    region,
    cases,
    open,
    disputes: 0,
    overdue,
  });
  const ROWS = [row('110000', 5, 2, 1), row('110105', 2, 2), row('320100', 9, 0), row(null, 1, 1)];

  it('are provinces for the country, the most first', () => {
    expect(byRegion(ROWS, null)).toEqual([
      { region: '320000', done: 9, open: 0, overdue: 0 },
      { region: '110000', done: 3, open: 3, overdue: 1 },
      { region: null, done: 0, open: 1, overdue: 0 },
    ]);
  });

  it('are the divisions of a place within it', () => {
    expect(byRegion(ROWS.slice(0, 2), '110000').map(({ region }) => region)).toEqual(['110000', '110100']);
    expect(byRegion([row('110105', 1, 1)], '110100').map(({ region }) => region)).toEqual(['110105']);
  });

  it('are sectors, the most first and what is in none last', () => {
    const of = (sector: string | null, cases: number, open: number, overdue: number) => ({
      sector,
      cases,
      open,
      disputes: 0,
      overdue,
    });
    const rows = [of(null, 9, 1, 1), of('CROWDFUNDING', 2, 2, 1), of('P2P_LENDING', 5, 1, 0)];
    expect(bySector(rows)).toEqual([
      { sector: 'P2P_LENDING', done: 4, open: 1, overdue: 0 },
      { sector: 'CROWDFUNDING', done: 0, open: 1, overdue: 1 },
      { sector: null, done: 8, open: 0, overdue: 1 },
    ]);
  });

  it('leave no month out between the first and the last', () => {
    const months = [
      { month: '2016-12', cases: 1, open: 0, disputes: 0, overdue: 0 },
      { month: '2016-10', cases: 2, open: 0, disputes: 1, overdue: 0 },
    ];
    expect(byMonth(months).map(({ month, cases }) => [month, cases])).toEqual([
      ['2016-10', 2],
      ['2016-11', 0],
      ['2016-12', 1],
    ]);
    expect(byMonth([])).toEqual([]);
  });
});

describe('the period of the overview', () => {
  it('reaches to the end of its last day in Beijing', () => {
    expect(instantsOf({ from: '2016-06-01', to: '2016-06-30' })).toEqual({
      from: '2016-05-31T16:00:00.000Z',
      to: '2016-06-30T16:00:00.000Z',
    });
  });

  it('follows on one of as many days', () => {
    expect(periodBefore({ from: '2016-06-01', to: '2016-06-30' })).toEqual({
      from: '2016-05-02',
      to: '2016-05-31',
    });
  });

  it.each([
    ['from=2016-01-01&to=2016-02-01', { from: '2016-01-01', to: '2016-02-01' }],
    ['from=2016-03-01&to=2016-02-01', yearUpTo('2016-06-30')],
    ['from=soon&to=2016-02-01', yearUpTo('2016-06-30')],
    ['', { from: '2015-07-01', to: '2016-06-30' }],
  ])('of the address %o is %o', (search, period) => {
    expect(periodIn(new URLSearchParams(search), '2016-06-30')).toEqual(period);
  });
});

describe('the option of a chart', () => {
  const colours = {
    ink: '#000',
    quiet: '#555',
    line: '#ccc',
    font: 'sans-serif',
    tones: { accent: 'blue', soft: 'lightblue', danger: 'red', amber: 'orange' },
  };

  it('sums the series at the end of each bar', () => {
    const { series } = barOption(
      {
        categories: ['a', 'b'],
        series: [
          { name: 'in time', values: [1, 2], tone: 'accent' },
          { name: 'overdue', values: [3, 0], tone: 'danger' },
        ],
      },
      colours,
    );
    expect(series.map((each) => 'label' in each)).toEqual([false, true]);
    const last = series[1];
    expect(last && 'label' in last ? last.label?.formatter({ dataIndex: 0 }) : null).toBe('4');
  });

  it('has a legend only where there is more than one series', () => {
    const one = barOption(
      { categories: ['a'], series: [{ name: 'n', values: [1], tone: 'accent' }] },
      colours,
    );
    expect('legend' in one).toBe(false);
  });
});
