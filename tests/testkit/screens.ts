import { mkdirSync } from 'node:fs';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { inject, vi } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import type { Locale } from '../../src/kernel/index.js';
import { PERSONAS } from '../../src/personas/index.js';
import { PATIENCE } from './patience.js';
import { startChromium } from '../../src/console/build/chromium.js';

/** WCAG 2.2, levels A and AA, with what they contain of the versions before. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What passes a rule is not described: only violations are looked at. */
const AXE_OPTIONS: RunOptions = { runOnly: { type: 'tag', values: WCAG }, resultTypes: ['violations'] };
const SCREENSHOTS = projectFile('dist', 'screenshots');
/** What a ministry's desk has at least. */
const VIEWPORT = { width: 1366, height: 768 };

export type PersonaName = keyof typeof PERSONAS;

export interface ScreenOptions {
  readonly locale?: Locale;
  readonly dark?: boolean;
}

/** A real browser on a real hub: each persona in a window of its own, whose faults are gathered. */
export class Screens {
  readonly #browser: Browser;
  readonly #url: string;
  readonly #problems: string[] = [];

  private constructor(browser: Browser, url: string) {
    this.#browser = browser;
    this.#url = url;
  }

  static async open(url: string): Promise<Screens> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    return new Screens(await startChromium(inject('chromium')), url);
  }

  /** A window in which nobody is signed in. */
  async window({ locale = 'zh', dark = false }: ScreenOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({ viewport: VIEWPORT, acceptDownloads: true });
    context.setDefaultTimeout(PATIENCE.timeout);
    await context.addInitScript({
      content: `
        localStorage.setItem('huishang.locale', '${locale}');
        localStorage.setItem('huishang.appearance', '${dark ? 'dark' : 'light'}');
        document.addEventListener('securitypolicyviolation', (event) =>
          console.error('CSP', event.violatedDirective, event.sourceFile, event.sample));`,
    });
    context.on('page', (page) => {
      // A page of nobody's, as each is at first, has no storage.
      page.on('pageerror', (error) => {
        if (page.url() !== 'about:blank') this.#problems.push(`${page.url()}: ${error.message}`);
      });
      page.on('console', (message) => {
        if (message.text().startsWith('CSP ')) this.#problems.push(`${page.url()}: ${message.text()}`);
      });
    });
    return context.newPage();
  }

  /** One more tab of the same browser, at an address of the console. */
  async tab(beside: Page, path: string): Promise<Page> {
    const page = await beside.context().newPage();
    await this.visit(page, path);
    return page;
  }

  /** A window in which a persona is signed in, at an address of the console. */
  async as(persona: PersonaName, path = '/', options: ScreenOptions = {}): Promise<Page> {
    const page = await this.window(options);
    const { id, agency } = PERSONAS[persona];
    const query = new URLSearchParams({ return: path, login_hint: id });
    const provider = agency.toLowerCase().replaceAll('_', '-');
    await page.goto(`${this.#url}/sign-in/${provider}?${query.toString()}`);
    await page.waitForSelector('main h1, main [role="alert"]');
    return page;
  }

  /** Goes to another address of the console, and waits for what stands there. */
  async visit(page: Page, path: string): Promise<void> {
    await page.goto(`${this.#url}${path}`);
    await page.waitForSelector('main h1, main [role="alert"]');
    await this.settled(page);
  }

  /** When nothing is loading any more. */
  async settled(page: Page): Promise<void> {
    const loading = page.locator('.ant-skeleton-active, .ant-spin-spinning, .skeleton');
    await vi.waitUntil(async () => (await loading.count()) === 0, PATIENCE);
  }

  /**
   * What is shown and violates WCAG 2.2 AA: the rule, and the begin of each element.
   *
   * @param part of the page that is looked at; what it is about, without the frame that all pages have, when absent
   */
  async violations(page: Page, part = 'main'): Promise<readonly string[]> {
    // Once for each document, and run where it is: @axe-core/playwright sends the source three times and has the result
    // put together in a page of its own, which takes longer than all rules. The console embeds no frame.
    if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
    const context = { include: [[part]] };
    const { violations } = await page.evaluate<AxeResults>(
      `axe.run(${JSON.stringify(context)}, ${JSON.stringify(AXE_OPTIONS)})`,
    );
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  }

  /** Keeps a picture of the page as an artefact, in `dist/screenshots`. */
  async picture(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
  }

  /** What went wrong in any window: errors of scripts, and what the content security policy refused. */
  problems(): readonly string[] {
    return this.#problems;
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
