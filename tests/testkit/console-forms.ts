import type { Locator, Page } from 'playwright-core';

/** Where a form stands: a page that is one, or the drawer over a page. */
type Form = Page | Locator;

/** The drawer in which the form of a step is. */
export const drawerOf = (page: Page): Locator => page.getByRole('dialog');

const pageOf = (form: Form): Page => ('goto' in form ? form : form.page());

/** Types into fields, by their names. */
export async function fill(form: Form, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) await form.getByLabel(name, { exact: true }).fill(text);
}

/** Chooses one or several words from a list that opens; where there are few, they are shown as a whole. */
export async function select(form: Form, name: string, ...words: readonly string[]): Promise<void> {
  const box = form.getByLabel(name, { exact: true });
  if ((await box.getAttribute('role')) === 'radiogroup') return pick(form, name, words[0] ?? '');
  await box.click();
  const list = pageOf(form).locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  for (const word of words) {
    do {
      if (await box.isEditable()) await box.fill(word);
      // The list before it may not have closed yet, and stands first.
      await list
        .last()
        .getByTitle(new RegExp(`^${word}(（|$)`, 'u'))
        .click();
      // The list is drawn anew while it is searched, and a click may fall between.
    } while (!(await isChosen(box, word)));
  }
  // A list of several stays open while it has the focus.
  await box.blur();
}

const CHOSEN_MILLISECONDS = 3_000;

/** Whether a list shows a word as chosen, soon. */
async function isChosen(box: Locator, word: string): Promise<boolean> {
  const until = performance.now() + CHOSEN_MILLISECONDS;
  do {
    const shown = await box.evaluate((element) => element.closest('.ant-select')?.textContent ?? '');
    if (shown.includes(word)) return true;
  } while (performance.now() < until);
  return false;
}

/** Chooses one of what is shown as a whole, by the name of the choice. */
export async function pick(form: Form, name: string, word: string): Promise<void> {
  await form
    .getByRole('radiogroup', { name, exact: true })
    .getByRole('radio', { name: word, exact: true })
    .check();
}

/** Gives a day or a moment in Beijing: `2016-06-01`, `2016-06-01 09:30`. */
export async function pickMoment(form: Form, name: string, moment: string): Promise<void> {
  const box = form.getByLabel(name, { exact: true });
  await box.fill(moment);
  await box.press('Enter');
}

/** A moment as a form takes it, in Beijing. */
export const beijingMoment = (at: Date): string =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** The day that it is in Beijing, as a form takes it. */
export const beijingToday = (): string => beijingMoment(new Date()).slice(0, 10);

/** Where a form says what it does not take. */
const OBJECTIONS = '.ant-form-item-explain-error, [role="alert"]';

/**
 * Sends the open form of a step, and waits until the page says that it was taken.
 *
 * @throws Error with what the form says instead
 */
export async function send(page: Page, step: string): Promise<void> {
  const drawer = drawerOf(page);
  await drawer.getByRole('button', { name: '提交', exact: true }).click();
  const taken = page.getByText(`已办理：${step}`);
  const objection = drawer.locator(OBJECTIONS).filter({ hasText: /\S/ });
  await taken.or(objection).first().waitFor();
  if (await taken.isVisible()) return;
  throw new Error(`${step}: ${(await objection.allInnerTexts()).join(' | ')}`);
}

/** Takes a step of a matter, by its button and its form. */
export async function take(
  page: Page,
  step: string,
  fillIn: (form: Locator) => Promise<void> = async () => undefined,
): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click();
  await fillIn(drawerOf(page));
  await send(page, step);
}

/** Opens what waits for somebody from the list of tasks, which leads to the very form. */
export async function openTask(page: Page, title: string, matter = ''): Promise<void> {
  await page.getByRole('link', { name: /^我的待办/ }).click();
  await page.getByRole('link', { name: new RegExp(`^办理: ${title}.*${matter}$`, 'u') }).click();
}

/** Opens a determination on a line of business from the firm's dossier, and asks the agencies that are named. @returns its address */
export async function openCase(
  page: Page,
  businessLine: string,
  agencies: readonly string[],
): Promise<string> {
  await page.getByRole('link', { name: '启动业务实质认定' }).click();
  await page.getByRole('heading', { name: '启动业务实质认定' }).waitFor();
  await fill(page, { 业务条线: businessLine, 启动理由: '出借人资金未存管，疑似设立资金池。' });
  await pick(page, '涉及部门', '自行指定');
  const proposed = page.getByRole('checkbox', { checked: true });
  await proposed.first().waitFor();
  for (const box of await page.locator('.ant-checkbox-group label').all()) {
    const isAsked = agencies.includes((await box.innerText()).trim());
    await box.getByRole('checkbox').setChecked(isAsked);
  }
  await page.getByRole('button', { name: '启动认定', exact: true }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]+$/);
  return new URL(page.url()).pathname;
}

/** An opinion as it is typed, in the words of the page. */
export interface TypedOpinion {
  readonly substance: string;
  /** What shows each red line that was crossed, by the line's words. */
  readonly redLines: Readonly<Record<string, string>>;
  readonly gravity: string;
  readonly disposition: string;
  readonly responsible: string;
  readonly law: string;
  readonly article: string;
}

/** Goes on to the next step of the form of an opinion. */
export async function nextStep(page: Page, heading: string): Promise<void> {
  await page.getByRole('button', { name: '下一步', exact: true }).click();
  await page.getByRole('heading', { name: heading }).waitFor();
}

/** Fills in the five steps of the form of an opinion, and files it. */
export async function fileOpinion(page: Page, opinion: TypedOpinion): Promise<void> {
  await page.getByRole('heading', { name: '1. 业务实质' }).waitFor();
  await pick(page, '该业务实质上是什么', opinion.substance);
  await nextStep(page, '2. 资质');
  await pick(page, '现有资质', '没有金融业务牌照');
  await nextStep(page, '3. 红线与证据');
  for (const [line, shownBy] of Object.entries(opinion.redLines)) {
    await page.getByRole('checkbox', { name: line, exact: true }).check();
    await page.getByRole('listitem').filter({ hasText: line }).getByRole('textbox').fill(shownBy);
  }
  await nextStep(page, '4. 情节与处置');
  await select(page, '违法违规情节', opinion.gravity);
  await fill(page, { 未兑付金额: '528600' });
  await page
    .getByRole('radiogroup', { name: '处置方式' })
    .getByText(opinion.disposition, { exact: true })
    .click();
  await select(page, '责任部门', opinion.responsible);
  await fill(page, { 法律或者文件名称: opinion.law, 条款: opinion.article });
  await nextStep(page, '5. 核对与提交');
  await page.getByRole('button', { name: '提交意见', exact: true }).click();
  await page.getByRole('heading', { name: /^意见已出具/ }).waitFor();
}
