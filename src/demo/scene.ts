import { isDeepStrictEqual } from 'node:util';
import type { Player } from './cast.js';
import { DemoFailure } from './demo-failure.js';
import type { Narrator, Rows } from './narrator.js';

/** What a step tells, and where it checks that what it tells is true. */
export class Scene {
  readonly #narrator: Narrator;

  constructor(narrator: Narrator) {
    this.#narrator = narrator;
  }

  acts(player: Player, deed: string): void {
    this.#narrator.acts(player, deed);
  }

  shows(rows: Rows): void {
    this.#narrator.shows(rows);
  }

  /**
   * @param found what the condition was about, for the failure
   * @throws DemoFailure when the condition does not hold
   */
  check(fact: string, condition: boolean, found: unknown): void {
    if (!condition) throw new DemoFailure(fact, 'that it is so', found);
    this.#narrator.checked(fact);
  }

  /** @throws DemoFailure when the two are not deeply equal */
  checkEqual(fact: string, found: unknown, expected: unknown): void {
    if (!isDeepStrictEqual(found, expected)) throw new DemoFailure(fact, expected, found);
    this.#narrator.checked(fact);
  }
}
