import { readFile } from 'node:fs/promises';
import { parse } from 'papaparse';
import type { Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PATIENCE } from '../testkit/patience.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { Screens } from '../testkit/screens.js';

const PAGE = '/design/look-through';
const FIRM = '91110105HY0000016E';
const PARTIES = 24;

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

/** Opens the example, and waits until the picture is drawn. */
async function openPicture(page: Page, parties: number): Promise<void> {
  await screens.visit(page, `${PAGE}?parties=${parties}`);
  await page
    .locator('[data-party]')
    .nth(parties - 1)
    .waitFor();
  await screens.settled(page);
}

const focusedParty = (page: Page): Promise<unknown> =>
  page.evaluate('document.activeElement?.dataset.party ?? null');

/** Saves the picture in a format, by its name in the menu. @returns name and content of the file */
async function exported(page: Page, format: string): Promise<readonly [name: string, content: Buffer]> {
  const download = page.waitForEvent('download', PATIENCE);
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByRole('menuitem', { name: format }).click();
  const file = await download;
  return [file.suggestedFilename(), await readFile(await file.path())];
}

it.each([
  ['in Chinese, light', { locale: 'zh', dark: false }],
  ['in English, dark', { locale: 'en', dark: true }],
] as const)('the picture %s is accessible, complete, and keeps to its policy', async (_what, options) => {
  const page = await screens.as('bankingOfficer', PAGE, options);
  await openPicture(page, PARTIES);
  await screens.picture(page, `look-through-${options.locale}`);
  expect(await screens.violations(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  expect(await page.locator('.look-curve').count()).toBeGreaterThan(PARTIES);
  expect(await page.locator('.look-masked .look-curve').count()).toBe(2);
  await page.context().close();
  expect(screens.problems()).toEqual([]);
});

it('the picture is gone through by keys, and the table has the same', async () => {
  const page = await screens.as('bankingOfficer', PAGE);
  await openPicture(page, PARTIES);
  await page.locator('[data-party="root"]').focus();
  await page.keyboard.press('ArrowRight');
  const held = await focusedParty(page);
  expect(held).not.toBe('root');
  await page.keyboard.press('ArrowDown');
  expect(await focusedParty(page)).not.toBe(held);
  await page.keyboard.press('ArrowUp');
  expect(await focusedParty(page)).toBe(held);
  await page.keyboard.press('ArrowLeft');
  expect(await focusedParty(page)).toBe('root');
  // One stop of the tabulator in the whole picture.
  expect(await page.locator('[data-party][tabindex="0"]').count()).toBe(1);

  await page.keyboard.press('Space');
  const facts = page.getByRole('region', { name: '选定的主体' });
  await facts.getByText('北京澜穗金融信息服务有限公司').waitFor();
  await facts.getByText('已脱敏', { exact: false }).first().waitFor();
  expect(await page.locator('.look-line.look-near').count()).toBeGreaterThan(1);
  await screens.picture(page, 'look-through-selected-zh');
  await page.keyboard.press('Escape');
  await facts.getByText('在图中选定一个主体', { exact: false }).waitFor();

  const table = page.getByRole('region', { name: '关系明细' });
  const drawn = await page.locator('path.look-curve').count();
  await table.getByText(`共${drawn}条`).waitFor();
  expect(await table.getByText('已脱敏', { exact: true }).count()).toBe(2);

  await page.locator('[data-party="root"]').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/platforms/${FIRM}`);
  await page.getByRole('heading', { name: '北京澜穗金融信息服务有限公司' }).waitFor();
  expect(screens.problems()).toEqual([]);
});

it('kinds, direction and day are chosen, and stand in the address', async () => {
  const page = await screens.as('bankingOfficer', PAGE);
  await openPicture(page, PARTIES);
  const address = (name: string): string | null => new URL(page.url()).searchParams.get(name);
  await page.getByRole('checkbox', { name: '资金' }).click();
  await page.waitForURL(/kinds=/);
  expect(address('kinds')).toBe('OWNERSHIP,CONTROL,NESTING,GUARANTEE,CUSTODY,PARTNERSHIP');
  await page.getByText('上游', { exact: true }).click();
  await page.waitForURL(/direction=UPSTREAM/);

  const slider = page.getByRole('slider', { name: '截至时间' });
  expect(await slider.getAttribute('aria-valuetext')).toBe('现有数据');
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByText('不是现有数据', { exact: false }).waitFor();
  expect(address('asOf')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(await screens.violations(page)).toEqual([]);
  await page.getByRole('button', { name: '查看现有数据' }).click();
  await page.waitForURL((url) => !url.searchParams.has('asOf'));
  // The address is there before the page is drawn for it.
  await page.locator('[role="slider"][aria-valuetext="现有数据"]').waitFor();
  expect(screens.problems()).toEqual([]);
});

it('what is withheld is named with a way to ask for it', async () => {
  const page = await screens.as('bankingOfficer', PAGE);
  await openPicture(page, PARTIES);
  const withheld = page.getByRole('region', { name: '未提供的关系' });
  const hrefs = (name: string): Promise<string | null> =>
    withheld.getByRole('link', { name, exact: true }).getAttribute('href');
  expect(await hrefs('申请共享')).toBe('/agreements/new?owner=COMMERCE&item=commerce.branches');
  expect(await hrefs('办理账户查询手续')).toBe(`/warrants/new?platform=${FIRM}`);
});

it('the picture is saved as SVG, PNG, CSV, BODS and FollowTheMoney', async () => {
  const page = await screens.as('bankingOfficer', PAGE);
  await openPicture(page, PARTIES);
  const drawn = await page.locator('path.look-curve').count();

  const [svgName, svg] = await exported(page, '图（SVG）');
  expect(svgName).toBe(`穿透图-${FIRM}.svg`);
  let title = '';
  const parser = new SaxesParser();
  parser.on('text', (text) => (title ||= text.trim()));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg.toString('utf8')).close();
  expect(title).toBe('北京澜穗金融信息服务有限公司 穿透图');

  const [, png] = await exported(page, '图（PNG）');
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  // Width, as the first chunk has it.
  expect(png.readUInt32BE(16)).toBeGreaterThan(1_000);

  const [, csv] = await exported(page, '关系明细（CSV）');
  const { data } = parse(csv.toString('utf8'), { header: true, skipEmptyLines: true });
  expect(data).toHaveLength(drawn);

  const [, bods] = await exported(page, '股权和控制（BODS 0.4）');
  const statements = JSON.parse(bods.toString('utf8')) as { readonly publicationDetails: object }[];
  expect(statements.length).toBeGreaterThan(1);
  expect(statements[0]?.publicationDetails).toMatchObject({
    bodsVersion: '0.4',
    publisher: { name: '银行业监督管理机构' },
  });

  const [, ftm] = await exported(page, '主体和关系（FollowTheMoney）');
  const entities = ftm.toString('utf8').trimEnd().split('\n');
  expect(entities.map((line) => JSON.parse(line) as unknown)).toHaveLength(PARTIES + drawn);
  expect(screens.problems()).toEqual([]);
});

it('the whole picture is printed, whatever part of it is in sight', async () => {
  const page = await screens.as('bankingOfficer', PAGE, { dark: true });
  await openPicture(page, PARTIES);
  await page.emulateMedia({ media: 'print' });
  const paper = page.getByRole('img', { name: '北京澜穗金融信息服务有限公司 穿透图' });
  await paper.waitFor();
  expect(await paper.locator('rect').count()).toBeGreaterThan(PARTIES);
  expect(await page.locator('.look-picture').isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
  await paper.waitFor({ state: 'detached' });
});

it('five hundred parties stand in the page with their connections', async () => {
  const page = await screens.as('bankingOfficer', PAGE);
  await openPicture(page, 500);
  expect(await page.locator('[data-party]').count()).toBe(500);
  expect(await page.locator('path.look-curve').count()).toBeGreaterThan(500);
  await page.getByRole('button', { name: '全图' }).click();
  await screens.picture(page, 'look-through-500-zh');
  expect(screens.problems()).toEqual([]);
});
