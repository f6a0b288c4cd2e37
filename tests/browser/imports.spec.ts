import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { Screens } from '../testkit/screens.js';

let hub: TestHub;
let owner: DataSource;
let screens: Screens;
let inside: string;
beforeAll(async () => {
  hub = await startTestHub({ console: true, signIn: {}, law: [] });
  owner = await hub.database.asOwner();
  const [row]: { code: string }[] = await owner.query(
    `SELECT code FROM coordination.platform WHERE registered_region LIKE '11%' ORDER BY code LIMIT 1`,
  );
  inside = row?.code ?? '';
  screens = await Screens.open(hub.url);
});
afterAll(async () => {
  await screens?.close();
  await hub?.stop();
});

const FILE = '账户.csv';
const text = (balance: string): string =>
  [
    '账号,从业机构代码,账户类型,开户行,存放机构,开户日期,余额（万元）,余额日期,备注',
    `90000001,${inside},结算账户,工商银行,商业银行,2015-03-01,${balance},2016-05-01,x`,
    `90000002,${inside},结算账户,工商银行,商业银行,2015-03-01,不详,2016-05-01,x`,
  ].join('\r\n');

const choose = (page: Page, content: string): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: FILE, mimeType: 'text/csv', buffer: Buffer.from(content) });

/** How far the page is wider than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

async function inOrder(page: Page, picture: string): Promise<void> {
  await screens.settled(page);
  expect(await screens.violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await screens.picture(page, picture);
}

it('a file is sent, its mapping corrected, tried out, imported, and its refused row saved', async () => {
  const page = await screens.as('pbocOfficer', '/tasks');
  await page.getByRole('link', { name: '数据导入' }).click();
  await page.getByText('尚未导入过文件。').waitFor();
  await inOrder(page, 'imports-empty-zh');
  await page.getByRole('button', { name: '导入文件' }).click();
  await choose(page, text('12.5'));
  await page.getByRole('table', { name: '字段对应关系' }).waitFor();
  await page.getByText('约2行').waitFor();
  await page.getByText('没有对应字段的表头：备注').waitFor();
  await page.getByLabel('用语对照: 备付金存放机构', { exact: true }).fill('商业银行＝QUALIFIED_BANK');
  expect(await page.getByRole('radio', { name: '全量' }).isDisabled()).toBe(true);
  await inOrder(page, 'imports-mapping-zh');

  await page.getByRole('button', { name: '试运行', exact: true }).click();
  await page.getByRole('button', { name: '按此导入' }).waitFor();
  await page.getByRole('cell', { name: '余额（万元）' }).waitFor();
  expect(await owner.query(`SELECT FROM pboc.account WHERE account_no = '90000001'`)).toEqual([]);
  await inOrder(page, 'imports-dry-run-zh');

  const tried = page.url();
  await page.getByRole('button', { name: '按此导入' }).click();
  await page.waitForURL((url) => url.href !== tried);
  await page.getByText('已完成').waitFor();
  expect(await owner.query(`SELECT kind, balance FROM pboc.account WHERE account_no = '90000001'`)).toEqual([
    { kind: 'SETTLEMENT', balance: '12500000' },
  ]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载错误文件' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${FILE}.errors.csv`);
  const saved = await readFile(await download.path(), 'utf8');
  expect(saved.startsWith('\uFEFF行,字段')).toBe(true);
  expect(saved).toContain('不详');
  await inOrder(page, 'imports-run-zh');

  await page.getByRole('link', { name: '数据导入' }).click();
  await page.getByRole('cell', { name: '新增1，变更0，拒收1' }).first().waitFor();
  await inOrder(page, 'imports-list-zh');
  expect(screens.problems()).toEqual([]);
});

it('what a file would change is shown before it is imported, in English too', async () => {
  const page = await screens.as('pbocOfficer', '/imports/new', { locale: 'en', dark: true });
  await choose(page, text('99'));
  await page.getByLabel('Words for codes: 备付金存放机构').fill('商业银行=QUALIFIED_BANK');
  await inOrder(page, 'imports-mapping-en');
  await page.getByRole('button', { name: 'Dry run' }).click();
  const changes = page.getByRole('region', { name: 'What would change, for example' });
  await changes.getByText('990,000.00元').waitFor();
  await inOrder(page, 'imports-dry-run-en');
  expect(screens.problems()).toEqual([]);
});

it('a file that cannot be read is refused on the page, and what waits can be cancelled', async () => {
  const page = await screens.as('pbocOfficer', '/imports/new');
  await choose(page, '');
  await page.getByRole('alert').getByText('为空文件').waitFor();
  const other = owner.createQueryRunner();
  await other.connect();
  await other.query(`SELECT pg_advisory_lock(hashtext('huishang import'), hashtext('pboc.account'))`);
  await choose(page, text('7'));
  await page.getByLabel('用语对照: 备付金存放机构', { exact: true }).fill('商业银行=QUALIFIED_BANK');
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await page.getByText('等待中').waitFor();
  await inOrder(page, 'imports-waiting-zh');
  await page.getByRole('button', { name: '取消导入' }).click();
  await page.getByText('已停止').waitFor();
  await page.getByText('已取消，此前已入库的记录保留。').waitFor();
  await other.query('SELECT pg_advisory_unlock_all()');
  await other.release();
  expect(screens.problems()).toEqual([]);
});

it('who owns no data has no such page in the navigation', async () => {
  const page = await screens.as('officeOfficer', '/tasks');
  expect(await page.getByRole('link', { name: '数据导入' }).count()).toBe(0);
});
