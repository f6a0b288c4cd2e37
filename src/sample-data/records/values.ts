import type { PlatformProfile } from '../profile/profile.js';
import { SAMPLE_TODAY } from '../random/days.js';

/** Whole yuan as minor units (分). */
export const fen = (yuan: number): string => (BigInt(Math.round(yuan)) * 100n).toString();

/** A fraction as PostgreSQL's numeric(7, 6) takes it. */
export const ratio = (fraction: number): string => fraction.toFixed(6);

/** A number that no other platform's record of the kind has: the platform's place and the record's among its own. */
export const serial = (profile: PlatformProfile, position: number): string =>
  String(profile.index).padStart(6, '0') + String(position).padStart(3, '0');

/** The last month's end before the sample's day. */
const LAST_REPORTING_DAY = '2016-09-30';

/** The day that figures speak of: the last reporting day, or the last day of a platform that ended. */
export const reportingDay = ({ endedOn }: PlatformProfile): string =>
  endedOn !== null && endedOn < LAST_REPORTING_DAY ? endedOn : LAST_REPORTING_DAY;

/** The last day on which something of the platform's own can have happened. */
export const lastDay = ({ endedOn }: PlatformProfile): string => endedOn ?? SAMPLE_TODAY;
