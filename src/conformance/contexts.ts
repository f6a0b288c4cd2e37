import { createHmac } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Caller } from '../identity/index.js';
import { regionCodeOf } from '../kernel/index.js';
import type { TestHub, TestKey } from './test-hub.js';

/** An officer in Beijing, of an agency that owns no item of the site. */
export const ASKER: Caller = {
  agency: 'LEADING_GROUP',
  role: 'OFFICER',
  level: 'PROVINCIAL',
  region: regionCodeOf('110000'),
  officer: 'conformance',
  purpose: 'RISK_MONITORING',
  caseId: null,
  basis: null,
  locale: 'en',
};

/** What a context says beside who signed it and for how long. */
export interface ContextClaims {
  readonly grants?: readonly string[];
  readonly masked?: readonly string[];
  readonly regional?: readonly string[];
  readonly casePlatform?: string;
  readonly caseMembers?: readonly string[];
  /** Instant whose recorded values are asked for, ISO 8601 in UTC. */
  readonly asOf?: string;
  readonly caller?: Partial<Caller>;
}

/** How a context differs from a good one. */
export interface ContextFaults {
  readonly key?: TestKey;
  /** Of the header, where it is not the key's own. */
  readonly kid?: string;
  readonly typ?: string;
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds from now. */
  readonly issuedIn?: number;
  /** Seconds from the instant of issue to the end; null for no end. */
  readonly lifetime?: number | null;
  /** Claims that are left out. */
  readonly without?: readonly string[];
}

const LIFETIME_SECONDS = 60;

/** Signs contexts for one site, good ones and such as no site may take. */
export class Contexts {
  readonly #hub: TestHub;
  readonly #audience: string;

  constructor(hub: TestHub, audience: string) {
    this.#hub = hub;
    this.#audience = audience;
  }

  sign(claims: ContextClaims = {}, faults: ContextFaults = {}): Promise<string> {
    const key = faults.key ?? this.#hub.key;
    const issuedAt = Math.floor(Date.now() / 1000) + (faults.issuedIn ?? 0);
    const { lifetime = LIFETIME_SECONDS } = faults;
    const payload = Object.entries(this.#payload(claims)).filter(([name]) => !faults.without?.includes(name));
    const token = new SignJWT(Object.fromEntries(payload))
      .setProtectedHeader({
        alg: 'EdDSA',
        typ: faults.typ ?? 'huishang-context+jwt',
        kid: faults.kid ?? key.kid,
      })
      .setIssuer(faults.issuer ?? 'huishang-gateway')
      .setAudience(faults.audience ?? this.#audience)
      .setIssuedAt(issuedAt);
    if (lifetime !== null) token.setExpirationTime(issuedAt + lifetime);
    return token.sign(key.privateKey);
  }

  #payload({
    grants = [],
    masked = [],
    regional = [],
    casePlatform,
    caseMembers,
    asOf,
    caller,
  }: ContextClaims): object {
    return {
      caller: { ...ASKER, ...caller },
      grants,
      masked,
      ...(regional.length > 0 ? { regional } : {}),
      ...(casePlatform === undefined ? {} : { casePlatform }),
      ...(caseMembers === undefined ? {} : { caseMembers }),
      ...(asOf === undefined ? {} : { asOf }),
    };
  }

  /** A good context whose header was changed afterwards: `none`, or HMAC with the public key as its secret. */
  async withAlgorithm(alg: 'none' | 'HS256'): Promise<string> {
    const [, payload = ''] = (await this.sign()).split('.');
    const header = { alg, typ: 'huishang-context+jwt', kid: this.#hub.key.kid };
    const signed = `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${payload}`;
    if (alg === 'none') return `${signed}.`;
    const secret = Buffer.from(this.#hub.key.publicKey.x ?? '', 'base64url');
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  }

  /** A good context into which other grants were written. */
  async altered(grants: readonly string[]): Promise<string> {
    const [header = '', payload = '', signature = ''] = (await this.sign()).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const written = Buffer.from(JSON.stringify({ ...claims, grants: [...grants, '*'] })).toString(
      'base64url',
    );
    return `${header}.${written}.${signature}`;
  }
}
