import { SCENARIO_COUNT } from './scenarios/profile-of.js';

/** What the sample is generated from; the same options give the same bytes. */
export interface SampleOptions {
  /** How many platforms, the scenarios among them; {@link DEFAULT_PLATFORMS} when nothing speaks against it. */
  readonly platforms: number;
  readonly seed: number | string;
}

/** Up to here identifiers stay unique by the way they are made. */
const MAX_PLATFORMS = 500_000;

/** Throws a RangeError, in a sentence for the operator, when there are too few or too many platforms. */
export function checkSampleOptions({ platforms }: SampleOptions): void {
  if (Number.isInteger(platforms) && platforms >= SCENARIO_COUNT && platforms <= MAX_PLATFORMS) return;
  throw new RangeError(
    `The sample has from ${SCENARIO_COUNT} to ${MAX_PLATFORMS} platforms; ${platforms} were asked for.`,
  );
}
