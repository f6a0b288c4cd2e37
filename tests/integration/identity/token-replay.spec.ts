import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { purgeUsedTokens, UsedTokens } from '../../../src/access/index.js';
import { FixedKeySource } from '../../../src/keys/jwks/index.js';
import { newId } from '../../../src/kernel/index.js';
import { OUTBOX_TOPICS } from '../../../src/workflow/outbox/index.js';
import { textAt } from '../../testkit/at.js';
import { post, startTestHub, type TestHub } from '../../testkit/hub.js';

const ALLOW = 'https://allow.invalid';
const REFUSE = 'https://refuse.invalid';
const REGISTER = `mutation Register($input: RegisterWebhookInput!) {
  registerWebhook(input: $input) { webhook { id } refusal { code } } }`;
const ME = '{ me { officer } }';

let hub: TestHub;
let second: TestHub;
let privateKey: CryptoKey;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  privateKey = pair.privateKey;
  const keys = await FixedKeySource.of({ keys: [await exportJWK(pair.publicKey)] });
  const issuers = [
    { agency: 'BANKING', issuer: ALLOW, keys },
    { agency: 'BANKING', issuer: REFUSE, keys, tokenReuse: 'refuse' },
  ] as const;
  hub = await startTestHub({ issuers, webhooksAllowPrivate: true });
  // Another process over the same database.
  second = await startTestHub({ issuers, webhooksAllowPrivate: true, database: hub.database });
});
afterAll(async () => {
  await second?.stop();
  await hub?.stop();
});

async function headers(issuer: string): Promise<Record<string, string>> {
  const token = await new SignJWT({ agency: 'BANKING', role: 'SYSTEM_ADMINISTRATOR', level: 'NATIONAL' })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience('huishang')
    .setSubject('li')
    .setJti(newId())
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(privateKey);
  return { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
}

const input = () => ({
  input: { idempotencyKey: newId(), url: `https://127.0.0.1/${newId()}`, topics: OUTBOX_TOPICS.slice(0, 1) },
});

async function registered(url: string, by: Record<string, string>, variables: object): Promise<string> {
  const { data, errors } = await post(url, by, REGISTER, variables as Record<string, unknown>);
  expect(errors).toEqual([]);
  return textAt(data, 'registerWebhook', 'webhook', 'id');
}

const REPLAYED = {
  status: 401,
  errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_REPLAYED', remedy: expect.any(String) } }],
};

describe('TOKEN_REPLAYED', () => {
  it('is for a second mutation under one token, in every process, and nothing is done', async () => {
    const by = await headers(REFUSE);
    await registered(hub.url, by, input());
    for (const { url } of [hub, second]) {
      const answer = await post(url, by, REGISTER, input());
      expect(answer).toMatchObject(REPLAYED);
      expect(answer.data).toBeUndefined();
    }
    const zh = await post(hub.url, { ...by, 'accept-language': 'zh' }, REGISTER, input());
    expect(zh.errors[0]?.message).toMatch(/令牌/);
    const owner = await hub.database.asOwner();
    const entries: unknown[] = await owner.query(
      `SELECT refusal, operation_kind, count(*)::int AS entries FROM audit.entry
       WHERE refusal IS NOT NULL GROUP BY refusal, operation_kind`,
    );
    expect(entries).toEqual([{ refusal: 'TOKEN_REPLAYED', operation_kind: 'mutation', entries: 3 }]);
  });

  it('is not for the very same request, which is answered as the first time', async () => {
    const by = await headers(REFUSE);
    const variables = input();
    const id = await registered(hub.url, by, variables);
    expect(await registered(second.url, by, variables)).toBe(id);
    expect(await post(hub.url, by, REGISTER, input())).toMatchObject(REPLAYED);
  });

  it('lets one of many through that come at once', async () => {
    const by = await headers(REFUSE);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => post(index % 2 ? hub.url : second.url, by, REGISTER, input())),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(7);
  });

  it('is not for queries, nor for what was refused before anything was done', async () => {
    const by = await headers(REFUSE);
    for (let time = 0; time < 2; time++) expect(await post(hub.url, by, ME)).toMatchObject({ status: 200 });
    expect(await post(hub.url, by, REGISTER, {})).toMatchObject({ status: 400 });
    await registered(hub.url, by, input());
    expect(await post(hub.url, by, ME)).toMatchObject({ status: 200 });
  });

  it('is not for another token, nor for tokens of an issuer that may bring several', async () => {
    const ids = new Set<unknown>();
    for (let time = 0; time < 2; time++) ids.add(await registered(hub.url, await headers(REFUSE), input()));
    const by = await headers(ALLOW);
    for (let time = 0; time < 2; time++) ids.add(await registered(hub.url, by, input()));
    expect(ids.size).toBe(4);
  });
});

describe('used tokens', () => {
  it('are kept until an hour after they expired', async () => {
    const gateway = await hub.database.as('huishang_gateway', []);
    const used = new UsedTokens(gateway);
    const token = (jti: string, hours: number) => ({
      issuer: REFUSE,
      jti,
      kid: null,
      singleUse: { expiresAt: new Date(Date.now() + hours * 3_600_000) },
    });
    const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];
    const [old, fresh] = [token('old', -2), token('fresh', -0.5)];
    for (const each of [old, fresh]) expect(await used.use(each, one)).toBe(true);
    await purgeUsedTokens(gateway, new Date('2999-01-01T00:00:00Z'));
    expect(await used.use(old, other)).toBe(true);
    expect(await used.use(fresh, other)).toBe(false);
    await expect(gateway.query('DELETE FROM access.used_token')).rejects.toThrow(/permission denied/);
  });
});
