import { setTimeout as sleep } from 'node:timers/promises';
import { developmentToken } from '../../src/identity/index.js';
import { at } from '../testkit/at.js';
import type { Known, Officer, Step } from './life.js';

const RETRY_MILLISECONDS = 20;
/** The hub's clock runs ahead of the one that the tokens are made by. */
const TOKEN_LIFE = '3000 days';

const ENTITY: Readonly<Record<string, string>> = {
  openSubstanceCase: 'substanceCase { id }',
  fileOpinion: 'opinion { id }',
};

const CASE = `query ($id: ID!) { substanceCase(id: $id) { dispute { id state } } }`;

/** Officers' clients: they repeat a request under its key until the hub has answered it. */
export class Clients {
  readonly #url: () => string;
  readonly #keysDirectory: string;
  readonly #tokens = new Map<string, Promise<string>>();
  /** Requests that were answered, and requests that had to be sent once more because nothing came back. */
  acknowledged = 0;
  repeated = 0;

  constructor(url: () => string, keysDirectory: string) {
    this.#url = url;
    this.#keysDirectory = keysDirectory;
  }

  /** Takes the step. @throws when the hub refuses it: a script that a crash has led astray */
  async take({ by, mutation, input }: Step, known: Known, idempotencyKey: string): Promise<void> {
    const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
    const entity = ENTITY[mutation] ?? 'dispute { id }';
    const document = `mutation ($input: ${type}Input!) {
      ${mutation}(input: $input) { ${entity} refusal { code message } }
    }`;
    const data = await this.#ask(by, document, { input: { idempotencyKey, ...input(known) } });
    const refusal = at(data, mutation, 'refusal');
    if (refusal !== null) throw new Error(`${mutation}: ${JSON.stringify(refusal)}`);
    if (mutation === 'openSubstanceCase') known.caseId = String(at(data, mutation, 'substanceCase', 'id'));
    this.acknowledged += 1;
  }

  /** The dispute of the case as it is; null where there is none. */
  async dispute(by: Officer, known: Known): Promise<{ id: string; state: string } | null> {
    const data = await this.#ask(by, CASE, { id: known.caseId });
    const [id, state] = ['id', 'state'].map((key) => at(data, 'substanceCase', 'dispute', key));
    return typeof id === 'string' && typeof state === 'string' ? { id, state } : null;
  }

  async #ask(by: Officer, query: string, variables: object): Promise<unknown> {
    const headers = {
      authorization: `Bearer ${await this.#token(by)}`,
      'content-type': 'application/json',
    };
    for (;;) {
      try {
        const body = JSON.stringify({ query, variables });
        const response = await fetch(`${this.#url()}/graphql`, { method: 'POST', headers, body });
        const answer: unknown = await response.json();
        if (response.ok && at(answer, 'errors') === undefined) return at(answer, 'data');
        // A hub that has just lost its database, or is about to end, says so; anything else is a fault of the script.
        if (response.status < 500) throw new Unexpected(JSON.stringify(answer));
      } catch (error) {
        if (error instanceof Unexpected) throw error;
      }
      this.repeated += 1;
      await sleep(RETRY_MILLISECONDS);
    }
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

class Unexpected extends Error {}
