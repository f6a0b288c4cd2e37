import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCENARIOS } from '../../src/sample-data/index.js';
import { drawerOf, fill, pick, select } from '../testkit/console-forms.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { Screens } from '../testkit/screens.js';

const { pooledLender, nestedFund } = SCENARIOS;

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

it('a determination is opened on a group, shows its members, and looks through them as one', async () => {
  const page = await screens.as('bankingOfficer', `/cases/new?platform=${pooledLender.code}`);
  await page.getByRole('heading', { name: '启动业务实质认定' }).waitFor();
  await page.getByRole('button', { name: '增加成员' }).click();
  const members = page.getByRole('group', { name: '集团成员' });
  await select(members, '从业机构', nestedFund.name);
  await fill(page, {
    成组理由: '同一实际控制人，资金混同。',
    业务条线: '集团业务',
    启动理由: '集团内归集资金。',
  });
  expect(await screens.violations(page)).toEqual([]);
  await screens.picture(page, 'group-case-form-zh');
  await page.getByRole('button', { name: '启动认定', exact: true }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]+$/);

  await page.getByText('集团成员（1家）').waitFor();
  await page.getByText('同一实际控制人，资金混同。').waitFor();
  expect(await screens.violations(page)).toEqual([]);
  await screens.picture(page, 'group-case-zh');

  await page.getByRole('link', { name: '穿透图', exact: true }).click();
  await page.getByText('应当说明使用目的', { exact: false }).waitFor();
  await page.getByRole('button', { name: '选择用途', exact: true }).click();
  await pick(drawerOf(page), '用途', '整改');
  await drawerOf(page).getByRole('button', { name: '确定' }).click();
  await page.getByText('集团穿透：含其他1家机构').waitFor();
  await page.locator(`[data-party="${nestedFund.code}"]`).waitFor();
  expect(await page.locator(`[data-party="${pooledLender.code}"].look-root`).count()).toBe(1);
  expect(await page.locator(`[data-party="${nestedFund.code}"].look-root`).count()).toBe(1);
  await screens.settled(page);
  await screens.picture(page, 'group-look-through-zh');
  expect(screens.problems()).toEqual([]);
});
