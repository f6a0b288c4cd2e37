import { ClientSecretBasic } from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FixedKeySource } from '../../../src/keys/jwks/index.js';
import type { SignInProvider } from '../../../src/sign-in/index.js';
import { at } from '../../testkit/at.js';
import { Browser } from '../../testkit/browser.js';
import { ask, PROOF, signInAs } from '../../testkit/fixtures/signed-in.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { startForeignProvider, type ForeignProvider } from '../../testkit/peers/foreign-provider.js';

const CLIENT = { clientId: 'console', clientSecret: 'a secret of thirty-two characters' };
const CLAIMS = { agency: 'BANKING', role: 'OFFICER', level: 'PROVINCIAL', region: '110000' };
const OFFICERS = `query ($of: [OfficerInput!]!) { officerNames(of: $of) { agency officer name displayName } }`;

type Asked = readonly { readonly agency: string; readonly officer: string }[];

describe('what people are called who stand in records', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ signIn: {} });
  });
  afterAll(() => hub?.stop());

  async function officers(of: Asked, role: 'OFFICER' | 'SYSTEM' = 'OFFICER'): Promise<unknown> {
    const caller = await hub.as('PBOC', { role, language: 'zh' });
    const { data, errors } = await caller.ask(OFFICERS, { of });
    return at(data, 'officerNames') ?? errors;
  }

  it('is their office, post and name once they have signed in, however their subject is written', async () => {
    await signInAs(new Browser(), hub.url, 'pboc-head');
    const known = { agency: 'PBOC', name: '陈立', displayName: '北京市人民银行主要负责人陈立' };
    expect(
      await officers([
        { agency: 'PBOC', officer: 'pboc-head' },
        { agency: 'PBOC', officer: 'PBOC-Head' },
        { agency: 'POLICE', officer: 'pboc-head' },
      ]),
    ).toEqual([
      { ...known, officer: 'pboc-head' },
      { ...known, officer: 'PBOC-Head' },
      { agency: 'POLICE', officer: 'pboc-head', name: null, displayName: '公安机关工作人员' },
    ]);
  });

  it('is office and post alone for a system', async () => {
    await signInAs(new Browser(), hub.url, 'pboc-officer');
    expect(await officers([{ agency: 'PBOC', officer: 'pboc-officer' }], 'SYSTEM')).toMatchObject([
      { name: null, displayName: '北京市人民银行经办人员' },
    ]);
  });

  it('is told of 200 at once, and of more refused as TOO_MANY_OFFICERS', async () => {
    const many = Array.from({ length: 201 }, (_, place) => ({ agency: 'PBOC', officer: `u${place}` }));
    expect(await officers(many.slice(1))).toHaveLength(200);
    expect(await officers(many)).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', refusal: 'TOO_MANY_OFFICERS' } },
    ]);
  });

  it('stands in the sentences of the record, where their subject is a detail', async () => {
    await signInAs(new Browser(), hub.url, 'pboc-officer');
    const auditor = await hub.as('PBOC', { role: 'AUDITOR', language: 'zh' });
    const { data } = await auditor.ask(
      `{ auditEntries(filter: { officer: "pboc-officer" }, first: 1) { edges { node { officer sentence } } } }`,
    );
    expect(data).toMatchObject({
      auditEntries: {
        edges: [
          {
            node: {
              officer: 'pboc-officer',
              sentence: expect.stringMatching(/，人民银行经办人员周明办理一项业务。$/),
            },
          },
        ],
      },
    });
  });
});

describe('what a provider calls its people', () => {
  let foreign: ForeignProvider;
  let hub: TestHub;
  beforeAll(async () => {
    foreign = await startForeignProvider({
      ...CLIENT,
      now: () => new Date(),
      accessTokenSeconds: 300,
      redirectUri: () => `${hub.url}/sign-in/banking/callback`,
    });
    foreign.claims = { li: CLAIMS };
    const keys = await FixedKeySource.of({ keys: [foreign.publicKey] });
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
      secondFactor: {},
      insecure: true,
    };
    hub = await startTestHub({
      issuers: [{ agency: 'BANKING', issuer: foreign.issuer, keys, tokenReuse: 'refuse' }],
      signIn: { providers: [provider], personas: false },
    });
  });
  afterAll(async () => {
    await hub?.stop();
    await foreign?.stop();
  });

  it.each([
    ['李  伟', '李 伟', '北京市银监部门经办人员李 伟'],
    [undefined, null, '北京市银监部门经办人员'],
    ['李\u202E伟', null, '北京市银监部门经办人员'],
    ['李'.repeat(101), null, '北京市银监部门经办人员'],
    [['李伟'], null, '北京市银监部门经办人员'],
    ['李伟', '李伟', '北京市银监部门经办人员李伟'],
  ])('%j is shown as %j', async (claim, name, displayName) => {
    foreign.next = { account: 'li', name: claim };
    const browser = new Browser();
    await browser.visit(`${hub.url}/sign-in/banking`);
    const query = '{ officerNames(of: [{ agency: BANKING, officer: "li" }]) { name displayName } }';
    const { body } = await ask(browser, hub.url, { query, headers: { ...PROOF, 'accept-language': 'zh' } });
    expect(at(body, 'data', 'officerNames')).toEqual([{ name, displayName }]);
  });
});
