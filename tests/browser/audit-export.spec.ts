import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { openSampleMatters } from '../../src/demo/index.js';
import { ProgressLine } from '../../src/log-verifier/command/progress.js';
import { examine } from '../../src/log-verifier/command/verify.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { PATIENCE } from '../testkit/patience.js';
import { Screens } from '../testkit/screens.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';

const PLATFORM = '91110105HY0000016E';
const MORE_THAN_A_PAGE = 55;
let hub: TestHub;
let screens: Screens;
let idNumber = '';
beforeAll(async () => {
  hub = await startTestHub({ console: true, signIn: {}, law: [] });
  await openSampleMatters(hub.url, inject('server').keysDirectory);
  const owner = await hub.database.asOwner();
  const [row] = await owner.query<{ number: string }[]>(
    'SELECT legal_representative_id_number AS number FROM commerce.registration WHERE platform_code = $1',
    [PLATFORM],
  );
  idNumber = row?.number ?? '';
  const commerce = await hub.as('COMMERCE', { role: 'OFFICER', purpose: 'STATISTICS' });
  for (let each = 0; each < MORE_THAN_A_PAGE; each++) {
    await commerce.ask(`{ platform(code: "${PLATFORM}") { commerce { legalRepresentative { name } } } }`);
  }
  await vi.waitFor(async () => {
    const [waiting] = await owner.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM audit.pending_leaf',
    );
    if (waiting?.count !== 0) throw new Error('Not all of them are sealed yet.');
  }, PATIENCE);
  screens = await Screens.open(hub.url);
});
afterAll(async () => {
  await screens?.close();
  await hub?.stop();
});

it.each([
  ['zh', '导出附证明', '已导出'],
  ['en', 'Export with proof', 'were saved'],
] as const)(
  'what is found is saved with its proof, which the verifier confirms: %s',
  async (locale, button, saved) => {
    const page = await screens.as('officeAuditor', '/audit?agency=COMMERCE', { locale });
    await screens.settled(page);
    const download = page.waitForEvent('download', PATIENCE);
    await page.getByRole('button', { name: button }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    await page.getByText(saved).waitFor(PATIENCE);
    await screens.picture(page, `audit-export-${locale}`);
    expect(await screens.violations(page)).toEqual([]);
    await page.context().close();
    expect(screens.problems()).toEqual([]);

    const folder = await temporaryFolder();
    const keep = async (name: string, content: string): Promise<string> => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    };
    const get = async (address: string): Promise<string> => (await fetch(`${hub.url}${address}`)).text();
    const options = {
      logKey: [await keep('keys.txt', await get('/log/keys'))],
      receiptKey: await keep('jwks.json', await get('/.well-known/jwks.json')),
    };
    const file = await keep('found.ndjson', text);
    const examined = await examine('receipts', [file], options, new ProgressLine());
    if ('misuse' in examined) throw new Error(examined.misuse.en);
    expect(examined.value.findings).toEqual([]);
    expect(examined.value.open).toEqual([]);
    const fact = examined.value.facts.find(({ what }) => what === 'RECEIPTS');
    const owner = await hub.database.asOwner();
    const [there] = await owner.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM audit.entry WHERE agency = 'COMMERCE'`,
    );
    expect(there?.count).toBeGreaterThanOrEqual(MORE_THAN_A_PAGE);
    expect(fact?.values).toMatchObject({ entries: there?.count, proved: there?.count, complete: true });
    const altered = await keep(
      'altered.ndjson',
      text.replace('\\"agency\\":\\"COMMERCE\\"', '\\"agency\\":\\"POLICE\\"'),
    );
    const again = await examine('receipts', [altered], options, new ProgressLine());
    expect('value' in again && again.value.result).toBe('WRONG');
    expect(
      await owner.query(`SELECT FROM audit.entry WHERE operation_name = 'ExportAuditEntries'`),
    ).not.toHaveLength(0);
  },
);

it.each([
  ['zh', '自然人', '身份证件号码', '编制报告', '法定代表人', '并不表明曾以该人为对象查询'],
  [
    'en',
    'A natural person',
    'Number of the identity document',
    'Make the report',
    'Legal representative',
    'It does not follow',
  ],
] as const)(
  'an auditor answers a firm and a person, by keys alone: %s',
  async (locale, person, number, make, capacity, careful) => {
    const page = await screens.as('officeAuditor', '/subjects', { locale });
    await screens.settled(page);
    const subject = page.locator('.subject-form input.subject');
    await subject.focus();
    await page.keyboard.type(PLATFORM);
    await page.keyboard.press('Enter');
    await page.locator('.subject-paper table').first().waitFor(PATIENCE);
    await screens.settled(page);
    await screens.picture(page, `subject-firm-${locale}`);
    expect(await screens.violations(page)).toEqual([]);

    await page.locator('.ant-segmented').getByText(person, { exact: true }).click();
    await page.getByLabel(number).focus();
    await page.keyboard.type(idNumber);
    await page.keyboard.press('Enter');
    const paper = page.locator('.subject-paper');
    await paper.getByText(capacity).first().waitFor(PATIENCE);
    await screens.settled(page);
    expect(await paper.innerText()).toContain(careful);
    expect(await paper.innerText()).not.toContain(idNumber);
    expect(page.url()).not.toContain(idNumber);
    await screens.picture(page, `subject-person-${locale}`);
    expect(await screens.violations(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.subject-form').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: make }).isVisible()).toBe(false);
    expect(await paper.isVisible()).toBe(true);
    await page.context().close();
    expect(screens.problems()).toEqual([]);
  },
);
