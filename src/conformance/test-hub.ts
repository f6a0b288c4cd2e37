import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JWK,
} from 'jose';
import { answerOf, DEFAULT_HTTP_LIMITS, PlainServer } from '../http/server/index.js';
import { statingPurpose, type KeyPurpose } from '../keys/jwks/index.js';

/** A key that the kit signs with. */
export interface TestKey {
  readonly kid: string;
  readonly privateKey: CryptoKey | Uint8Array;
  /** As it is published. */
  readonly publicKey: JWK;
}

async function testKey(secret: JWK, purpose: KeyPurpose): Promise<TestKey> {
  const { kty = 'OKP', crv = 'Ed25519', x = '', d = '' } = secret;
  const half = { kty, crv, x };
  const kid = await calculateJwkThumbprint(half);
  return {
    kid,
    privateKey: await importJWK({ ...half, d }, 'EdDSA'),
    publicKey: statingPurpose({ ...half, kid, alg: 'EdDSA', use: 'sig' }, purpose),
  };
}

async function newKey(purpose: KeyPurpose): Promise<TestKey> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return testKey(await exportJWK(privateKey), purpose);
}

/** Where the key set of the kit is served. */
export interface TestHubOptions {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

/**
 * What a site takes for the hub while it is tried: keys, and the address where a site finds their public halves. Only a
 * site that is no production site may be told to trust it.
 */
export class TestHub {
  /** Signs contexts. */
  readonly key: TestKey;
  /** Published as well, for rulings: no context may be signed by it. */
  readonly rulingKey: TestKey;
  /** Not published. */
  readonly strangeKey: TestKey;
  /** Published by {@link publishNextKey}. */
  readonly nextKey: TestKey;
  /** Whether the site reads the keys here, so that a change of keys can be tried. */
  readonly servesKeys: boolean;
  /** Of the key set, once it is served. */
  jwksUrl = '';
  readonly #published: JWK[];
  #server: PlainServer | null = null;

  private constructor(
    [key, rulingKey, strangeKey, nextKey]: readonly [TestKey, TestKey, TestKey, TestKey],
    servesKeys: boolean,
  ) {
    this.key = key;
    this.rulingKey = rulingKey;
    this.strangeKey = strangeKey;
    this.nextKey = nextKey;
    this.servesKeys = servesKeys;
    this.#published = [key.publicKey, rulingKey.publicKey];
  }

  /** @param key the private key that the site trusts already; a new one when absent, which the site must find here */
  static async create(key: JWK | null): Promise<TestHub> {
    const keys = await Promise.all([
      key ? testKey(key, 'caller-context') : newKey('caller-context'),
      newKey('ruling'),
      newKey('caller-context'),
      newKey('caller-context'),
    ]);
    return new TestHub(keys, key === null);
  }

  /** Serves `/.well-known/jwks.json`. */
  async listen({ host, port }: TestHubOptions): Promise<void> {
    const answer = () => answerOf(200, 'application/json', JSON.stringify({ keys: this.#published }));
    this.#server = new PlainServer({
      limits: { ...DEFAULT_HTTP_LIMITS, drainMilliseconds: 0 },
      routes: { '/.well-known/jwks.json': { methods: ['GET', 'HEAD'], answer } },
      answerTo: () => null,
      onFault: () => undefined,
    });
    const origin = await this.#server.listen(host, port);
    this.jwksUrl = `${origin}/.well-known/jwks.json`;
  }

  publishNextKey(): void {
    this.#published.push(this.nextKey.publicKey);
  }

  async close(): Promise<void> {
    await this.#server?.stop(() => undefined);
  }
}
