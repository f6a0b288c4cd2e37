import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileOpinion, fill, nextStep } from '../testkit/console-forms.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { openBeijingCase } from '../testkit/open-case.js';
import { Screens } from '../testkit/screens.js';

const BANKING = '银行业监督管理机构';

let hub: TestHub;
let screens: Screens;
let address: string;
beforeAll(async () => {
  hub = await startTestHub({ console: true, signIn: {}, law: [] });
  address = `/cases/${await openBeijingCase(hub, '网络借贷')}`;
  screens = await Screens.open(hub.url);
});
afterAll(async () => {
  await screens?.close();
  await hub?.stop();
});

it('two people who revise one opinion see what the other changed, and nothing that was typed is lost', async () => {
  const officer = await screens.as('bankingOfficer', `${address}?do=fileOpinion`);
  await fileOpinion(officer, {
    substance: '信息中介',
    redLines: {},
    gravity: '情节较轻',
    disposition: '限期整改',
    responsible: BANKING,
    law: '网络借贷信息中介机构业务活动管理暂行办法',
    article: '第二条',
  });
  const head = await screens.as('bankingHead', `${address}?do=reviseOpinion`);
  await officer.getByRole('button', { name: '返回认定事项' }).last().click();
  await officer.getByRole('button', { name: '修改意见' }).click();
  for (const page of [officer, head]) {
    await nextStep(page, '2. 资质');
    await nextStep(page, '3. 红线与证据');
    await nextStep(page, '4. 情节与处置');
  }
  await fill(officer, { 未兑付金额: '530000', 尚不能认定的理由: '资金去向尚待查明。' });
  await fill(head, { 未兑付金额: '541000', 条款: '第十条' });
  await nextStep(head, '5. 核对与提交');
  await head.getByRole('button', { name: '提交意见', exact: true }).click();
  await head.getByRole('heading', { name: '意见已出具（第2版）' }).waitFor();

  // The officer has done nothing: the other version shows by itself, field by field.
  const changed = officer.getByRole('region', { name: '本部门的意见已有新的版本' });
  const row = (field: string) => changed.getByRole('row', { name: field });
  await row('危害程度').getByText('双方都作了修改').waitFor();
  expect(await row('危害程度').innerText()).toMatch(/530000.*541000/su);
  expect(await row('法律依据').innerText()).toMatch(/第二条.*第十条/su);
  expect(await changed.getByRole('row').count()).toBe(4);
  await row('危害程度')
    .getByRole('radio', { name: /我填写的$/ })
    .check();
  await row('法律依据')
    .getByRole('radio', { name: /新版本的$/ })
    .check();
  await changed.getByRole('button', { name: '按所选继续' }).click();
  await changed.waitFor({ state: 'detached' });

  const typed = (name: string) => officer.getByLabel(name, { exact: true }).inputValue();
  expect(await typed('未兑付金额')).toBe('530000');
  expect(await typed('尚不能认定的理由')).toBe('资金去向尚待查明。');
  expect(await typed('条款')).toBe('第十条');
  await nextStep(officer, '5. 核对与提交');
  await officer.getByRole('button', { name: '提交意见', exact: true }).click();
  await officer.getByRole('heading', { name: '意见已出具（第3版）' }).waitFor();
  expect(screens.problems()).toEqual([]);
});
