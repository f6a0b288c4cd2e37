import { isDeepStrictEqual } from 'node:util';
import type { LocalizedText } from '../kernel/index.js';
import type { Player } from './cast.js';
import { DemoFailure } from './demo-failure.js';
import type { Narrator, Rows } from './narrator.js';
import { verbatim } from './told.js';

/** What the hub says about a request that it does not carry out, in the language that it was asked in. */
interface Answered {
  readonly message: string;
  readonly remedy?: string | undefined;
}

/** What a step tells, and where it checks that what it tells is true. */
export class Scene {
  readonly #narrator: Narrator;

  constructor(narrator: Narrator) {
    this.#narrator = narrator;
  }

  acts(player: Player, deed: LocalizedText): void {
    this.#narrator.acts(player, deed);
  }

  shows(rows: Rows): void {
    this.#narrator.shows(rows);
  }

  /**
   * The hub's own words: why not, and what to do about it.
   *
   * @param before rows above them
   */
  quotes({ message, remedy }: Answered, before: Rows = []): void {
    this.shows([
      ...before,
      [{ en: 'message', zh: '答复' }, verbatim(message)],
      ...(remedy === undefined ? [] : [[{ en: 'remedy', zh: '处理办法' }, verbatim(remedy)]]),
    ]);
  }

  /**
   * @param found what the condition was about, for the failure
   * @throws DemoFailure when the condition does not hold
   */
  check(fact: LocalizedText, condition: boolean, found: unknown): void {
    if (!condition) throw new DemoFailure(fact, 'that it is so', found);
    this.#narrator.checked(fact);
  }

  /** @throws DemoFailure when the two are not deeply equal */
  checkEqual(fact: LocalizedText, found: unknown, expected: unknown): void {
    if (!isDeepStrictEqual(found, expected)) throw new DemoFailure(fact, expected, found);
    this.#narrator.checked(fact);
  }
}
