import type { CatalogueItem } from '../access/index.js';
import type { SubgraphSdl } from '../engine/index.js';
import { CodedError } from '../kernel/index.js';
import { Contexts, type ContextClaims } from './contexts.js';
import { readSiteSchema, type SiteSchema } from './targets.js';
import type { TestHub, TestKey } from './test-hub.js';

/** What the kit is told of a site. */
export interface SiteFacts {
  /** Its GraphQL address. */
  readonly url: URL;
  /** The subgraph's name: the audience of its contexts. */
  readonly name: string;
  /** Codes of platforms about which it holds something. */
  readonly known: readonly string[];
  /** Its part of the catalogue; null where it was not given. */
  readonly items: readonly CatalogueItem[] | null;
  /** A region (GB/T 2260) in which none of the known platforms is; null where none was given. */
  readonly elsewhere: string | null;
  /** Whether a holder of a context may introspect; null where it does not matter. */
  readonly introspection: 'ALLOWED' | 'REFUSED' | null;
  /** Whether plain HTTP is no fault, as on one machine. */
  readonly allowHttp: boolean;
  /** The other subgraphs of the federation, and their items. */
  readonly federation: {
    readonly subgraphs: readonly SubgraphSdl[];
    readonly items: readonly CatalogueItem[];
  };
}

/** An answer as it came. */
export interface SiteAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body where it is a JSON object; null otherwise. */
  readonly json: Readonly<Record<string, unknown>> | null;
}

/** What is sent, where it differs from a GraphQL request of the hub's. */
export interface SentRequest {
  /** Authorization; none when null. */
  readonly token: string | null;
  readonly body?: string;
  readonly contentType?: string;
  readonly method?: 'GET' | 'POST';
  readonly search?: string;
}

interface GraphqlError {
  readonly message?: unknown;
  readonly path?: unknown;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** As long as the hub waits for a site when it is told nothing else. */
export const ANSWER_MILLISECONDS = 3_000;

/** A site fetches keys at most once in five seconds, and waits three for them. */
const KEYS_MILLISECONDS = 8_000;
const PAUSE_MILLISECONDS = 500;

function jsonObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** No answer came: the site is away, or too late. */
class SiteUnreachable extends CodedError {
  readonly code = 'SITE_UNREACHABLE';
}

/** A running site and everything that checks ask of it. */
export class SiteUnderTest {
  readonly facts: SiteFacts;
  readonly hub: TestHub;
  readonly contexts: Contexts;
  #schema: SiteSchema | null = null;

  constructor(facts: SiteFacts, hub: TestHub) {
    this.facts = facts;
    this.hub = hub;
    this.contexts = new Contexts(hub, facts.name);
  }

  /** @throws SiteUnreachable */
  async send({ token, body, contentType, method = 'POST', search = '' }: SentRequest): Promise<SiteAnswer> {
    return this.#fetch(new URL(`${this.facts.url.href}${search}`), {
      method,
      headers: {
        accept: 'application/json, application/graphql-response+json;q=0.9',
        'accept-encoding': 'identity',
        ...(body === undefined ? {} : { 'content-type': contentType ?? 'application/json' }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body }),
    });
  }

  /** What the site says of its health, which is asked without a context. */
  health(): Promise<SiteAnswer> {
    return this.#fetch(new URL('health', this.facts.url), { method: 'GET' });
  }

  async #fetch(url: URL, init: RequestInit): Promise<SiteAnswer> {
    try {
      const signal = AbortSignal.timeout(ANSWER_MILLISECONDS);
      const answer = await fetch(url, { ...init, redirect: 'manual', signal });
      const text = await answer.text();
      return { status: answer.status, headers: answer.headers, text, json: jsonObject(text) };
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new SiteUnreachable(`${url.href} gave no answer: ${reason}`, { cause: error });
    }
  }

  /**
   * Asks until a context of this key is accepted, or the site has had its time to fetch the keys.
   *
   * @returns the last answer
   */
  async untilKeysAreKnown(key: TestKey): Promise<SiteAnswer> {
    const until = performance.now() + KEYS_MILLISECONDS;
    const body = JSON.stringify({ query: '{ __typename }' });
    for (;;) {
      const answer = await this.send({ token: await this.contexts.sign({}, { key }), body });
      if (answer.status === 200 || performance.now() > until) return answer;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
  }

  /** One operation under a good context. */
  async ask(
    query: string,
    claims: ContextClaims = {},
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<SiteAnswer> {
    const token = await this.contexts.sign(claims);
    return this.send({ token, body: JSON.stringify({ query, variables }) });
  }

  /** What is selected of each of these platforms, as `_entities` gives it. */
  entities(codes: readonly string[], selection: string, claims: ContextClaims = {}): Promise<SiteAnswer> {
    const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Platform { __typename code ${selection} } } }`;
    return this.ask(query, claims, { r: codes.map((code) => ({ __typename: 'Platform', code })) });
  }

  /** @throws Error where the site gives none */
  async sdl(): Promise<string> {
    const answer = await this.ask('{ _service { sdl } }');
    const service = dataOf(answer)?.['_service'];
    const sdl = typeof service === 'object' && service !== null ? Reflect.get(service, 'sdl') : null;
    if (typeof sdl === 'string' && sdl !== '') return sdl;
    throw new Error(`{ _service { sdl } } was answered with ${describe(answer)}.`);
  }

  /** Read once. @throws Error where the site gives none, GraphQLError for text that is none */
  async schema(): Promise<SiteSchema> {
    this.#schema ??= readSiteSchema(await this.sdl());
    return this.#schema;
  }
}

export function dataOf({ json }: SiteAnswer): Readonly<Record<string, unknown>> | null {
  const data = json?.['data'];
  return typeof data === 'object' && data !== null ? { ...data } : null;
}

export function errorsOf({ json }: SiteAnswer): readonly GraphqlError[] {
  const errors = json?.['errors'];
  return Array.isArray(errors) ? (errors as GraphqlError[]) : [];
}

export function entitiesOf(answer: SiteAnswer): readonly unknown[] {
  const entities = dataOf(answer)?.['_entities'];
  return Array.isArray(entities) ? entities : [];
}

export const codesOf = (answer: SiteAnswer): unknown[] =>
  errorsOf(answer).map(({ extensions }) => extensions?.['code']);

const MAX_SHOWN = 160;

/** An answer in a few words. */
export function describe({ status, text }: SiteAnswer): string {
  const shown = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
  return `HTTP ${status}${shown === '' ? '' : `, ${shown}`}`;
}
