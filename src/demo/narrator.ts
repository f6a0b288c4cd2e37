import type { LocalizedText } from '../kernel/index.js';
import type { Player } from './cast.js';
import type { DemoFailure } from './demo-failure.js';

/** A step's place in the demo and what it is about. */
export interface StepHeading {
  readonly number: number;
  readonly of: number;
  readonly title: LocalizedText;
}

/** The important values of an answer, one row each. */
export type Rows = readonly (readonly LocalizedText[])[];

/** Tells what happens, in one language. Everything told between `begins` and the end belongs to one step. */
export interface Narrator {
  begins(step: StepHeading): void;
  /** Who acts, and what he asks or does. */
  acts(player: Player, deed: LocalizedText): void;
  shows(rows: Rows): void;
  /** A fact that was checked and holds. */
  checked(fact: LocalizedText): void;
  succeeded(milliseconds: number): void;
  failed(failure: DemoFailure): void;
}
