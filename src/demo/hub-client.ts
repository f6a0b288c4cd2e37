import { z } from 'zod';
import { developmentToken } from '../identity/index.js';
import { inChinese, regionCodeOf, type Locale, type Purpose } from '../kernel/index.js';
import type { Player } from './cast.js';
import { DemoFailure } from './demo-failure.js';
import type { Mutation, Refusal } from './mutations.js';

const COUNTRY = { level: 'NATIONAL', region: null } as const;
const BEIJING = { level: 'PROVINCIAL', region: regionCodeOf('110000') } as const;

const REQUEST_MILLISECONDS = 30_000;

const answerShape = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.object({
          code: z.string(),
          policy: z.string().optional(),
          owner: z.string().optional(),
          reason: z.string().optional(),
          remedy: z.string().optional(),
        }),
      }),
    )
    .default([]),
});

/** A GraphQL answer as it came over HTTP. */
export interface Answer extends z.infer<typeof answerShape> {
  readonly status: number;
}

/** An operation that the hub was sent. */
export interface SentOperation {
  /** As the hub named it in `x-request-id`. */
  readonly requestId: string;
  readonly agency: string;
  readonly officer: string;
  /** Whether token and input were accepted, so that the operation was carried out. */
  readonly accepted: boolean;
}

/** The headers that say what a request is for. */
export interface RequestFor {
  readonly purpose: Purpose | null;
  readonly caseId: string | null;
  /** 法律依据. */
  readonly basis: string | null;
}

function headersFor({ purpose, caseId, basis }: RequestFor): Record<string, string> {
  return {
    ...(purpose ? { 'exchange-purpose': purpose } : {}),
    ...(caseId ? { 'exchange-case': caseId } : {}),
    ...(basis ? { 'exchange-basis': encodeURIComponent(basis) } : {}),
  };
}

/** Speaks to the hub over HTTP as an agency would, and keeps a list of what it sent. */
export class HubClient {
  readonly #url: string;
  readonly #keys: string;
  readonly #language: Locale;
  readonly #tokens = new Map<Player, Promise<string>>();
  readonly sent: SentOperation[] = [];

  /**
   * @param keys folder that holds the development issuers' keys
   * @param language in which the hub is asked to answer
   */
  constructor(url: string, keys: string, language: Locale) {
    this.#url = url;
    this.#keys = keys;
    this.#language = language;
  }

  /** @param player null sends no token */
  async send(
    player: Player | null,
    request: RequestFor,
    operation: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<Answer> {
    const token = player && (await this.#token(player));
    const response = await fetch(`${this.#url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': this.#language === 'zh' ? 'zh-CN' : 'en',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headersFor(request),
      },
      body: JSON.stringify({ query: operation, variables }),
      signal: AbortSignal.timeout(REQUEST_MILLISECONDS),
    });
    const body: unknown = await response.json();
    const answer = answerShape.parse(body);
    this.sent.push({
      requestId: response.headers.get('x-request-id') ?? '',
      agency: player?.agency ?? '',
      officer: player?.officer ?? '',
      // GraphQL over HTTP: an answer without `data` was not executed.
      accepted: typeof body === 'object' && body !== null && 'data' in body,
    });
    return { ...answer, status: response.status };
  }

  /** Asks and expects a full answer. @throws DemoFailure when the answer has errors or another shape */
  async read<Shape>(
    shape: z.ZodType<Shape>,
    player: Player,
    request: RequestFor,
    operation: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<Shape> {
    const { data, errors } = await this.send(player, request, operation, variables);
    const { title } = player;
    if (errors.length > 0) {
      const fact = { en: `${title.en} is answered in full`, zh: inChinese`${title.zh}应当得到完整答复` };
      throw new DemoFailure(fact, 'no errors', errors);
    }
    const read = shape.safeParse(data);
    if (read.success) return read.data;
    const fact = {
      en: `${title.en} is answered in the shape asked for`,
      zh: inChinese`${title.zh}得到的答复应当符合所请求的格式`,
    };
    throw new DemoFailure(fact, z.prettifyError(read.error), data);
  }

  /** Acts and expects it done. @throws DemoFailure when it was refused */
  async change<Entity>(
    mutation: Mutation<Entity>,
    player: Player,
    request: RequestFor,
    input: Readonly<Record<string, unknown>>,
  ): Promise<Entity> {
    const payload = await this.#change(mutation, player, request, input);
    if (payload.entity !== null && payload.refusal === null) return payload.entity;
    const fact = {
      en: `${mutation.name} is done for ${player.title.en}`,
      zh: inChinese`${player.title.zh}办理${mutation.name}应当成功`,
    };
    throw new DemoFailure(fact, 'no refusal', payload.refusal);
  }

  /** Acts and expects a refusal. @throws DemoFailure when it was done */
  async changeRefused(
    mutation: Mutation<unknown>,
    player: Player,
    request: RequestFor,
    input: Readonly<Record<string, unknown>>,
  ): Promise<Refusal> {
    const payload = await this.#change(mutation, player, request, input);
    if (payload.refusal !== null && payload.entity === null) return payload.refusal;
    const fact = {
      en: `${mutation.name} is refused to ${player.title.en}`,
      zh: inChinese`${player.title.zh}办理${mutation.name}应当不予受理`,
    };
    throw new DemoFailure(fact, 'a refusal', payload);
  }

  async #change<Entity>(
    mutation: Mutation<Entity>,
    player: Player,
    request: RequestFor,
    input: Readonly<Record<string, unknown>>,
  ): Promise<{ entity: Entity | null; refusal: Refusal | null }> {
    const variables = { input: { idempotencyKey: crypto.randomUUID(), ...input } };
    return this.read(mutation.payload, player, request, mutation.document, variables);
  }

  #token(player: Player): Promise<string> {
    const known = this.#tokens.get(player);
    if (known) return known;
    const { agency, role, officer, office } = player;
    const holder = { agency, role, officer, ...(office ? BEIJING : COUNTRY) };
    const token = developmentToken(this.#keys, holder, '1h');
    this.#tokens.set(player, token);
    return token;
  }
}
