import type { LocalizedText } from '../kernel/index.js';
import type { SiteUnderTest } from './site-under-test.js';

/** NOT_CHECKED: what it needs was not given. NOT_APPLICABLE: the site has nothing of the kind. */
export const CHECK_RESULTS = ['PASSED', 'FAILED', 'NOT_CHECKED', 'NOT_APPLICABLE'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** What a check found. */
export interface Finding {
  readonly result: CheckResult;
  /** Why: what was seen, or what would be needed. */
  readonly reason: string;
}

/** One demand of the contract, tried on a running site (接入检测项). */
export interface Check {
  /** Stable, in lower case with hyphens. */
  readonly id: string;
  /** The clause of docs/joining.md that demands it. */
  readonly clause: `${number}.${number}`;
  readonly title: LocalizedText;
  readonly run: (site: SiteUnderTest) => Promise<Finding>;
}

export const passed = (reason: string): Finding => ({ result: 'PASSED', reason });
export const failed = (reason: string): Finding => ({ result: 'FAILED', reason });
export const notChecked = (reason: string): Finding => ({ result: 'NOT_CHECKED', reason });
export const notApplicable = (reason: string): Finding => ({ result: 'NOT_APPLICABLE', reason });

/** Passed where nothing was found wrong; the first fault otherwise, and how many more. */
export function judge(faults: readonly string[], fine: string): Finding {
  const [first, ...more] = faults;
  if (first === undefined) return passed(fine);
  return failed(more.length === 0 ? first : `${first} (and ${more.length} more)`);
}
