import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../src/kernel/index.js';
import { openTask, drawerOf, fill, select, send } from '../testkit/console-forms.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { Screens } from '../testkit/screens.js';

const FIRM = '91110105HW0000001X';

let hub: TestHub;
let screens: Screens;
beforeAll(async () => {
  hub = await startTestHub({ console: true, signIn: {} });
  screens = await Screens.open(hub.url);
  const owner = await hub.database.asOwner();
  await owner.query(
    `INSERT INTO coordination.platform (code, name, registered_region, operating_regions, sectors)
     VALUES ($1, '某金融信息服务有限公司', '110105', '{110105,110106}', '{P2P_LENDING,EQUITY_CROWDFUNDING}')`,
    [FIRM],
  );
  await owner.query(
    `INSERT INTO coordination.platform_identifier (kind, value, platform_code) VALUES ('BRAND', '某某众筹', $1)`,
    [FIRM],
  );
});
afterAll(async () => {
  await screens?.close();
  await hub?.stop();
});

it('a firm is split by a form, agreed to by a colleague, confirmed from the tasks, and both codes show it', async () => {
  const page = await screens.as('commerceOfficer', `/platforms/${FIRM}`);
  await page.getByRole('link', { name: '提请拆分' }).click();
  await page.getByRole('heading', { name: '提请拆分从业机构' }).waitFor();
  expect(await screens.violations(page)).toEqual([]);
  await fill(page, { 拆分部分名称: '某某众筹网' });
  await select(page, '改列的领域', '股权众筹');
  await select(page, '保留的领域', 'P2P网络借贷');
  await select(page, '改列的经营地', '北京市丰台区');
  await select(page, '改列的标识', '品牌 某某众筹');
  await page.getByRole('button', { name: '增加各部门应改列的数据' }).click();
  await select(page, '部门', '工商行政管理部门');
  await fill(page, { 数据说明: '名称变更记录', 拆分理由: '网站由另一主体经营。' });
  await page.getByRole('button', { name: '提请拆分', exact: true }).click();
  // A place is left to neither.
  await page.getByText('须归于拆分后的一方或者双方').first().waitFor();
  await select(page, '保留的经营地', '北京市朝阳区');
  await page.getByRole('button', { name: '提请拆分', exact: true }).click();
  await page.getByRole('heading', { name: '从业机构拆分' }).waitFor();
  expect(await page.getByText('同意后编制临时代码').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: '同意拆分' }).count()).toBe(0);
  expect(await screens.violations(page)).toEqual([]);
  await screens.picture(page, 'platform-split');
  const splitId = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  const colleague = await hub.as('COMMERCE', {
    role: 'OFFICER',
    level: 'PROVINCIAL',
    region: '110000',
    officer: 'colleague',
  });
  const { data, errors } = await colleague.ask(
    `mutation ($input: ApprovePlatformSplitInput!) { approvePlatformSplit(input: $input) { part { code } refusal { code } } }`,
    { input: { idempotencyKey: newId(), splitId } },
  );
  expect(errors).toEqual([]);
  expect(data).toMatchObject({ approvePlatformSplit: { refusal: null } });

  await openTask(page, '按拆分后的代码核对本部门数据');
  await drawerOf(page).waitFor();
  await send(page, '确认本部门数据已核对');
  await page.getByText('已拆分并核对').first().waitFor();
  await page.getByRole('link', { name: /某某众筹网/u }).click();
  await page.getByRole('heading', { name: '某某众筹网' }).waitFor();
  await page.getByRole('link', { name: `拆分事项（${FIRM}）` }).waitFor();
  await screens.visit(page, `/platforms/${FIRM}`);
  await page.getByRole('link', { name: '拆分事项（某某众筹网）' }).waitFor();
  expect(screens.problems()).toEqual([]);
});

it('the pages stand in English and in the dark', async () => {
  const page = await screens.as('commerceOfficer', `/platforms/${FIRM}/split`, { locale: 'en', dark: true });
  await page.getByRole('heading', { name: 'Propose a split' }).waitFor();
  expect(await screens.violations(page)).toEqual([]);
});
