import { HubProcess } from '../testkit/processes/hub-process.js';

/** A stretch of the hub's event loop without a pause; times in milliseconds since the epoch. */
export interface Turn {
  readonly began: number;
  readonly ends: number;
  /** Processor time of the thread. */
  readonly milliseconds: number;
}

/** What the hub's process has noticed since it was last asked. */
export interface Health {
  /** Long turns of its event loop. */
  readonly turns: readonly Turn[];
  /** Keys that were added to what all objects inherit. */
  readonly polluted: readonly string[];
}

/** A hub in a process of its own, with an observer inside. */
export class ObservedHub extends HubProcess {
  #questions = 0;

  /** @throws Error with what the hub said when it does not start */
  static async observe(environment: Readonly<Record<string, string>>): Promise<ObservedHub> {
    const { child, url } = await HubProcess.spawn({
      environment,
      preload: new URL('monitor.mjs', import.meta.url),
    });
    return new ObservedHub(child, url);
  }

  /** Asks the observer; its count begins anew. @throws when the hub has ended */
  health(): Promise<Health> {
    return this.#ask({});
  }

  /** Makes a promise in the hub that is rejected and that nobody waits for. */
  async rejectUnheard(reject: string): Promise<void> {
    await this.#ask({ reject });
  }

  async #ask(request: { readonly reject?: string }): Promise<Health> {
    if (!this.alive) throw new Error(`The hub has ended and said:\n${this.output}`);
    const question = ++this.#questions;
    const answer = new Promise<Health>((resolve, reject) => {
      const ended = (): void => reject(new Error(`The hub ended and said:\n${this.output}`));
      const listen = (message: unknown): void => {
        const { question: answered, ...health } = message as Health & { question: number };
        if (answered !== question) return;
        this.process.off('message', listen);
        this.process.off('exit', ended);
        resolve(health);
      };
      this.process.on('message', listen);
      this.process.once('exit', ended);
    });
    this.process.send({ question, ...request });
    return answer;
  }
}
