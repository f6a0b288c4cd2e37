import { setTimeout as sleep } from 'node:timers/promises';
import { developmentToken } from '../../../src/identity/index.js';
import { at, listAt } from '../../testkit/at.js';
import type { Random } from '../../testkit/random.js';
import type { Officer } from '../life.js';

const RETRY_MILLISECONDS = 20;
const TOKEN_LIFE = '1 day';

/** Codes by which a hub says that it, or its database, could not do it now. */
const PASSING: ReadonlySet<unknown> = new Set([
  'AGENCY_UNAVAILABLE',
  'AUDIT_UNAVAILABLE',
  'DATABASE_UNAVAILABLE',
  'OUTCOME_UNKNOWN',
  'RATE_LIMITED',
]);

/** What came back, as it came. */
export interface KeptAnswer {
  readonly kind: 'query' | 'mutation';
  readonly status: number;
  /** Null where the connection broke behind the headers. */
  readonly body: string | null;
  /** The header `huishang-receipt`; null where there was none. */
  readonly receipt: string | null;
}

class Unexpected extends Error {}

/** Officers who ask whichever hub they come upon until one has answered, and keep all answers and receipts. */
export class KeepingClient {
  readonly #urls: readonly string[];
  readonly #keysDirectory: string;
  readonly #random: Random;
  readonly #tokens = new Map<string, Promise<string>>();
  readonly #kept: KeptAnswer[] = [];
  /** Requests that were sent once more because nothing, or no data, came back. */
  repeated = 0;

  constructor(urls: readonly string[], keysDirectory: string, random: Random) {
    this.#urls = urls;
    this.#keysDirectory = keysDirectory;
    this.#random = random;
  }

  get kept(): readonly KeptAnswer[] {
    return this.#kept;
  }

  /** @returns the answer's data; @throws where a hub finds that the question is at fault */
  async ask(by: Officer, query: string, variables: object = {}): Promise<unknown> {
    const headers = {
      authorization: `Bearer ${await this.#token(by)}`,
      'content-type': 'application/json',
      'exchange-purpose': 'RISK_MONITORING',
    };
    const body = JSON.stringify({ query, variables });
    const kind = query.startsWith('mutation') ? 'mutation' : 'query';
    for (;;) {
      try {
        const response = await fetch(`${this.#random.pick(this.#urls)}/graphql`, {
          method: 'POST',
          headers,
          body,
        });
        const answer = await this.#keep(kind, response);
        if (response.ok && at(answer, 'errors') === undefined) return at(answer, 'data');
        const codes = listAt(answer, 'errors').map((error) => at(error, 'extensions', 'code'));
        if (!codes.every((code) => PASSING.has(code))) throw new Unexpected(JSON.stringify(answer));
      } catch (error) {
        if (error instanceof Unexpected) throw error;
      }
      this.repeated += 1;
      await sleep(RETRY_MILLISECONDS);
    }
  }

  async #keep(kind: KeptAnswer['kind'], response: Response): Promise<unknown> {
    const { status } = response;
    const receipt = response.headers.get('huishang-receipt');
    const body = await response.text().catch(() => null);
    this.#kept.push({ kind, status, body, receipt });
    if (body === null) throw new Error('The connection broke within an answer.');
    return JSON.parse(body) as unknown;
  }

  #token(by: Officer): Promise<string> {
    const key = JSON.stringify(by);
    let token = this.#tokens.get(key);
    if (!token) {
      token = developmentToken(this.#keysDirectory, by, TOKEN_LIFE);
      this.#tokens.set(key, token);
    }
    return token;
  }
}
