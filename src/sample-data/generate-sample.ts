import { checkSampleOptions, type SampleOptions } from './options.js';
import { profileOf } from './scenarios/profile-of.js';
import { recordsOf } from './records/records-of.js';
import type { Records } from './records/tables.js';

/** One platform of the sample with all its rows. */
export interface SamplePlatform {
  /** Place in the sample, from 0. */
  readonly index: number;
  readonly code: string;
  readonly records: Records;
}

/**
 * Generates the sample one platform at a time, so that memory does not grow with it. The same options give the same
 * rows, and more platforms with the same seed only add to them. Throws a RangeError for a number of platforms that
 * cannot be.
 */
export function generateSample(options: SampleOptions): Iterable<SamplePlatform> {
  checkSampleOptions(options);
  return platforms(options);
}

function* platforms({ platforms: count, seed }: SampleOptions): Generator<SamplePlatform> {
  for (let index = 0; index < count; index += 1) {
    const profile = profileOf(seed, index);
    yield { index, code: profile.code, records: recordsOf(profile) };
  }
}
