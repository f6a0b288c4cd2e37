import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type {
  GatewayAnswer,
  AnswerError,
  SubgraphClient,
  SubgraphEvent,
  SubgraphFetch,
} from '../../engine/index.js';

/** A code with which the executor lets an error through to the client. */
const LET_THROUGH = 'BAD_USER_INPUT';
const DISCLOSED = 'disclosed';

function covered(
  subgraph: string,
  { message, path, extensions }: GraphQLFormattedError,
): GraphQLFormattedError {
  const disclosed = { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: subgraph, ...extensions };
  return { message, ...(path ? { path } : {}), extensions: { code: LET_THROUGH, [DISCLOSED]: disclosed } };
}

/**
 * A subgraph whose own errors reach the client in their own words. The executor masks an agency's errors, as the hub
 * must; they pass it under a code that it knows, and {@link disclose} gives them back what they had.
 */
export class DisclosingSubgraph implements SubgraphClient {
  readonly #name: string;
  readonly #client: Required<SubgraphClient>;

  constructor(name: string, client: Required<SubgraphClient>) {
    this.#name = name;
    this.#client = client;
  }

  async fetch(request: SubgraphFetch): Promise<FormattedExecutionResult> {
    return this.#covered(await this.#client.fetch(request));
  }

  async subscribe(request: SubgraphFetch): Promise<AsyncIterable<SubgraphEvent> | FormattedExecutionResult> {
    const opened = await this.#client.subscribe(request);
    return Symbol.asyncIterator in opened ? this.#events(opened) : this.#covered(opened);
  }

  async *#events(events: AsyncIterable<SubgraphEvent>): AsyncGenerator<SubgraphEvent> {
    for await (const event of events) {
      yield { ...event, answer: async (request) => this.#covered(await event.answer(request)) };
    }
  }

  #covered(answer: FormattedExecutionResult): FormattedExecutionResult {
    if (!answer.errors) return answer;
    return { ...answer, errors: answer.errors.map((error) => covered(this.#name, error)) };
  }
}

function uncovered(error: AnswerError): AnswerError {
  const disclosed = error.extensions[DISCLOSED];
  return typeof disclosed === 'object' && disclosed !== null
    ? { ...error, extensions: { ...disclosed } }
    : error;
}

/** The answer with the subgraphs' errors as they were, at the client's own paths. */
export function disclose(answer: GatewayAnswer): GatewayAnswer {
  return answer.errors ? { ...answer, errors: answer.errors.map(uncovered) } : answer;
}
