// Takes the pictures of docs/images from a running development hub, in both languages. Run by `npm run console:pictures`;
// `-- --url <address>` says where the hub listens, `-- --browser <path>` takes another Chromium than the one of the packages.
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { startChromium, unpackChromium } from './chromium.ts';

const IMAGES = join(import.meta.dirname, '..', '..', '..', 'docs', 'images');
const VIEWPORT = { width: 1366, height: 860 };
const MAX_BYTES = 250_000;

/** The firm of the sample matters; one on which two agencies differ, and one that the leading group discusses. */
const FIRM = '91110105HY0000016E';
const DISPUTED = '理财产品销售';
const DISCUSSED = '个体网络借贷撮合';

interface Picture {
  readonly name: string;
  /** Whose screen it is. */
  readonly persona: string;
  readonly provider: string;
  readonly path: string;
  /** 用途: what the person has chosen in the purpose bar. */
  readonly purpose?: string;
  /** What is pressed before the picture is taken. */
  readonly open?: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  { name: 'tasks', persona: 'pboc-officer', provider: 'pboc', path: '/tasks' },
  {
    name: 'dossier',
    persona: 'pboc-officer',
    provider: 'pboc',
    path: `/platforms/${FIRM}`,
    purpose: 'RISK_MONITORING',
  },
  {
    name: 'comparison',
    persona: 'pboc-officer',
    provider: 'pboc',
    path: `/cases?platform=${FIRM}`,
    open: (page) => openMatter(page, DISPUTED),
  },
  {
    name: 'dispute',
    persona: 'leader-second-member',
    provider: 'leading-group',
    path: '/disputes',
    open: (page) => openMatter(page, DISCUSSED),
  },
];

const QUIET_MILLISECONDS = 700;
const LOADING = '.ant-skeleton-active, .ant-spin-spinning, .skeleton, .boot';

/** When a page has its heading, and nothing is loading any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForSelector('main h1, main [role="alert"]');
  // What one answer shows may ask for more: quiet twice, with a moment between.
  for (let look = 0; look < 2; look += 1) {
    await page.locator(LOADING).first().waitFor({ state: 'detached' });
    await setTimeout(QUIET_MILLISECONDS);
  }
  await page.evaluate('document.fonts.ready');
}

/** Opens the matter from the list that is shown. */
async function openMatter(page: Page, matter: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: matter }).getByRole('link').first().click();
  await page.waitForURL(/\/(?:cases|disputes)\/[^/?]+/);
}

async function takePicture(browser: Browser, url: string, locale: string, picture: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  await context.addInitScript({
    content: `localStorage.setItem('huishang.locale', '${locale}');
      localStorage.setItem('huishang.appearance', 'light');
      sessionStorage.setItem('huishang.exchange', '${JSON.stringify({ purpose: picture.purpose ?? null })}');`,
  });
  const page = await context.newPage();
  const query = new URLSearchParams({ return: picture.path, login_hint: picture.persona });
  await page.goto(`${url}/sign-in/${picture.provider}?${query.toString()}`);
  await settled(page);
  await picture.open?.(page);
  await settled(page);
  const path = join(IMAGES, `${picture.name}-${locale}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await context.close();
  const { size } = statSync(path);
  process.stdout.write(`${path} ${Math.ceil(size / 1_000)} kB\n`);
  if (size > MAX_BYTES) throw new Error(`${path} is larger than ${MAX_BYTES / 1_000} kB.`);
}

const { values } = parseArgs({
  options: { url: { type: 'string', default: 'http://127.0.0.1:4000' }, browser: { type: 'string' } },
});
mkdirSync(IMAGES, { recursive: true });
const browser = await startChromium(values.browser ?? (await unpackChromium()));
try {
  for (const locale of ['zh', 'en'])
    for (const picture of PICTURES) await takePicture(browser, values.url, locale, picture);
} finally {
  await browser.close();
}
