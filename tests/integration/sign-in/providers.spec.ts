import { ClientSecretBasic } from 'openid-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FixedKeySource } from '../../../src/keys/jwks/index.js';
import type { SignInProvider } from '../../../src/sign-in/index.js';
import { Browser } from '../../testkit/browser.js';
import { ask, sessionOf, signOut } from '../../testkit/fixtures/signed-in.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { startForeignProvider, type ForeignProvider } from '../../testkit/peers/foreign-provider.js';

const CLIENT = { clientId: 'console', clientSecret: 'a secret of thirty-two characters' };
const MINUTE = 60_000;

let now = Date.now();
const clock = { now: () => new Date(now) };
let foreign: ForeignProvider;
let hub: TestHub;
let second: TestHub;

beforeAll(async () => {
  foreign = await startForeignProvider({
    ...CLIENT,
    now: () => clock.now(),
    accessTokenSeconds: 300,
    redirectUri: () => `${hub.url}/sign-in/banking/callback`,
  });
  const provider: SignInProvider = {
    id: 'banking',
    agency: 'BANKING',
    name: { en: 'The banking regulator', zh: '银监部门' },
    issuerFor: () => foreign.issuer,
    clientId: CLIENT.clientId,
    clientAuthentication: ClientSecretBasic(CLIENT.clientSecret),
    idTokenAlgorithm: 'ES256',
    scope: 'openid offline_access',
    resource: 'https://huishang.example',
    secondFactor: {
      LEADER: { acr: ['urn:example:two-factors'], amr: [] },
      SECURITY_ADMINISTRATOR: { acr: [], amr: ['hwk', 'otp'] },
    },
    insecure: true,
  };
  const away = { ...provider, id: 'away', issuerFor: () => 'http://127.0.0.1:1' };
  const keys = await FixedKeySource.of({ keys: [foreign.publicKey] });
  const options = {
    clock,
    issuers: [{ agency: 'BANKING', issuer: foreign.issuer, keys, tokenReuse: 'refuse' }],
    signIn: { providers: [provider, away], personas: false },
  } as const;
  hub = await startTestHub(options);
  second = await startTestHub({ ...options, database: hub.database });
});
afterAll(async () => {
  await second?.stop();
  await hub?.stop();
  await foreign?.stop();
});

const CLAIMS = { agency: 'BANKING', role: 'OFFICER', level: 'PROVINCIAL', region: '110000' };

beforeEach(() => {
  foreign.claims = {
    li: CLAIMS,
    wang: { ...CLAIMS, role: 'LEADER', rank: 'HEAD' },
    zhao: { ...CLAIMS, role: 'SECURITY_ADMINISTRATOR' },
    stranger: { ...CLAIMS, agency: 'PBOC' },
    nobody: {},
  };
  foreign.refreshes = 0;
});

/** Where the browser is after a sign-in of somebody who proved himself in some way. */
async function signIn(next: ForeignProvider['next']): Promise<{ browser: Browser; at: string }> {
  foreign.next = next;
  const browser = new Browser();
  const { url } = await browser.visit(`${hub.url}/sign-in/banking?return=/tasks`);
  return { browser, at: `${url.pathname}${url.search}` };
}

describe('a provider of an agency', () => {
  it('signs in its people, with tokens of its own issuer', async () => {
    const { browser, at } = await signIn({ account: 'li' });
    expect(at).toBe('/tasks');
    expect(await ask(browser, hub.url)).toMatchObject({
      status: 200,
      body: { data: { me: { agency: 'BANKING', officer: 'li', role: 'OFFICER' } } },
    });
    expect(await (await fetch(`${hub.url}/sign-in/providers`)).json()).toEqual([
      {
        id: 'banking',
        agency: 'BANKING',
        name: { en: 'The banking regulator', zh: '银监部门' },
        development: false,
        personas: [],
      },
      expect.objectContaining({ id: 'away' }),
    ]);
  });

  it.each([
    [{ account: 'wang' }, 'SECOND_FACTOR_MISSING'],
    [{ account: 'wang', acr: 'urn:example:password' }, 'SECOND_FACTOR_MISSING'],
    [{ account: 'wang', acr: 'urn:example:two-factors' }, null],
    [{ account: 'zhao', amr: ['pwd'] }, 'SECOND_FACTOR_MISSING'],
    [{ account: 'zhao', acr: 'urn:example:two-factors' }, 'SECOND_FACTOR_MISSING'],
    [{ account: 'zhao', amr: ['pwd', 'otp'] }, null],
    [{ account: 'stranger' }, 'TOKEN_NOT_ACCEPTED&reason=TOKEN_AGENCY_WRONG'],
    [{ account: 'nobody' }, 'TOKEN_NOT_ACCEPTED&reason=TOKEN_AGENCY_WRONG'],
    [{ account: 'li', refused: true }, 'SIGN_IN_REFUSED'],
  ])('%j comes to %s', async (next, failed) => {
    const { browser, at } = await signIn(next);
    expect(at).toBe(failed === null ? '/tasks' : `/sign-in?failed=${failed}&return=%2Ftasks`);
    expect(await sessionOf(browser, hub.url)).toMatchObject({ signedIn: failed === null });
  });

  it('that is away is said to be', async () => {
    const { url } = await new Browser().visit(`${hub.url}/sign-in/away`);
    expect(`${url.pathname}${url.search}`).toBe('/sign-in?failed=PROVIDER_UNAVAILABLE');
  });

  it('is told of a sign-out, and where to end its own session', async () => {
    const { browser } = await signIn({ account: 'li' });
    const { url } = (await (await signOut(browser, hub.url)).json()) as { url: string };
    const { origin, pathname, searchParams } = new URL(url);
    expect(`${origin}${pathname}`).toBe(`${foreign.issuer}/session/end`);
    expect(searchParams.get('id_token_hint')).toMatch(/^eyJ/);
    expect(searchParams.get('post_logout_redirect_uri')).toBe(`${hub.url}/sign-in`);
  });

  it('whose refusals of known people are recorded by name', async () => {
    await signIn({ account: 'wang' });
    const owner = await hub.database.asOwner();
    const entries: unknown = await owner.query(
      `SELECT DISTINCT officer, role FROM audit.entry WHERE refusal = 'SECOND_FACTOR_MISSING' AND officer = 'wang'`,
    );
    expect(entries).toEqual([{ officer: 'wang', role: 'LEADER' }]);
  });
});

describe('a logout token of the provider', () => {
  const send = async (token: string, provider = 'banking') =>
    (
      await fetch(`${hub.url}/sign-in/${provider}/back-channel-logout`, {
        method: 'POST',
        body: new URLSearchParams({ logout_token: token }),
      })
    ).status;

  it('ends the sessions of whom it names, and is recorded', async () => {
    const [li, zhao] = [await signIn({ account: 'li' }), await signIn({ account: 'zhao', amr: ['otp'] })];
    expect(await send(await foreign.logoutToken({ sub: 'li' }))).toBe(200);
    expect(await sessionOf(li.browser, hub.url)).toEqual({ signedIn: false });
    expect(await sessionOf(zhao.browser, hub.url)).toMatchObject({ signedIn: true });
    const owner = await hub.database.asOwner();
    const [entry] = (await owner.query(
      `SELECT officer FROM audit.entry WHERE operation_name = 'signOutAtProvider' LIMIT 1`,
    )) as unknown[];
    expect(entry).toEqual({ officer: 'li' });
  });

  it('ends nothing where it is not acceptable (LOGOUT_TOKEN_NOT_ACCEPTED)', async () => {
    const { browser } = await signIn({ account: 'li' });
    const good = await foreign.logoutToken({ sub: 'li' });
    const wrong = [
      '',
      'a.b.c',
      `${good.slice(0, -8)}AAAAAAAA`,
      await foreign.logoutToken({}),
      await foreign.logoutToken({ sub: 'li', nonce: 'n' }),
      await foreign.logoutToken({ sub: 'li', events: {} }),
    ];
    for (const token of wrong) expect(await send(token)).toBe(400);
    expect(await send(good, 'away')).toBe(400);
    expect(await send(await foreign.logoutToken({ sub: 'somebody else' }))).toBe(200);
    expect(await send(await foreign.logoutToken({ sid: 'another session' }))).toBe(200);
    expect(await sessionOf(browser, hub.url)).toMatchObject({ signedIn: true });
  });
});

describe('an access token that runs out', () => {
  it('is renewed once for twenty requests at once, of two processes', async () => {
    const { browser } = await signIn({ account: 'li' });
    now += 5 * MINUTE;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => ask(browser, index % 2 === 0 ? hub.url : second.url)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(foreign.refreshes).toBe(1);
    now += 5 * MINUTE;
    expect((await ask(browser, hub.url)).status).toBe(200);
    expect(foreign.refreshes).toBe(2);
  });

  it('ends the session where the provider gives no other, or one of another role', async () => {
    const { browser } = await signIn({ account: 'li' });
    foreign.claims['li'] = { ...CLAIMS, role: 'LEADER' };
    now += 5 * MINUTE;
    expect(await ask(browser, hub.url)).toMatchObject({
      status: 401,
      body: { errors: [{ extensions: { reason: 'SESSION_ENDED' } }] },
    });
    foreign.claims['li'] = CLAIMS;
    expect(await ask(browser, second.url)).toMatchObject({ status: 401 });
  });

  it('brings any number of mutations, although its issuer’s tokens bring one each', async () => {
    const { browser } = await signIn({ account: 'li' });
    const query = `mutation { openSubstanceCase(input: { idempotencyKey: "${'a'.repeat(20)}", platformCode: "x", businessLine: "y" }) { refusal { code } } }`;
    for (let count = 0; count < 2; count++) {
      const { body } = await ask(browser, hub.url, { query });
      expect(JSON.stringify(body)).not.toContain('TOKEN_REPLAYED');
    }
  });
});
