import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unseal } from '../../../src/sign-in/sealed-box.js';
import { Browser } from '../../testkit/browser.js';
import { subscribe } from '../../testkit/event-stream.js';
import { ask, PROOF, sessionOf, signedIn, signInAs, signOut } from '../../testkit/fixtures/signed-in.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';

const SESSION = '__Host-session';
const MINUTE = 60_000;

let now = Date.now();
const clock = { now: () => new Date(now) };
let hub: TestHub;
let second: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ signIn: {}, clock, streams: { keepAliveMilliseconds: 20 } });
  // Another process over the same database.
  second = await startTestHub({ signIn: {}, clock, database: hub.database });
});
afterAll(async () => {
  await second?.stop();
  await hub?.stop();
});

const OK = expect.objectContaining({ status: 200 });
const ended = (status = 401) =>
  expect.objectContaining({
    status,
    body: {
      errors: [
        {
          message: 'Your session has ended.',
          extensions: { code: 'UNAUTHENTICATED', reason: 'SESSION_ENDED', remedy: 'Sign in again.' },
        },
      ],
    },
  });
const FORGED = expect.objectContaining({
  status: 403,
  body: {
    errors: [
      { message: expect.any(String), extensions: { code: 'CSRF_PROOF_MISSING', remedy: expect.any(String) } },
    ],
  },
});

const sessionCookie = (browser: Browser): string => browser.cookie(SESSION) ?? '';
const cookieHeader = (browser: Browser): string => `${SESSION}=${sessionCookie(browser)}`;
const host = (): string => new URL(hub.url).hostname;

function withCookie(value: string): Browser {
  const browser = new Browser();
  browser.put(host(), SESSION, value);
  return browser;
}

async function rows(statement: string): Promise<readonly Record<string, unknown>[]> {
  return (await hub.database.asOwner()).query(statement);
}

describe('a cookie that another page sends along', () => {
  it.each([
    ['without the header', {}],
    ['with another value', { 'x-csrf': 'true' }],
    ['from another site', { ...PROOF, 'sec-fetch-site': 'cross-site' }],
    ['from a sibling site', { ...PROOF, 'sec-fetch-site': 'same-site' }],
    ['typed into the address bar', { ...PROOF, 'sec-fetch-site': 'none' }],
    ['from another origin', { ...PROOF, origin: 'https://evil.example' }],
    ['from another port', { ...PROOF, origin: 'http://127.0.0.1:1' }],
    ['from nowhere', { ...PROOF, origin: 'null' }],
  ])('%s is refused on every route', async (_how, headers) => {
    const browser = await signedIn(hub.url);
    const sent = { cookie: cookieHeader(browser), 'content-type': 'application/json', ...headers };
    const answers = await Promise.all([
      fetch(`${hub.url}/graphql`, { method: 'POST', headers: sent, body: '{"query":"{me{role}}"}' }),
      fetch(`${hub.url}/graphql?query=%7Bme%7Brole%7D%7D`, { headers: { ...headers, cookie: sent.cookie } }),
      fetch(`${hub.url}/graphql/stream?query=%7Bme%7Brole%7D%7D`, {
        headers: { ...headers, cookie: sent.cookie },
      }),
      fetch(`${hub.url}/cases/a/attachments/b`, { headers: { ...headers, cookie: sent.cookie } }),
      fetch(`${hub.url}/sign-out`, { method: 'POST', headers: sent, body: '{}' }),
      fetch(`${hub.url}/session`, { method: 'POST', headers: { ...headers, cookie: sent.cookie } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
    const [answer] = answers;
    expect({ status: answer?.status, body: await answer?.json() }).toEqual(FORGED);
    expect(await ask(browser, hub.url)).toEqual(OK);
  });

  it('is answered where the browser says that our own page sent it', async () => {
    const browser = await signedIn(hub.url);
    const headers = { ...PROOF, 'sec-fetch-site': 'same-origin', origin: hub.url };
    expect(await ask(browser, hub.url, { headers })).toEqual(OK);
  });

  it('counts for nothing beside a token', async () => {
    const browser = await signedIn(hub.url);
    const { token } = await hub.as('BANKING', { officer: 'li' });
    const headers = { authorization: `Bearer ${token}` };
    expect(await ask(browser, hub.url, { headers })).toMatchObject({
      status: 200,
      body: { data: { me: { agency: 'BANKING', officer: 'li' } } },
    });
    expect((await ask(browser, hub.url, { headers: { ...PROOF, authorization: 'Basic abc' } })).status).toBe(
      401,
    );
  });
});

describe('a session', () => {
  it('opens streams and attachments, and a sign-out ends an open stream', async () => {
    const browser = await signedIn(hub.url, 'banking-officer', 'banking');
    const headers = { cookie: cookieHeader(browser), ...PROOF };
    const stream = subscribe(
      `${hub.url}/graphql/stream`,
      headers,
      'subscription { caseChanged { version } }',
    );
    const next = stream.next();
    await expect.poll(() => hub.streams().open).toBe(1);
    const path = `/cases/0198c0de-0000-7000-8000-000000000000/attachments/${'0'.repeat(64)}`;
    const attachment = await browser.send(`${hub.url}${path}`, { headers: PROOF });
    // Known, so that he is told that there is no such case for him.
    expect({ status: attachment.status, body: await attachment.json() }).toMatchObject({
      status: 404,
      body: { errors: [{ extensions: { code: expect.stringMatching(/NOT_PARTY|UNKNOWN/) } }] },
    });
    expect((await signOut(browser, hub.url)).status).toBe(200);
    expect(await next).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'SESSION_ENDED' } }],
    });
    await stream.close();
  });

  it('is known to every process, and outlives each', async () => {
    const third = await startTestHub({ signIn: {}, clock, database: hub.database });
    const before = await signedIn(second.url);
    expect(await ask(before, third.url)).toEqual(OK);
    const browser = await signedIn(third.url);
    await third.stop();
    for (const { url } of [hub, second]) expect(await ask(browser, url)).toEqual(OK);
  });

  it('has a new cookie at each sign-in, and takes none that was planted', async () => {
    const planted = Buffer.alloc(32, 7).toString('base64url');
    const browser = withCookie(planted);
    await signInAs(browser, hub.url, 'pboc-officer');
    const first = sessionCookie(browser);
    expect(first).not.toBe(planted);
    await signInAs(browser, hub.url, 'pboc-officer');
    expect(sessionCookie(browser)).not.toBe(first);
    for (const value of [planted, first]) expect(await ask(withCookie(value), hub.url)).toEqual(ended());
    expect(await ask(browser, hub.url)).toEqual(OK);
  });

  it('is over after a sign-out, for whoever has the cookie', async () => {
    const browser = await signedIn(hub.url);
    const elsewhere = await signedIn(hub.url);
    const stolen = withCookie(sessionCookie(browser));
    const answer = await signOut(browser, hub.url);
    expect({ status: answer.status, body: await answer.json() }).toEqual({
      status: 200,
      body: { url: null },
    });
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-session=; Max-Age=0;/)]);
    expect(await ask(stolen, second.url)).toEqual(ended());
    expect(await sessionOf(stolen, hub.url)).toEqual({ signedIn: false });
    expect(await ask(browser, hub.url)).toMatchObject({ status: 401 });
    expect(await ask(elsewhere, hub.url)).toEqual(OK);
  });

  it('is over after a sign-out everywhere, of this person alone', async () => {
    const [here, there, other] = [
      await signedIn(hub.url),
      await signedIn(second.url),
      await signedIn(hub.url, 'pboc-head'),
    ];
    expect((await signOut(here, hub.url, { everywhere: true })).status).toBe(200);
    expect(await ask(there, second.url)).toEqual(ended());
    expect(await ask(other, hub.url)).toEqual(OK);
  });

  it('ends when nobody has used it for its idle time, and not before', async () => {
    const browser = await signedIn(hub.url);
    for (let count = 0; count < 3; count++) {
      now += 29 * MINUTE;
      expect(await ask(browser, hub.url)).toEqual(OK);
    }
    now += 29 * MINUTE;
    // Says how it is, and is no sign of life.
    expect(await sessionOf(browser, hub.url)).toMatchObject({ signedIn: true });
    now += MINUTE;
    expect(await ask(browser, hub.url)).toEqual(ended());
    expect(await sessionOf(browser, hub.url)).toEqual({ signedIn: false });
  });

  it('is not kept open by what a page asks of itself, nor by a stream', async () => {
    const browser = await signedIn(hub.url);
    const headers = { ...PROOF, 'x-background': '1' };
    const streamed = { ...headers, cookie: cookieHeader(browser) };
    for (let count = 0; count < 2; count++) {
      now += 14 * MINUTE;
      expect(await ask(browser, hub.url, { headers })).toEqual(OK);
      const stream = await fetch(`${hub.url}/graphql/stream`, {
        method: 'POST',
        headers: { ...streamed, 'content-type': 'application/json' },
        body: JSON.stringify({ query: 'query { me { role } }' }),
      });
      expect(await stream.text()).toContain('OFFICER');
    }
    now += 2 * MINUTE;
    expect(await ask(browser, hub.url, { headers })).toEqual(ended());
  });

  it('is kept open by whoever says that he is there, and to its last end at most', async () => {
    const browser = await signedIn(hub.url);
    const began = now;
    const keep = async (): Promise<unknown> => {
      const response = await browser.send(`${hub.url}/session`, { method: 'POST', headers: PROOF });
      return response.json();
    };
    now += 29 * MINUTE;
    expect(await sessionOf(browser, hub.url)).toMatchObject({ secondsLeft: 60, idleSeconds: 1_800 });
    expect(await keep()).toMatchObject({ signedIn: true, secondsLeft: 1_800 });
    while (now < began + 9.75 * 60 * MINUTE) {
      now += 28 * MINUTE;
      await keep();
    }
    // 15 minutes are left, whatever is said.
    const left = (began + 10 * 60 * MINUTE - now) / 1_000;
    expect(left).toBeLessThan(1_800);
    expect(await keep()).toMatchObject({ secondsLeft: left });
    now = began + 10 * 60 * MINUTE;
    expect(await keep()).toEqual({ signedIn: false });
  });

  it('of one idle minute is kept open by requests within it', async () => {
    const brief = await startTestHub({
      signIn: { limits: { idleMinutes: 1, hours: 1 } },
      clock,
      database: hub.database,
    });
    const browser = await signedIn(brief.url);
    for (let count = 0; count < 3; count++) {
      now += MINUTE / 2;
      expect(await ask(browser, brief.url)).toEqual(OK);
    }
    await brief.stop();
  });

  it('ends after its hours, however busy', async () => {
    const browser = await signedIn(hub.url);
    const began = now;
    while (now < began + 10 * 60 * MINUTE - 20 * MINUTE) {
      now += 20 * MINUTE;
      expect(await ask(browser, hub.url)).toEqual(OK);
    }
    now = began + 10 * 60 * MINUTE;
    expect(await ask(browser, hub.url)).toEqual(ended());
  });

  it('says in Chinese what has become of it', async () => {
    const { body } = await ask(withCookie(Buffer.alloc(32, 8).toString('base64url')), hub.url, {
      headers: { ...PROOF, 'accept-language': 'zh' },
    });
    expect(body).toMatchObject({
      errors: [{ message: '登录已失效。', extensions: { remedy: '请重新登录。' } }],
    });
  });
});

describe('a copy of the rows', () => {
  it('has no token and no cookie, and opens nothing', async () => {
    const browser = await signedIn(hub.url);
    const [row] = await rows(`SELECT * FROM access.console_session ORDER BY began_at DESC, id DESC LIMIT 1`);
    const text = JSON.stringify(row);
    expect(row?.['cookie_hash']).toBe(hash('sha256', sessionCookie(browser)));
    expect(text).not.toContain(sessionCookie(browser));
    // A JWE without an encrypted key (`dir`), and no JWT beside it.
    expect(text.match(/eyJ[\w-]+/g)).toHaveLength(1);
    const [id, tokens, stored] = [String(row?.['id']), String(row?.['tokens']), String(row?.['cookie_hash'])];
    const hashed = Buffer.from(stored, 'hex').toString('base64url');
    const context = `huishang session ${id}`;
    await expect(unseal(hashed, context, tokens)).rejects.toThrow('decryption operation failed');
    await expect(unseal(sessionCookie(browser), 'huishang session of another row', tokens)).rejects.toThrow(
      'decryption operation failed',
    );
    expect(await unseal(sessionCookie(browser), context, tokens)).toMatchObject({ origin: hub.url });
    expect(await ask(withCookie(hashed), hub.url)).toEqual(ended());
  });

  it('of a sign-in under way is no better', async () => {
    const browser = new Browser();
    await browser.send(`${hub.url}/sign-in/pboc`);
    const [row] = await rows(`SELECT * FROM access.console_sign_in ORDER BY ends_at DESC, id DESC LIMIT 1`);
    const cookie = browser.cookie('__Host-sign-in') ?? '';
    expect(JSON.stringify(row)).not.toContain(cookie);
    expect(
      await unseal(cookie, `huishang sign-in ${String(row?.['id'])}`, String(row?.['sealed'])),
    ).toMatchObject({
      nonce: expect.any(String),
      verifier: expect.any(String),
      returnTo: '/',
    });
  });
});

describe('a sign-in', () => {
  const failed = async (url: string, browser: Browser): Promise<string> => {
    const response = await browser.send(url);
    expect(response.status).toBe(303);
    return response.headers.get('location') ?? '';
  };

  it('returns to pages of the console only', async () => {
    for (const back of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      const response = await fetch(`${hub.url}/sign-in/pboc?return=${encodeURIComponent(back)}`, {
        redirect: 'manual',
      });
      expect({ status: response.status, body: await response.json() }).toMatchObject({
        status: 400,
        body: { errors: [{ extensions: { code: 'BAD_USER_INPUT', reason: 'RETURN_NOT_LOCAL' } }] },
      });
    }
  });

  it('by a way that is not offered, or at an address that is not the console’s, is refused', async () => {
    expect(await (await fetch(`${hub.url}/sign-in/nobody`)).json()).toMatchObject({
      errors: [{ extensions: { reason: 'PROVIDER_UNKNOWN' } }],
    });
    const elsewhere = await startTestHub({
      signIn: { production: true, personas: false },
      database: hub.database,
    });
    expect(await sessionOf(new Browser(), elsewhere.url)).toEqual({ signedIn: false });
    expect(await (await fetch(`${elsewhere.url}/sign-in/providers`)).json()).toEqual([]);
    expect((await fetch(`${elsewhere.url}/dev-idp/pboc/.well-known/openid-configuration`)).status).toBe(404);
    await elsewhere.stop();
  });

  it('is completed by the browser that began it, once, and in time', async () => {
    const browser = new Browser();
    const { trail } = await signInAs(browser, hub.url, 'pboc-officer', 'pboc', '/tasks');
    const used = trail.find(({ pathname }) => pathname.endsWith('/callback'))?.href ?? '';
    expect(await failed(used, browser)).toBe('/sign-in?failed=SIGN_IN_EXPIRED');

    const victim = new Browser();
    const attacker = new Browser();
    const start = await attacker.send(`${hub.url}/sign-in/pboc?login_hint=pboc-head`);
    const { url } = await attacker.visit(start.headers.get('location') ?? '');
    expect(url.pathname).toBe('/');
    expect(await failed(`${hub.url}/sign-in/pboc/callback${new URL(used).search}`, victim)).toMatch(
      /SIGN_IN_EXPIRED$/,
    );
    expect(victim.cookie(SESSION)).toBeUndefined();

    const late = new Browser();
    const begun = await late.send(`${hub.url}/sign-in/pboc`);
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state');
    now += 10 * MINUTE;
    expect(await failed(`${hub.url}/sign-in/pboc/callback?code=a&state=${state}`, late)).toMatch(
      /SIGN_IN_EXPIRED$/,
    );
  });

  it('may be under way in two tabs of one browser', async () => {
    const browser = new Browser();
    const tabs = [await browser.send(`${hub.url}/sign-in/pboc?login_hint=pboc-officer&return=/a`)];
    tabs.push(await browser.send(`${hub.url}/sign-in/pboc?login_hint=pboc-officer&return=/b`));
    for (const [index, path] of ['/a', '/b'].entries()) {
      expect((await browser.visit(tabs[index]?.headers.get('location') ?? '')).url.pathname).toBe(path);
    }
    expect(await ask(browser, hub.url)).toEqual(OK);
  });

  it('is recorded, as is a sign-out, without any token', async () => {
    const browser = await signedIn(hub.url, 'police-officer', 'police');
    await signOut(browser, hub.url, { everywhere: true });
    const entries = await rows(
      `SELECT operation_name, agency, role, client_address, refusal FROM audit.entry
       WHERE officer = 'police-officer' AND operation_name LIKE 'sign%' ORDER BY recorded_at`,
    );
    const by = { agency: 'POLICE', role: 'OFFICER', client_address: '127.0.0.1', refusal: null };
    expect(entries).toEqual([
      { ...by, operation_name: 'signIn' },
      { ...by, operation_name: 'signOutEverywhere' },
    ]);
    const [counted] = await rows(
      `SELECT sum(requests)::int AS requests FROM audit.refusal_count WHERE refusal = 'SIGN_IN_EXPIRED'`,
    );
    expect(counted?.['requests']).toBeGreaterThan(0);
  });

  it('is bounded in its number from one address', async () => {
    now += 2 * MINUTE;
    const responses: Response[] = [];
    for (let count = 0; count < 121; count++) {
      const response = await fetch(`${second.url}/sign-in/pboc/callback`, { redirect: 'manual' });
      responses.push(response);
    }
    expect(new Set(responses.slice(0, 120).map(({ status }) => status))).toEqual(new Set([303]));
    const last = responses.at(-1);
    expect({ status: last?.status, body: await last?.json() }).toMatchObject({
      status: 429,
      body: {
        errors: [
          { extensions: { code: 'RATE_LIMITED', reason: 'SIGN_IN_TOO_OFTEN', retryAfterSeconds: 60 } },
        ],
      },
    });
    // A person is told on the page; and what is begun is counted by itself.
    const page = await fetch(`${second.url}/sign-in/pboc/callback`, {
      redirect: 'manual',
      headers: { accept: 'text/html,application/xhtml+xml' },
    });
    expect([page.status, page.headers.get('location')]).toEqual([303, '/sign-in?failed=SIGN_IN_TOO_OFTEN']);
    expect((await fetch(`${second.url}/sign-in/pboc`, { redirect: 'manual' })).status).toBe(302);
    now += MINUTE;
    expect((await fetch(`${second.url}/sign-in/pboc/callback`, { redirect: 'manual' })).status).toBe(303);
  });

  it('is bounded as the operator says', async () => {
    const strict = await startTestHub({
      signIn: { signInsPerMinute: 2 },
      clock,
      database: hub.database,
    });
    const statuses: number[] = [];
    for (let count = 0; count < 3; count++) {
      statuses.push((await fetch(`${strict.url}/sign-in/pboc`, { redirect: 'manual' })).status);
    }
    expect(statuses).toEqual([302, 302, 429]);
    await strict.stop();
  });
});
