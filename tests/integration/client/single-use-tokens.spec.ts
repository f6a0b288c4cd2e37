import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HubClient, type TokenSource } from '../../../src/client/index.js';
import { newId } from '../../../src/kernel/index.js';
import { FixedKeySource } from '../../../src/keys/jwks/index.js';
import { OUTBOX_TOPICS } from '../../../src/workflow/outbox/index.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';

const ISSUER = 'https://refuse.invalid';

let hub: TestHub;
let key: CryptoKey;
beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  key = pair.privateKey;
  const keys = await FixedKeySource.of({ keys: [await exportJWK(pair.publicKey)] });
  hub = await startTestHub({
    issuers: [{ agency: 'BANKING', issuer: ISSUER, keys, tokenReuse: 'refuse' }],
    webhooksAllowPrivate: true,
  });
});
afterAll(() => hub?.stop());

const newToken = (): Promise<string> =>
  new SignJWT({ agency: 'BANKING', role: 'SYSTEM_ADMINISTRATOR', level: 'NATIONAL' })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
    .setIssuer(ISSUER)
    .setAudience('huishang')
    .setSubject('li')
    .setJti(newId())
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(key);

/** Keeps a token until the hub takes it no more, and counts how many it had. */
class Kept implements TokenSource {
  made = 0;
  #held: string | null = null;

  async token(refused?: string): Promise<string> {
    if (this.#held === null || this.#held === refused) {
      this.made += 1;
      this.#held = await newToken();
    }
    return this.#held;
  }
}

it('a mutation gets a token of its own where its issuer’s tokens bring one each', async () => {
  const token = new Kept();
  const banking = new HubClient({ url: hub.url, token });
  for (const _ of [1, 2, 3]) {
    const { data } = await banking.mutate<{ registerWebhook: { webhook: unknown; refusal: unknown } }>(
      `mutation ($input: RegisterWebhookInput!) {
        registerWebhook(input: $input) { webhook { id } refusal { code } } }`,
      { input: { url: `https://127.0.0.1/${newId()}`, topics: OUTBOX_TOPICS.slice(0, 1) } },
    );
    expect(data.registerWebhook).toEqual({ webhook: { id: expect.any(String) }, refusal: null });
    await banking.query('{ me { officer } }');
  }
  expect(token.made).toBe(3);
  const once = new HubClient({ url: hub.url, token: await newToken() });
  const register = () =>
    once.mutate(
      `mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) { refusal { code } } }`,
      { input: { url: `https://127.0.0.1/${newId()}`, topics: OUTBOX_TOPICS.slice(0, 1) } },
    );
  await register();
  await expect(register()).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
    errors: [{ extensions: { reason: 'TOKEN_REPLAYED' } }],
  });
});
