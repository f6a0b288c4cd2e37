import { afterAll, beforeAll, expect, it } from 'vitest';
import { nextStep, pick } from '../testkit/console-forms.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { openBeijingCase } from '../testkit/open-case.js';
import { Screens } from '../testkit/screens.js';

const FIRM = '91110105HY0000016E';

let hub: TestHub;
let screens: Screens;
beforeAll(async () => {
  hub = await startTestHub({ console: true, signIn: {}, law: [] });
  screens = await Screens.open(hub.url);
});
afterAll(async () => {
  await screens?.close();
  await hub?.stop();
});

it.each([['zh'], ['en']] as const)('the dossier of a firm shows its indicators, in %s', async (locale) => {
  const page = await screens.as('bankingOfficer', `/platforms/${FIRM}`, { locale });
  const [title, look, others, pooled, withheld] =
    locale === 'zh'
      ? ['预警指标', '查询预警指标', '其他指标', '监管部门认定客户资金归集', '未提供']
      : [
          'Indicators',
          'Look at the indicators',
          'Other indicators',
          'The regulator found clients’ money pooled',
          'withheld',
        ];
  const panel = page.getByRole('region', { name: title, exact: true });
  await panel.getByRole('button', { name: look }).click();
  await panel.getByText(pooled, { exact: true }).waitFor();
  await panel.getByText(others, { exact: true }).click();
  await panel.getByText(withheld).filter({ visible: true }).first().waitFor();
  expect(await screens.violations(page)).toEqual([]);
  await screens.picture(page, `indicators-${locale}`);
  expect(screens.problems()).toEqual([]);
});

it('a true indicator stands beside its red line and is cited as evidence with its record', async () => {
  const address = `/cases/${await openBeijingCase(hub, '网络借贷')}`;
  const page = await screens.as('bankingOfficer', `${address}?do=fileOpinion`);
  await page.getByRole('heading', { name: '1. 业务实质' }).waitFor();
  await pick(page, '该业务实质上是什么', '信息中介');
  await nextStep(page, '2. 资质');
  await pick(page, '现有资质', '没有金融业务牌照');
  await nextStep(page, '3. 红线与证据');
  const line = page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: '设立资金池' }) });
  await line.getByText('监管部门认定客户资金归集', { exact: true }).waitFor();
  expect(await screens.violations(page, '.red-lines')).toEqual([]);
  await line.getByRole('button', { name: '引用为证据：监管部门认定客户资金归集' }).click();
  await line.getByText('已引用', { exact: true }).waitFor();
  const source = await page.getByLabel('来源', { exact: true }).inputValue();
  const [, record] = /^预警指标FUNDS_POOLED，存证记录([0-9a-f-]{36})$/.exec(source) ?? [];
  expect(await page.getByLabel('证明内容', { exact: true }).inputValue()).toMatch(
    /^预警指标“监管部门认定客户资金归集”符合（资金池：是/u,
  );
  // It is the record of a request of this officer for this case.
  const owner = await hub.database.asOwner();
  const entries: { agency: string; purpose: string; case_id: string }[] = await owner.query(
    `SELECT agency, purpose, case_id FROM audit.entry WHERE id = $1`,
    [record],
  );
  expect(entries).toEqual([
    { agency: 'BANKING', purpose: 'SUBSTANCE_DETERMINATION', case_id: address.slice('/cases/'.length) },
  ]);
  await screens.picture(page, 'indicator-cited');
  expect(screens.problems()).toEqual([]);
});
