import type { Choice, Model, Party } from './model.js';
import type { Person } from './people.js';
import type { Attempt, World } from './world.js';

/** What chance puts into a step. */
export interface Chance {
  /** Whether an opinion says what BANKING says as a rule. */
  readonly agrees: boolean;
  readonly choice: Choice;
  readonly passed: boolean;
  readonly days: number;
  readonly asked: readonly Party[];
  readonly stale: boolean;
}

/** A step that anybody may try at any time. */
export interface Step {
  /** Who would be right to take it now; the first of the group where several would. */
  readonly right: (model: Model, chance: Chance) => readonly string[];
  /** Why it is refused: a code; null where it is not. The model is left as it is. */
  readonly refusal: (model: Model, person: Person, chance: Chance) => string | null;
  /** Tries it. */
  readonly take: (world: World, person: Person, model: Model, chance: Chance) => Attempt;
  /** What it changes, where it is not refused. */
  readonly apply: (model: Model, person: Person, chance: Chance, id: string) => void;
}
