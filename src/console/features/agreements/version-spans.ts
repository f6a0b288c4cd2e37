/** A version on the time line: where it lies, in hundredths of the whole. */
export interface VersionSpan {
  readonly number: number;
  readonly status: string;
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly width: number;
}

export interface TimeLine {
  readonly spans: readonly VersionSpan[];
  /** Where today lies; null where it lies outside. */
  readonly today: number | null;
  readonly first: string;
  readonly last: string;
}

interface Version {
  readonly number: number;
  readonly status: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** Narrower than this a span cannot be seen. */
const LEAST_WIDTH = 0.6;

/** Versions from the first day that any of them holds to the last. */
export function timeLine(versions: readonly Version[], now: number): TimeLine | null {
  if (versions.length === 0) return null;
  const first = Math.min(...versions.map(({ validFrom }) => Date.parse(validFrom)));
  const last = Math.max(...versions.map(({ validTo }) => Date.parse(validTo)));
  const whole = Math.max(last - first, 1);
  const place = (at: number): number => Math.round(((at - first) / whole) * 10_000) / 100;
  return {
    spans: versions.map(({ number, status, validFrom, validTo }) => ({
      number,
      status,
      from: validFrom,
      to: validTo,
      start: place(Date.parse(validFrom)),
      width: Math.max(place(Date.parse(validTo)) - place(Date.parse(validFrom)), LEAST_WIDTH),
    })),
    today: now >= first && now <= last ? place(now) : null,
    first: new Date(first).toISOString(),
    last: new Date(last).toISOString(),
  };
}
