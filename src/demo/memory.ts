import { DemoFailure } from './demo-failure.js';
import type { Dossier } from './dossier.js';

/** What one step finds out and a later one needs. */
export interface Known {
  readonly dossier: Dossier;
  readonly caseId: string;
  readonly disputeId: string;
  readonly bankingOpinionId: string;
  readonly determinationId: string;
  readonly orderId: string;
}

/** 记忆: carries what is known from step to step. */
export class Memory {
  readonly #known: { -readonly [Key in keyof Known]?: Known[Key] } = {};

  keep<Key extends keyof Known>(key: Key, value: Known[Key]): void {
    this.#known[key] = value;
  }

  find<Key extends keyof Known>(key: Key): Known[Key] | undefined {
    return this.#known[key];
  }

  /** @throws DemoFailure when no step found it out */
  recall<Key extends keyof Known>(key: Key): Known[Key] {
    const value = this.find(key);
    if (value !== undefined) return value;
    const fact = { en: `${key} is known from an earlier step`, zh: '前面的步骤应当已取得本步骤所需的信息' };
    throw new DemoFailure(fact, key, value);
  }
}
