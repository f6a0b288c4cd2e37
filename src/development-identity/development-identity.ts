import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import { None, type CustomFetch } from 'openid-client';
import { preferredLocale } from '../http/negotiation/index.js';
import { addressUnknown, HttpRefused } from '../http/server/index.js';
import { developmentIssuerKey } from '../identity/index.js';
import { wordFor, type Actor, type Clock, type Locale, type LocalizedText } from '../kernel/index.js';
import { PERSONAS, type Persona } from '../personas/index.js';
import type { SignInProvider } from '../sign-in/index.js';
import { fileAdapter } from './file-adapter.js';
import { errorPage, PAGE_HEADERS, personaPage, STYLE_SHEET } from './persona-page.js';
import { ALGORITHM, CLIENT_ID, personaProvider, SCOPE, sessionCookieOf } from './persona-provider.js';

export interface DevelopmentIdentityOptions {
  /** Holds the development issuers' keys, and what sessions are renewed by. */
  readonly dataDirectory: string;
  readonly production: boolean;
  readonly clock: Clock;
  /** The origin of the console, for a request; null where there is none. */
  readonly originOf: (headers: IncomingMessage['headers']) => string | null;
}

const ROOT = '/dev-idp';
const STYLE_PATH = `${ROOT}/style.css`;
/** Names of this machine under which the console is opened, with their ports, at most. */
const MAX_PROVIDERS = 200;
const MAX_FORM_BYTES = 1_000;

const slugOf = (agency: Actor): string => agency.toLowerCase().replaceAll('_', '-');

function nameOf(agency: Actor): LocalizedText {
  const [en, zh] = [wordFor(agency, 'en') ?? agency, wordFor(agency, 'zh') ?? agency];
  return { en: en.replace(/^the /, 'The '), zh };
}

/** The language that the console asked for, else the browser's. */
function localeOf(acceptLanguage: string | undefined, uiLocales: unknown): Locale {
  if (typeof uiLocales !== 'string') return preferredLocale(acceptLanguage);
  return uiLocales.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Has each sign-in begin with nobody, whoever this browser was before. */
function forgetSession({ headers }: IncomingMessage, slug: string): void {
  const cookies = (headers.cookie ?? '').split('; ');
  headers.cookie = cookies.filter((each) => !each.startsWith(sessionCookieOf(slug))).join('; ');
}

interface MountedRequest {
  Params: { slug: string; uid: string };
  Body: string | undefined;
}

/**
 * 开发身份认证: an identity provider for each agency that has personas, in this very process, at `/dev-idp/{agency}`. It lets
 * anybody be anybody, so that it does not exist in production.
 */
export class DevelopmentIdentity {
  readonly providers: readonly SignInProvider[];
  readonly #options: DevelopmentIdentityOptions;
  readonly #personas: ReadonlyMap<string, readonly Persona[]>;
  /** By issuer: one for each agency and name under which this machine is asked. */
  readonly #made = new Map<string, Promise<Provider>>();
  #app: FastifyInstance | null = null;

  /** @throws Error in production */
  constructor(options: DevelopmentIdentityOptions) {
    if (options.production) throw new Error('The development identity does not exist in production.');
    this.#options = options;
    const agencies = new Set(Object.values<Persona>(PERSONAS).map(({ agency }) => agency));
    const personasOf = (agency: Actor): Persona[] =>
      Object.values<Persona>(PERSONAS).filter((persona) => persona.agency === agency);
    this.#personas = new Map([...agencies].map((agency) => [slugOf(agency), personasOf(agency)]));
    this.providers = [...agencies].map((agency) => this.#offer(slugOf(agency), agency, personasOf(agency)));
  }

  /** Serves the providers. */
  serve(app: FastifyInstance): void {
    this.#app = app;
    app.get(STYLE_PATH, (_request, reply) =>
      reply
        .headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' })
        .send(STYLE_SHEET),
    );
    void app.register(async (scope) => {
      // Forms of the picker; what is for the provider it reads itself.
      scope.addContentTypeParser('*', (request, payload, done) => {
        if (!request.url.includes('/interaction/')) return done(null);
        let form = '';
        payload.setEncoding('utf8');
        payload.on('data', (chunk: string) => {
          form = `${form}${chunk}`.slice(0, MAX_FORM_BYTES);
        });
        payload.on('end', () => done(null, form));
        payload.on('error', done);
        return undefined;
      });
      scope.get<MountedRequest>(`${ROOT}/:slug/interaction/:uid`, (request, reply) =>
        this.#pick(request, reply),
      );
      scope.post<MountedRequest>(`${ROOT}/:slug/interaction/:uid`, async (request, reply) => {
        const persona = new URLSearchParams(request.body ?? '').get('persona');
        return this.#finish(await this.#providerOf(request), request, reply, persona ?? '');
      });
      scope.route<MountedRequest>({
        method: ['GET', 'POST', 'OPTIONS'],
        url: `${ROOT}/:slug/*`,
        handler: async (request, reply) => {
          const provider = await this.#providerOf(request);
          const raw: IncomingMessage & { originalUrl?: string } = request.raw;
          raw.originalUrl = request.url;
          raw.url = request.url.slice(`${ROOT}/${request.params.slug}`.length);
          forgetSession(raw, request.params.slug);
          reply.hijack();
          await provider.callback()(raw, reply.raw);
          return reply;
        },
      });
    });
  }

  #offer(slug: string, agency: Actor, personas: readonly Persona[]): SignInProvider {
    const reach: CustomFetch = (url, init) => this.#reach(url, init);
    return {
      id: slug,
      agency,
      name: nameOf(agency),
      issuerFor: (origin) => `${origin}${ROOT}/${slug}`,
      clientId: CLIENT_ID,
      clientAuthentication: None(),
      idTokenAlgorithm: ALGORITHM,
      scope: SCOPE,
      secondFactor: {},
      development: {
        personas: personas.map(({ id, title, role, level, region, rank }) => ({
          id,
          title,
          role,
          level,
          region,
          rank,
        })),
        fetch: reach,
      },
    };
  }

  /** Asks this very process, under whatever name the browser knows it. */
  async #reach(url: string, { method, headers, body }: Parameters<CustomFetch>[1]): Promise<Response> {
    if (!this.#app) throw new Error('The hub does not serve yet.');
    const { host, pathname, search } = new URL(url);
    const answer = await this.#app.inject({
      method: method === 'POST' ? 'POST' : 'GET',
      url: `${pathname}${search}`,
      headers: { ...headers, host },
      ...(body instanceof URLSearchParams || typeof body === 'string' ? { payload: body.toString() } : {}),
    });
    const told = new Headers();
    for (const [name, value] of Object.entries(answer.headers)) told.set(name, String(value));
    return new Response(answer.body, { status: answer.statusCode, headers: told });
  }

  /** @throws HttpRefused where there is none */
  #providerOf({ headers, params: { slug } }: FastifyRequest<MountedRequest>): Promise<Provider> {
    const personas = this.#personas.get(slug);
    const origin = this.#options.originOf(headers);
    const [first] = personas ?? [];
    if (origin === null || !personas || !first) throw new HttpRefused(404, addressUnknown({}));
    const issuer = `${origin}${ROOT}/${slug}`;
    const known = this.#made.get(issuer);
    if (known) return known;
    if (this.#made.size >= MAX_PROVIDERS) this.#made.clear();
    const made = this.#make(issuer, origin, slug, personas, first.agency);
    this.#made.set(issuer, made);
    return made;
  }

  async #make(
    issuer: string,
    origin: string,
    slug: string,
    personas: readonly Persona[],
    agency: Actor,
  ): Promise<Provider> {
    const { dataDirectory, clock } = this.#options;
    const tokens = await developmentIssuerKey(dataDirectory, agency);
    const kept = await fileAdapter(join(dataDirectory, 'development-sign-ins', slug));
    return personaProvider({
      issuer,
      path: `${ROOT}/${slug}`,
      slug,
      redirectUri: `${origin}/sign-in/${slug}/callback`,
      tokens,
      kept,
      personas,
      clock,
      errorPage: (context, message) => {
        context.set(PAGE_HEADERS);
        return errorPage(preferredLocale(context.get('accept-language')), message, STYLE_PATH);
      },
    });
  }

  /** Asks who one is to be, unless that is said already. */
  async #pick(request: FastifyRequest<MountedRequest>, reply: FastifyReply): Promise<unknown> {
    const { slug } = request.params;
    const provider = await this.#providerOf(request);
    const details = await this.#interaction(provider, request, reply);
    const { login_hint: hint, ui_locales: locales } = details.params;
    const personas = this.#personas.get(slug) ?? [];
    const hinted = personas.find(({ id }) => id === hint);
    if (hinted) return this.#finish(provider, request, reply, hinted.id);
    const [first] = personas;
    return reply.headers(PAGE_HEADERS).send(
      personaPage(localeOf(request.headers['accept-language'], locales), {
        agency: nameOf(first?.agency ?? slug.toUpperCase()),
        personas,
        action: request.url,
        styleSheet: STYLE_PATH,
      }),
    );
  }

  async #interaction(
    provider: Provider,
    request: FastifyRequest<MountedRequest>,
    reply: FastifyReply,
  ): Promise<Awaited<ReturnType<Provider['interactionDetails']>>> {
    try {
      return await provider.interactionDetails(request.raw, reply.raw);
    } catch {
      // Begun in another browser, or done, or too long ago.
      throw new HttpRefused(404, addressUnknown({}));
    }
  }

  async #finish(
    provider: Provider,
    request: FastifyRequest<MountedRequest>,
    reply: FastifyReply,
    persona: string,
  ): Promise<FastifyReply> {
    await this.#interaction(provider, request, reply);
    const isKnown = (this.#personas.get(request.params.slug) ?? []).some(({ id }) => id === persona);
    if (!isKnown) throw new HttpRefused(404, addressUnknown({}));
    reply.hijack();
    await provider.interactionFinished(request.raw, reply.raw, { login: { accountId: persona } });
    return reply;
  }
}
