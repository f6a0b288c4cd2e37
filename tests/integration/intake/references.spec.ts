import { afterAll, beforeAll, expect, it } from 'vitest';
import { openIntakeSite, type IntakeSite } from '../../testkit/intake/intake-site.js';

let site: IntakeSite;

beforeAll(async () => {
  site = await openIntakeSite();
  await site.owner.query('TRUNCATE police.lead, police.case_file, banking.product, banking.p2p_filing');
});
afterAll(() => site?.close());

/** Imports rows under headers; the mapping is the one that is proposed. */
async function importRows(
  name: string,
  table: string,
  rows: readonly string[],
  ...options: readonly string[]
) {
  const path = await site.write(name, rows.join('\n').replaceAll('PLATFORM', site.platforms[0] ?? ''));
  const { output } = await site.run('propose', path, '--table', table);
  const mapping = await site.write(`${name}.yaml`, output);
  return site.run('run', path, '--mapping', mapping, '--errors', `${site.folder}/errors.ndjson`, ...options);
}

async function faults(): Promise<unknown[]> {
  const lines = (await site.read('errors.ndjson')).trim().split('\n');
  return lines.map((line) => {
    const { line: number, column, code, expected } = JSON.parse(line) as Record<string, unknown>;
    return [number, column, code, expected];
  });
}

it('the police’s leads go in past their row policies, and name case files that are there', async () => {
  const files = await importRows('files.csv', 'police.case_file', [
    '案号,从业机构代码,涉嫌罪名,案件阶段,办案单位,办案地,立案日期,被害人数,冻结资金（万元）',
    'A1,PLATFORM,FUNDRAISING_FRAUD,INVESTIGATION,经侦支队,330100,2016-05-01,12,"1,000"',
  ]);
  expect(files.output).toContain('1 new, 0 changed, 0 unchanged, 0 refused');
  const leads = await importRows('leads.csv', 'police.lead', [
    '线索编号,从业机构代码,线索来源,接收日期,线索处理状态,案号,举报人',
    'L1,PLATFORM,PUBLIC_REPORT,2016-05-01,CASE_FILED,A1,张三',
    'L2,PLATFORM,PUBLIC_REPORT,2016-05-01,CASE_FILED,A9,',
    'L3,PLATFORM,OWN_FINDING,2016-05-01,UNDER_REVIEW,,李四',
    'L4,PLATFORM,OWN_FINDING,2016-05-01,UNDER_REVIEW,,',
  ]);
  expect(leads.output).toContain('2 new, 0 changed, 0 unchanged, 2 refused');
  expect(await faults()).toEqual([
    [
      3,
      'case_no',
      'NO_SUCH_ROW',
      'a row of police.case_file (case_no) that is there already or stands before',
    ],
    [4, 'informant_name', 'RULE', 'nothing, where the lead is no report of the public'],
  ]);
  expect(await site.column('SELECT frozen_amount FROM police.case_file')).toEqual(['1000000000']);
});

it('rows of a table name rows before them, and what names a refused row is refused too', async () => {
  const header =
    '产品代码,从业机构代码,产品名称,发行人,底层资产,承诺年化收益率（%）,保本,期限,发售日期,募集金额,登记投资者人数,最终投资者人数,嵌套';
  const product = (code: string, nestedIn: string, days = '30'): string =>
    `${code},PLATFORM,产品,发行人,债权,8.5,是,${days},2016-05-01,10.00,5,5,${nestedIn}`;
  const { output } = await importRows('products.csv', 'banking.product', [
    header,
    product('P1', ''),
    product('P2', 'P1'),
    product('P3', 'P4'),
    product('P4', ''),
    product('P5', 'P6'),
    product('P6', 'P6'),
    product('P7', 'P3'),
    product('P8', '', '0'),
  ]);
  expect(output).toContain('3 new, 0 changed, 0 unchanged, 5 refused');
  expect(await site.column('SELECT product_code FROM banking.product ORDER BY 1')).toEqual([
    'P1',
    'P2',
    'P4',
  ]);
  expect((await faults()).map((fault) => (fault as unknown[]).slice(0, 3))).toEqual([
    [4, 'nested_in', 'NO_SUCH_ROW'],
    [6, 'nested_in', 'NO_SUCH_ROW'],
    [7, 'nested_in', 'RULE'],
    [8, 'nested_in', 'NO_SUCH_ROW'],
    [9, 'term_days', 'RULE'],
  ]);
  expect(await site.column(`SELECT promised_yield FROM banking.product WHERE product_code = 'P1'`)).toEqual([
    '0.085000',
  ]);
  // All go but the one that stays, from the innermost to the outermost.
  const snapshot = await importRows(
    'left.csv',
    'banking.product',
    [header, product('P4', '')],
    '--mode',
    'snapshot',
  );
  expect(snapshot.output).toContain('2 removed');
});

it('a number that another row has is refused, in the file and in the table', async () => {
  const header = '从业机构代码,备案编号,备案状态,备案机关,备案日期';
  const [one, two, three] = site.platforms;
  const rows = [
    `${one},B1,FILED,金融办,2016-05-01`,
    `${two},B1,FILED,金融办,2016-05-01`,
    `${three},,FILED,金融办,`,
  ];
  const { output } = await importRows('filings.csv', 'banking.p2p_filing', [header, ...rows]);
  expect(output).toContain('1 new, 0 changed, 0 unchanged, 2 refused');
  expect((await faults()).map((fault) => (fault as unknown[]).slice(1, 3))).toEqual([
    ['filing_no', 'NOT_UNIQUE'],
    ['state', 'RULE'],
  ]);
  const again = await importRows('more.csv', 'banking.p2p_filing', [
    header,
    `${two},B1,FILED,金融办,2016-05-01`,
  ]);
  expect(again.output).toContain('0 new, 0 changed, 0 unchanged, 1 refused');
});
