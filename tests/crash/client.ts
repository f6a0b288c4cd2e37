import { setTimeout as sleep } from 'node:timers/promises';
import { developmentToken } from '../../src/identity/index.js';
import { at } from '../testkit/at.js';
import type { Known, Officer, Step } from './life.js';
import { findDispute, takeStep } from './take-step.js';

const RETRY_MILLISECONDS = 20;
/** The hub's clock runs ahead of the one that the tokens are made by. */
const TOKEN_LIFE = '3000 days';

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
  async take(step: Step, known: Known, idempotencyKey: string): Promise<void> {
    await takeStep((query, variables) => this.#ask(step.by, query, variables), step, known, idempotencyKey);
    this.acknowledged += 1;
  }

  /** The dispute of the case as it is; null where there is none. */
  dispute(by: Officer, known: Known): ReturnType<typeof findDispute> {
    return findDispute((query, variables) => this.#ask(by, query, variables), known);
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
