/** 滥用迹象: what in the record of uses deserves an auditor's look. None of them blocks anything. */
export const ACCESS_SIGNAL_KINDS = [
  'NO_CASE',
  'ENUMERATION',
  'WARRANT_TO_THE_END',
  'UNUSUAL_HOURS',
  'UNUSUAL_VOLUME',
] as const;
export type AccessSignalKind = (typeof ACCESS_SIGNAL_KINDS)[number];

/** One finding, with how much stands behind it. */
export interface AccessSignal {
  readonly kind: AccessSignalKind;
  readonly agency: string;
  /** Null where no officer alone makes the finding: uses of a warrant are the agency's, and several may share a sweep. */
  readonly officer: string | null;
  readonly warrantId: string | null;
  /** Operations, or uses of the warrant, that make the finding. */
  readonly evidence: number;
  /** Out of so many of the same caller, or of the same warrant. */
  readonly total: number;
  /** Different platforms that the evidence named or was given; null where that is not what counts. */
  readonly platforms: number | null;
  readonly first: Date;
  readonly last: Date;
}

/** From when something is told. The machine client (`SYSTEM`) of an agency asks more than a person can. */
export const SIGNAL_THRESHOLDS = {
  /** Queries without a case, where at least this share of the others' queries for the same purpose named one. */
  noCase: { queries: 5, othersQueries: 20, othersShare: 0.8 },
  /**
   * Different platforms that are named one in each operation within an hour; that are named or disclosed on one day in
   * whatever way, by one caller; and by the people of one agency together, where it takes several of them. Of a person, and
   * of people together, half of the platforms that are registered now are enough where that is fewer, but never fewer than
   * the least; a machine client may well hold a copy of a small register.
   */
  enumeration: {
    hour: { person: 50, system: 1_000 },
    day: { person: 300, system: 3_000 },
    agencyDay: { platforms: 1_000, people: 2 },
    ofRegister: { share: 0.5, least: 20 },
  },
  /** Uses in the last tenth of a warrant's time, at least half of all; or the warrant used up. */
  warrantEnd: { uses: 5, share: 0.5, lastPart: 0.1 },
  /** Operations of a person between 22:00 and 06:00 in Beijing. */
  hours: { operations: 10 },
  /** Operations of a person on one day, and how many times the average of its other days. */
  volume: { operations: 200, times: 5, otherDays: 3 },
} as const;
