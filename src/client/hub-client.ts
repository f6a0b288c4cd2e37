import type { Answer, FieldDecision } from './answer.js';
import { textOf, type Operation } from './document.js';
import { HubError } from './errors.js';
import type { Exchange } from './exchange.js';
import { pages, type Page } from './pages.js';
import { withRetries, type Retries } from './retries.js';
import { follow, type SubscriptionEvent } from './subscription.js';
import { tokenSource, type Token } from './tokens.js';
import { readAnswer, send, type ReceiptCheck, type Transport } from './transport.js';

export interface HubClientOptions {
  /** Where the hub is, without `/graphql`. */
  readonly url: string;
  readonly token: Token;
  /** What holds for every request that does not say otherwise. */
  readonly exchange?: Exchange;
  readonly retries?: Retries;
  /** Judges each answer's receipt; `receiptCheck` of `huishang-client/receipts` makes one on Node. */
  readonly checkReceipt?: ReceiptCheck;
  /** The platform's own when absent. */
  readonly fetch?: typeof fetch;
}

/** What one request has of its own. */
export interface AskOptions extends Exchange {
  readonly signal?: AbortSignal;
  /** Asks for the decision on each field as well (`explainAccess`), so that masked values can be told from plain ones. */
  readonly decisions?: boolean;
}

const EXPLAIN = `query ExplainAccess($operation: String!, $variables: JSON) {
  explainAccess(operation: $operation, variables: $variables) {
    fields { field allowed masked rule reason remedy }
  }
}`;

interface Explained {
  readonly explainAccess: {
    readonly fields: readonly {
      readonly field: string;
      readonly allowed: boolean;
      readonly masked: boolean;
      readonly rule: string;
      readonly reason: string | null;
      readonly remedy: string | null;
    }[];
  };
}

/** The key of the input, or one of its own: the same for each attempt, so that the deed happens once. */
function withKey(variables: object): object {
  const { input } = variables as { readonly input?: unknown };
  if (typeof input !== 'object' || input === null || 'idempotencyKey' in input) return variables;
  return { ...variables, input: { ...input, idempotencyKey: globalThis.crypto.randomUUID() } };
}

/** Whether a mutation may be sent again: everything that it does has a key. */
const hasKey = (variables: object): boolean =>
  Object.values(variables).some(
    (value: unknown) => typeof value === 'object' && value !== null && 'idempotencyKey' in value,
  ) || 'idempotencyKey' in variables;

/** Variables of a mutation whose key the client may add. */
type WithoutKey<Variables> = Variables extends { readonly input: infer Input }
  ? Omit<Variables, 'input'> & {
      readonly input: Omit<Input, 'idempotencyKey'> & { readonly idempotencyKey?: string };
    }
  : Variables;

/** A caller of the hub (数据共享接口). Holds no connection and no state but its token. */
export class HubClient {
  readonly #transport: Transport;
  readonly #exchange: Exchange;
  readonly #retries: Retries;

  constructor({ url, token, exchange = {}, retries = {}, checkReceipt, fetch: ask }: HubClientOptions) {
    this.#transport = {
      url: url.replace(/\/+$/, ''),
      tokens: tokenSource(token),
      checkReceipt: checkReceipt ?? null,
      // Browsers refuse a fetch that is called as a method of something else.
      fetch: ask ?? ((input, init) => globalThis.fetch(input, init)),
    };
    this.#exchange = exchange;
    this.#retries = retries;
  }

  /**
   * Reads. What passes is tried again.
   *
   * @throws HubError where the whole was refused, or no answer came
   */
  async query<Data, Variables extends object = Record<string, unknown>>(
    operation: Operation<Data, Variables>,
    variables?: Variables,
    { decisions, ...options }: AskOptions = {},
  ): Promise<Answer<Data>> {
    const answer = this.#ask<Data>(operation as Operation, variables ?? {}, options, this.#retries);
    if (decisions !== true) return answer;
    const explained = this.explain(operation, variables, options);
    const [given, decided] = await Promise.all([answer, explained]);
    return { ...given, decisions: decided };
  }

  /**
   * Does something, once: where `input` has no `idempotencyKey` the client adds one, and a lost answer is asked for again under the
   * same. A mutation that has no key anywhere is sent once. Whether it was done, `refusalOf` of the answer says.
   *
   * @throws HubError where the whole was refused, or no answer came
   */
  async mutate<Data, Variables extends object = Record<string, unknown>>(
    operation: Operation<Data, Variables>,
    variables: WithoutKey<Variables>,
    options: Omit<AskOptions, 'decisions'> = {},
  ): Promise<Answer<Data>> {
    const keyed = withKey(variables);
    const retries = hasKey(keyed) ? this.#retries : { attempts: 1 };
    return this.#ask<Data>(operation as Operation, keyed, options, retries);
  }

  /** The decision on each field of an operation under the same purpose, case and basis; nothing is fetched. */
  async explain<Data, Variables extends object>(
    operation: Operation<Data, Variables>,
    variables?: Variables,
    options: Omit<AskOptions, 'decisions'> = {},
  ): Promise<readonly FieldDecision[]> {
    const text = textOf(operation as Operation);
    if (text === null) {
      throw new HubError('NO_ANSWER', 'Give the text of the operation: its id explains nothing.', {
        status: null,
      });
    }
    const asked = { operation: text, variables: variables ?? {} };
    const { data } = await this.#ask<Explained>(EXPLAIN, asked, options, this.#retries);
    return data.explainAccess.fields.map(({ allowed, masked, ...rest }) => ({
      ...rest,
      decision: allowed ? (masked ? 'MASKED' : 'GIVEN') : 'DENIED',
    }));
  }

  /** Follows a subscription (Server-Sent Events) and opens it again when it is cut off; see {@link SubscriptionEvent}. */
  subscribe<Data, Variables extends object = Record<string, unknown>>(
    operation: Operation<Data, Variables>,
    variables?: Variables,
    { signal, ...exchange }: Omit<AskOptions, 'decisions'> = {},
  ): AsyncGenerator<SubscriptionEvent<Data>, void> {
    return follow<Data>(this.#transport, {
      operation: operation as Operation,
      variables: variables ?? {},
      exchange: { ...this.#exchange, ...exchange },
      signal,
    });
  }

  /** Pages of a list whose operation takes its cursor as the variable `after`. */
  pages<Data, Node, Variables extends object = Record<string, unknown>>(
    operation: Operation<Data, Variables>,
    pick: (data: Data) => Page<Node> | null | undefined,
    variables?: Variables,
    options?: AskOptions,
  ): AsyncGenerator<{ readonly page: Page<Node>; readonly answer: Answer<Data> }, void> {
    const given = (variables ?? {}) as Variables & { readonly after?: string | null };
    return pages(
      (after) => this.query(operation, { ...given, after: after ?? given.after ?? null }, options),
      pick,
    );
  }

  /** The entries of a list, page after page. */
  async *nodes<Data, Node, Variables extends object = Record<string, unknown>>(
    operation: Operation<Data, Variables>,
    pick: (data: Data) => Page<Node> | null | undefined,
    variables?: Variables,
    options?: AskOptions,
  ): AsyncGenerator<Node, void> {
    for await (const { page } of this.pages(operation, pick, variables, options)) {
      for (const { node } of page.edges) yield node;
    }
  }

  #ask<Data>(
    operation: Operation,
    variables: object,
    { signal, ...exchange }: AskOptions,
    retries: Retries,
  ): Promise<Answer<Data>> {
    const sent = { operation, variables, exchange: { ...this.#exchange, ...exchange }, signal };
    return withRetries(
      async () => {
        const response = await send(this.#transport, '/graphql', sent);
        return readAnswer<Data>(response, this.#transport);
      },
      retries,
      signal,
    );
  }
}
