import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../src/kernel/index.js';
import { suggestMerges, platformIdentityEntities } from '../../src/platform-identity/index.js';
import { at, textAt } from '../testkit/at.js';
import { drawerOf, fill, openTask, select, send, take } from '../testkit/console-forms.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { Screens } from '../testkit/screens.js';

const FIRM = '91110105HY0000016E';

let hub: TestHub;
let screens: Screens;
beforeAll(async () => {
  hub = await startTestHub({ console: true, signIn: {} });
  screens = await Screens.open(hub.url);
});
afterAll(async () => {
  await screens?.close();
  await hub?.stop();
});

/** What a colleague of the persona's office does, by the interface. */
async function colleague(mutation: string, input: Record<string, unknown>): Promise<unknown> {
  const name = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const who = await hub.as('COMMERCE', {
    role: 'OFFICER',
    level: 'PROVINCIAL',
    region: '110000',
    officer: 'colleague',
  });
  const shown = mutation === 'registerPlatform' ? 'platform { code }' : 'merge { id status }';
  const { data, errors } = await who.ask(
    `mutation ($input: ${name}Input!) { ${mutation}(input: $input) { ${shown} refusal { code } } }`,
    { input: { idempotencyKey: newId(), ...input } },
  );
  expect(errors).toEqual([]);
  expect(at(data, mutation, 'refusal')).toBeNull();
  return at(data, mutation);
}

it('a website is registered, proposed to be merged, agreed to by a colleague, and stands among the former codes', async () => {
  const page = await screens.as('commerceOfficer', '/platforms');
  await page.getByRole('link', { name: '登记从业机构' }).click();
  await page.getByRole('heading', { name: '登记从业机构' }).waitFor();
  expect(await screens.violations(page)).toEqual([]);
  await fill(page, { 统一社会信用代码: '11010519491231002X', 机构名称: '澜穗贷备用网站' });
  await page.getByRole('button', { name: '增加经营地' }).click();
  await select(page, '行政区划', '北京市');
  await select(page, '领域', 'P2P网络借贷');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('可识别自然人的号码').first().waitFor();
  await fill(page, { 统一社会信用代码: '' });
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('heading', { name: '澜穗贷备用网站' }).waitFor();
  const interim = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(interim).toMatch(/^XW\d{15}[0-9A-Z]$/);

  await screens.visit(page, `/platforms/${FIRM}`);
  await page.getByRole('button', { name: '提请归并' }).click();
  await fill(drawerOf(page), { 被归并代码: interim, 归并理由: '经核实为同一运营主体。' });
  await drawerOf(page).getByRole('button', { name: '提交', exact: true }).click();
  await page.getByText('已提请归并，由本单位另一名人员复核。').waitFor();
  await page.getByRole('link', { name: `归并事项（${interim}）` }).click();
  await page.getByRole('heading', { name: '从业机构归并' }).waitFor();
  expect(await page.getByRole('button', { name: '同意归并' }).count()).toBe(0);
  expect(await screens.violations(page)).toEqual([]);
  const mergeId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await colleague('approvePlatformMerge', { mergeId });

  await screens.visit(page, `/platforms/${interim}`);
  await page.getByText('曾用代码').waitFor();
  expect(await page.getByRole('region', { name: '机构归并与拆分' }).innerText()).toContain(interim);
  expect(await page.getByText(FIRM).first().isVisible()).toBe(true);
  expect(await screens.violations(page)).toEqual([]);
  await screens.picture(page, 'platform-former-codes');
});

it('a suggestion is compared side by side and accepted, and its merge is decided on from the tasks', async () => {
  const coordination = await hub.database.as('huishang_coordination', platformIdentityEntities);
  const [{ value }]: [{ value: string }] = await (
    await hub.database.asOwner()
  ).query(`SELECT value FROM coordination.platform_identifier WHERE platform_code = $1 AND kind = 'DOMAIN'`, [
    FIRM,
  ]);
  const made = await colleague('registerPlatform', {
    name: '某分站',
    operatingRegions: ['110105'],
    sectors: ['P2P_LENDING'],
    identifiers: [{ kind: 'DOMAIN', value: `m.${value}` }],
  });
  const code = textAt(made, 'platform', 'code');
  while ((await suggestMerges(coordination, new Date())) > 0);

  const page = await screens.as('commerceOfficer', '/candidates');
  await page.getByRole('link', { name: /比对：.*某分站/u }).click();
  await page.getByRole('heading', { name: '疑似同一机构' }).waitFor();
  const compared = page.getByRole('region', { name: '逐项比对' });
  expect(await compared.getByRole('row', { name: /共同之处 · 域名/u }).innerText()).toContain(`m.${value}`);
  expect(await screens.violations(page)).toEqual([]);
  await screens.picture(page, 'platform-candidate');
  await take(page, '认可，提请归并', async (form) => {
    await form.getByRole('radio', { name: new RegExp(FIRM, 'u') }).check();
    await fill(form, { 理由: '同一域名。' });
  });
  await page.getByRole('link', { name: '查看归并事项' }).click();
  await page.getByText('待复核').first().waitFor();
  const mergeId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await colleague('approvePlatformMerge', { mergeId });
  await colleague('reverseMerge', { mergeId, reason: '域名已转让。' });

  await openTask(page, '复核撤销归并');
  await drawerOf(page).waitFor();
  await send(page, '同意撤销归并');
  await page.getByText('已撤销归并').first().waitFor();
  await screens.visit(page, `/platforms/${code}`);
  await page.getByRole('heading', { name: '某分站' }).waitFor();
  expect(screens.problems()).toEqual([]);
});

it.each([['en', true] as const, ['zh', true] as const])(
  'the pages stand in %s, dark: %s',
  async (locale, dark) => {
    const page = await screens.as('commerceOfficer', '/candidates?all=1', { locale, dark });
    expect(await screens.violations(page)).toEqual([]);
    for (const path of ['/platforms/new', `/platforms/${FIRM}`]) {
      await screens.visit(page, path);
      expect(await screens.violations(page)).toEqual([]);
    }
    await page.goto('about:blank');
  },
);
