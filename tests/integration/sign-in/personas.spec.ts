import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { parseSetCookie } from 'cookie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config/index.js';
import { DevelopmentIdentity } from '../../../src/development-identity/index.js';
import { systemClock } from '../../../src/kernel/index.js';
import { Browser } from '../../testkit/browser.js';
import { ask, sessionOf, signedIn, signInAs } from '../../testkit/fixtures/signed-in.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ signIn: {} });
});
afterAll(() => hub?.stop());

interface Offered {
  readonly id: string;
  readonly agency: string;
  readonly development: boolean;
  readonly personas: readonly { readonly id: string; readonly role: string; readonly title: object }[];
}

async function offered(): Promise<Offered[]> {
  return (await (await fetch(`${hub.url}/sign-in/providers`)).json()) as Offered[];
}

/** What one is told who knows the hub by another name. */
async function toldAs(host: string, path: string): Promise<{ status: number | undefined; body: string }> {
  const request = get(`${hub.url}${path}`, { headers: { host } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return { status: response.statusCode, body: await text(response) };
}

/** The picker, as somebody sees it who did not say whom to be. */
async function picker(
  language: string,
): Promise<{ browser: Browser; page: string; url: URL; headers: Headers }> {
  const browser = new Browser();
  const { response, url } = await browser.visit(
    `${hub.url}/sign-in/office?return=/audit&ui_locales=${language}`,
  );
  return { browser, page: await response.text(), url, headers: response.headers };
}

describe('a persona', () => {
  it('signs in by one click, by the whole code flow with PKCE', async () => {
    const browser = new Browser();
    const visit = await signInAs(browser, hub.url, 'pboc-officer', 'pboc', '/tasks?due=today');
    expect(visit.url.href).toBe(`${hub.url}/tasks?due=today`);
    const [start, authorization, ...way] = visit.trail;
    expect(start?.pathname).toBe('/sign-in/pboc');
    expect(Object.fromEntries(authorization?.searchParams ?? [])).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/.{40,}/),
      nonce: expect.stringMatching(/.{40,}/),
      redirect_uri: `${hub.url}/sign-in/pboc/callback`,
    });
    const callback = way.at(-2);
    expect(callback?.pathname).toBe('/sign-in/pboc/callback');
    expect([...(callback?.searchParams.keys() ?? [])].toSorted()).toEqual(['code', 'iss', 'state']);
    expect(await ask(browser, hub.url)).toEqual({
      status: 200,
      body: {
        data: {
          me: {
            agency: 'PBOC',
            officer: 'pboc-officer',
            role: 'OFFICER',
            level: 'PROVINCIAL',
            region: '110000',
          },
        },
      },
    });
    expect(await sessionOf(browser, hub.url)).toEqual({
      signedIn: true,
      caller: {
        agency: 'PBOC',
        officer: 'pboc-officer',
        role: 'OFFICER',
        level: 'PROVINCIAL',
        region: '110000',
        rank: null,
      },
      provider: 'pboc',
      idleUntil: expect.any(String),
      until: expect.any(String),
      secondsLeft: expect.any(Number),
      idleSeconds: 1_800,
    });
  });

  it('of every agency signs in', async () => {
    const providers = await offered();
    expect(providers.map(({ agency }) => agency)).toEqual(
      expect.arrayContaining(['PBOC', 'BANKING', 'POLICE', 'OFFICE', 'LEADING_GROUP', 'LOCAL_FINANCE']),
    );
    for (const { id, agency, development, personas } of providers) {
      expect(development).toBe(true);
      for (const { id: officer, role } of personas) {
        const browser = await signedIn(hub.url, officer, id);
        expect(await sessionOf(browser, hub.url)).toMatchObject({ caller: { agency, officer, role } });
        expect((await ask(browser, hub.url)).status).toBe(200);
      }
    }
  });

  it('is chosen anew at each sign-in, whoever one was before', async () => {
    const browser = await signedIn(hub.url, 'pboc-officer');
    await signInAs(browser, hub.url, 'pboc-head');
    expect(await sessionOf(browser, hub.url)).toMatchObject({
      caller: { officer: 'pboc-head', role: 'LEADER', rank: 'PRINCIPAL_HEAD' },
    });
  });
});

describe('the cookies', () => {
  it('are bound to the host, and read by no script', async () => {
    const browser = await signedIn(hub.url);
    const own = browser.setCookies
      .map((each) => parseSetCookie(each))
      .filter(({ name }) => name.startsWith('__'));
    expect(own).toEqual([
      expect.objectContaining({ name: '__Host-sign-in', maxAge: 600 }),
      expect.objectContaining({ name: '__Host-session' }),
    ]);
    for (const cookie of own) {
      expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'lax', path: '/' });
      expect(cookie.domain).toBeUndefined();
      expect(cookie.value).toMatch(/^[\w-]{43}$/);
    }
    expect(own[1]?.maxAge).toBeUndefined();
  });
});

describe('the picker', () => {
  it.each([
    ['zh-CN', '选择登录人员', '领导小组办公室审计员'],
    ['en', 'Choose who you are', 'The auditor of the leading group&#39;s office'],
  ])('lists personas in %s under a strict policy', async (language, title, persona) => {
    const { page, headers } = await picker(language);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain(persona);
    expect(page).not.toMatch(/<script|<style|style=|onclick|http:/);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'self'; form-action 'self'/,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    const [, styleSheet = ''] = /href="([^"]+\.css)"/.exec(page) ?? [];
    expect((await fetch(new URL(styleSheet, hub.url))).headers.get('content-type')).toMatch(/^text\/css/);
  });

  it('signs in whom one chooses, and nobody else', async () => {
    const { browser, page, url } = await picker('zh-CN');
    expect(page).toContain(`action="${url.pathname}"`);
    const choose = (persona: string, by = browser) =>
      by.visit(url, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ persona }).toString(),
      });
    expect((await choose('pboc-officer')).response.status).toBe(404);
    expect((await choose('office-auditor', new Browser())).response.status).toBe(404);
    expect((await choose('office-auditor')).url.pathname).toBe('/audit');
    expect(await sessionOf(browser, hub.url)).toMatchObject({ caller: { role: 'AUDITOR' } });
  });

  it('says in words what is wrong with a request', async () => {
    const { headers, status, page } = await fetch(`${hub.url}/dev-idp/pboc/auth?client_id=nobody`).then(
      async (response) => ({
        ...response,
        headers: response.headers,
        status: response.status,
        page: await response.text(),
      }),
    );
    expect(status).toBe(400);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(page).toMatch(/<h1>The sign-in did not succeed<\/h1>/);
  });
});

describe('production', () => {
  it('has no personas, although the package is there', () => {
    const options = { dataDirectory: '.', clock: systemClock, originOf: () => 'http://localhost' };
    expect(() => new DevelopmentIdentity({ ...options, production: true })).toThrow(
      /does not exist in production/,
    );
    expect(() => readConfig({ NODE_ENV: 'production', DEVELOPMENT_IDENTITY: 'true' })).toThrow(
      /DEVELOPMENT_IDENTITY may not be on when NODE_ENV=production/,
    );
  });

  it.each([
    [{}, true],
    [{ HOST: 'localhost' }, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ DEVELOPMENT_ISSUERS: 'false' }, false],
    [{ DEVELOPMENT_IDENTITY: 'false' }, false],
  ])('and development has them where only this machine can ask: %j', (environment, expected) => {
    expect(readConfig(environment).developmentIdentity).toBe(expected);
  });

  it.each([
    ['localhost', 200, 302],
    ['huishang.example', 404, 400],
    ['localhost.example:80', 404, 400],
    ['10.0.0.1', 404, 400],
  ])('and under the name %s answers %i and %i', async (host, discovery, start) => {
    const [metadata, way] = [
      await toldAs(host, '/dev-idp/pboc/.well-known/openid-configuration'),
      await toldAs(host, '/sign-in/pboc'),
    ];
    expect([metadata.status, way.status]).toEqual([discovery, start]);
    expect(way.body.includes('CONSOLE_ADDRESS_UNKNOWN')).toBe(start === 400);
  });
});
