import { setTimeout as sleep } from 'node:timers/promises';
import { developmentToken } from '../../src/identity/index.js';
import type { Clock } from '../../src/kernel/index.js';
import { at } from '../testkit/at.js';
import type { Known, Officer, Step } from './life.js';
import { findDispute, takeStep } from './take-step.js';

const RETRY_MILLISECONDS = 20;
const TOKEN_LIFE = '7 days';
const HOUR = 3_600_000;

/** Officers' clients: they repeat a request under its key until the hub has answered it. */
export class Clients {
  readonly #url: () => string;
  readonly #keysDirectory: string;
  readonly #clock: Clock;
  readonly #tokens = new Map<string, Promise<string>>();
  /** Requests that were answered, and requests that had to be sent once more because nothing came back. */
  acknowledged = 0;
  repeated = 0;

  /** @param clock the hub's, which is set forward with each start */
  constructor(url: () => string, keysDirectory: string, clock: Clock) {
    this.#url = url;
    this.#keysDirectory = keysDirectory;
    this.#clock = clock;
  }

  /** Takes the step. @throws when the hub refuses it: a script that a crash has led astray */
  async take(step: Step, known: Known, idempotencyKey: string): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      const startedAt = this.#hour();
      try {
        await takeStep(
          (query, variables) => this.#ask(step.by, query, variables),
          step,
          known,
          `${idempotencyKey}${attempt === 0 ? '' : ` ${attempt}`}`,
        );
        break;
      } catch (error) {
        // An hour that was named before the hub was started anew may have passed on its clock since.
        const isLate = error instanceof Error && error.message.includes('DEADLINE_OUT_OF_RANGE');
        if (!isLate || this.#hour() === startedAt) throw error;
      }
    }
    this.acknowledged += 1;
  }

  /** The dispute of the case as it is; null where there is none. */
  dispute(by: Officer, known: Known): ReturnType<typeof findDispute> {
    return findDispute((query, variables) => this.#ask(by, query, variables), known);
  }

  async #ask(by: Officer, query: string, variables: object): Promise<unknown> {
    for (;;) {
      const startedAt = this.#hour();
      const headers = {
        authorization: `Bearer ${await this.#token(by)}`,
        'content-type': 'application/json',
      };
      try {
        const body = JSON.stringify({ query, variables });
        const response = await fetch(`${this.#url()}/graphql`, { method: 'POST', headers, body });
        const answer: unknown = await response.json();
        if (response.ok && at(answer, 'errors') === undefined) return at(answer, 'data');
        // The hub was started anew meanwhile, and the token is of an earlier time than its clock has now.
        if (response.status === 401 && this.#hour() !== startedAt) continue;
        // A hub that has just lost its database, or is about to end, says so; anything else is a fault of the script.
        if (response.status < 500) throw new Unexpected(JSON.stringify(answer));
      } catch (error) {
        if (error instanceof Unexpected) throw error;
      }
      this.repeated += 1;
      await sleep(RETRY_MILLISECONDS);
    }
  }

  #hour(): number {
    return Math.floor(this.#clock.now().getTime() / HOUR);
  }

  #token(by: Officer): Promise<string> {
    const key = JSON.stringify([by, this.#hour()]);
    let token = this.#tokens.get(key);
    if (!token) {
      token = developmentToken(this.#keysDirectory, by, TOKEN_LIFE, this.#clock);
      this.#tokens.set(key, token);
    }
    return token;
  }
}

class Unexpected extends Error {}
