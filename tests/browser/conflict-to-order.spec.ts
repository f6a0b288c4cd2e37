import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  beijingMoment,
  beijingToday,
  drawerOf,
  fileOpinion,
  fill,
  openCase,
  openTask,
  pick,
  pickMoment,
  select,
  send,
  take,
  type TypedOpinion,
} from '../testkit/console-forms.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { Screens } from '../testkit/screens.js';

const FIRM = '91110105HY0000016E';
const BANKING = '银行业监督管理机构';

const FUNDRAISING: TypedOpinion = {
  substance: '非法集资',
  redLines: { 设立资金池: '银监部门数据：归集出借人资金52.86亿元。' },
  gravity: '涉嫌犯罪',
  disposition: '关闭或取缔',
  responsible: '公安机关',
  law: '防范和处置非法集资条例',
  article: '第二条',
};

const INTERMEDIARY: TypedOpinion = {
  substance: '信息中介',
  redLines: {},
  gravity: '情节较轻',
  disposition: '限期整改',
  responsible: BANKING,
  law: '网络借贷信息中介机构业务活动管理暂行办法',
  article: '第二条',
};

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

/** Waits until the stage of a dispute's page says who has to act. */
const waitsFor = (page: Page, whom: string): Promise<void> =>
  page.getByRole('region', { name: '办理阶段' }).getByText(whom).waitFor();

/** Two agencies differ, and the banking regulator refers it to the leading group. @returns the address of the dispute */
async function differ(pboc: Page, banking: Page): Promise<string> {
  const address = await openCase(pboc, '个体网络借贷撮合', ['人民银行', BANKING]);
  await pboc.getByRole('button', { name: '出具意见' }).click();
  await fileOpinion(pboc, FUNDRAISING);
  await pboc.getByRole('button', { name: '返回认定事项' }).last().click();
  await pboc.getByText('出具意见').first().waitFor();

  await openTask(banking, '出具业务实质认定意见', '个体网络借贷撮合');
  await fileOpinion(banking, INTERMEDIARY);
  // Nobody has touched this page since.
  await pboc.getByText('4项认定要素的意见不一致').waitFor();
  expect(new URL(pboc.url()).pathname).toBe(address);

  await banking.getByRole('link', { name: '查看意见协调事项' }).click();
  await take(banking, '提请领导小组', (form) => fill(form, { 提请理由: '协商未能取得一致。' }));
  return new URL(banking.url()).pathname;
}

/** The office drafts, the reviewer reviews, and the office calls the meeting. */
async function prepare(office: Page, reviewer: Page): Promise<void> {
  await openTask(office, '受理意见协调事项或要求补正', '个体网络借贷撮合');
  await send(office, '受理意见协调事项');
  await take(office, '提出送审稿', async (form) => {
    await select(form, '业务实质', '非法集资');
    await select(form, '责任部门', '公安机关');
    await select(form, '触碰的红线', '设立资金池');
    await pick(form, '违法违规情节', '涉嫌犯罪');
    await fill(form, { 未兑付金额: '5,286,000,000' });
    await select(form, '处置方式', '关闭或取缔');
    await fill(form, { 整治意见: '停止吸收资金，吊销营业执照。', 理由: '资金归集和承诺保本相互印证。' });
  });
  await openTask(reviewer, '对送审稿进行合法性审查');
  await pick(drawerOf(reviewer), '审查结论', '审查通过');
  await fill(drawerOf(reviewer), { '合法性审查意见（职权、程序、内容）': '内容和程序合法。' });
  await send(reviewer, '出具合法性审查意见');
  await take(office, '召集会议', (form) =>
    pickMoment(form, '会议时间（北京时间）', beijingMoment(new Date())),
  );
}

/** The members speak, one is absent, and the chair decides. */
async function decide(address: string, office: Page): Promise<void> {
  const first = await screens.as('firstMember');
  await openTask(first, '在会议上就送审稿发表意见');
  await pick(drawerOf(first), '对送审稿的意见', '同意');
  await send(first, '就送审稿发表意见');
  const second = await screens.as('secondMember', address);
  await take(second, '就送审稿发表意见', async (form) => {
    await pick(form, '对送审稿的意见', '有不同意见');
    await fill(form, { 理由: '宜先停业清退，再吊销营业执照。' });
  });
  await office.getByText('宜先停业清退').waitFor();
  await take(office, '记录成员缺席', async (form) => {
    await form.getByRole('radio').check();
    await fill(form, { 缺席原因: '外出开会。' });
  });
  const chair = await screens.as('chair');
  await openTask(chair, '作出研究认定意见');
  await fill(drawerOf(chair), { 与多数意见不一致的理由: '资金归集事实清楚，宜一并处置。' });
  await send(chair, '作出研究认定');
  await chair.getByRole('heading', { name: /^研究认定意见 京互金整治办〔\d{4}〕1号$/ }).waitFor();
  await chair.getByText('宜先停业清退').first().waitFor();
}

/** The commerce bureau revokes the licence, the firm having been told, and the banking regulator verifies that it has. */
async function carryOut(office: Page, banking: Page): Promise<void> {
  await take(office, '交办整治任务', async (form) => {
    await select(form, '整改措施', '吊销营业执照');
    await select(form, '核查部门（不得为承办单位）', BANKING);
  });
  const commerce = await screens.as('commerceOfficer');
  await openTask(commerce, '签收交办单');
  await send(commerce, '签收交办单');
  await commerce.getByText('提请核查之前，应当先记录告知和听取当事人意见的情况。').waitFor();
  await take(commerce, '报告整改进展', (form) =>
    fill(form, { '完成比例（%）': '60', 已办理的工作: '已立案并送达告知书。' }),
  );
  await commerce.getByRole('button', { name: /^先办理：/ }).click();
  const hearing = drawerOf(commerce);
  await pickMoment(hearing, '告知日期', beijingToday());
  await fill(hearing, {
    拟作出的决定: '吊销营业执照。',
    事实: '归集出借人资金，涉嫌非法集资。',
    理由和依据: '《防范和处置非法集资条例》第三十条。',
    '陈述、申辩、听证等权利': '有权陈述、申辩，可以要求听证。',
  });
  await pickMoment(hearing, '当事人明确放弃日期', beijingToday());
  await send(commerce, '记录告知和听取当事人意见的情况');
  await take(commerce, '提请核查', async (form) => {
    await fill(form, { 整改报告: '营业执照已吊销并公示。' });
    await form.getByRole('button', { name: '增加佐证材料' }).click();
    await fill(form, { 材料说明: '行政处罚决定书' });
    const paper = { name: '决定书.pdf', mimeType: 'application/pdf', buffer: Buffer.from('决定书') };
    await form.locator('input[type=file]').setInputFiles(paper);
    await form.getByText('决定书.pdf，校验值').waitFor();
  });

  await openTask(banking, '核查整改结果');
  await banking.getByText('营业执照已吊销并公示。').waitFor();
  await pick(drawerOf(banking), '核查结果', '核查通过');
  await fill(drawerOf(banking), { 核查意见: '经核查，公示信息属实。' });
  await send(banking, '核查');
  await openTask(office, '督办或办结交办单');
  await office.getByText('经核查，公示信息属实。').waitFor();
  await send(office, '办结');
}

it('a conflict of two opinions is taken through the leading group to an order that was carried out', async () => {
  const pboc = await screens.as('pbocOfficer', `/platforms/${FIRM}`);
  const banking = await screens.as('bankingOfficer');
  const office = await screens.as('officeOfficer');
  const reviewer = await screens.as('reviewer');
  const address = await differ(pboc, banking);
  await prepare(office, reviewer);
  await decide(address, office);

  await openTask(banking, '报告并准备移送涉嫌犯罪案件');
  await fill(drawerOf(banking), { 涉嫌罪名: '非法吸收公众存款罪', 案情: '归集出借人资金，承诺保本。' });
  for (const [place, officer] of ['banking-officer', 'banking-second-officer'].entries()) {
    await drawerOf(banking).getByRole('button', { name: '增加承办人员' }).click();
    await fill(drawerOf(banking), { [`承办人员（第${place + 1}项）`]: officer });
  }
  await send(banking, '移送涉嫌犯罪案件');

  await carryOut(office, banking);
  await pboc.goto(`${hub.url}${address}`);
  await waitsFor(pboc, '本事项无待办');
  expect(screens.problems()).toEqual([]);
});

it('what two agencies agree on is ordered from the page of the determination', async () => {
  const pboc = await screens.as('pbocOfficer', `/platforms/${FIRM}`);
  const address = await openCase(pboc, '理财产品销售', ['人民银行', BANKING]);
  const banking = await screens.as('bankingOfficer', `${address}?do=fileOpinion`);
  await pboc.getByRole('button', { name: '出具意见' }).click();
  await fileOpinion(pboc, INTERMEDIARY);
  await fileOpinion(banking, INTERMEDIARY);

  const office = await screens.as('officeOfficer');
  await openTask(office, '下达交办单', '理财产品销售');
  const form = drawerOf(office);
  await select(form, '整改措施', '限期整改');
  await fill(form, { 整改要求: '三个月内完成资金存管。' });
  await select(form, '核查部门（不得为承办单位）', '人民银行');
  await form.getByRole('button', { name: '提交', exact: true }).click();
  await office.getByRole('region', { name: '落实情况' }).getByText('待签收 1').waitFor();
  expect(screens.problems()).toEqual([]);
});
