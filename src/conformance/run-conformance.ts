import type { LocalizedText } from '../kernel/index.js';
import { failed, type Check, type CheckResult, type Finding } from './check.js';
import { AUTHORIZATION_CHECKS } from './checks/authorization.js';
import { BOUND_CHECKS } from './checks/bounds.js';
import { CONTEXT_CHECKS } from './checks/contexts.js';
import { ENTITY_CHECKS } from './checks/entities.js';
import { HISTORY_CHECKS } from './checks/history.js';
import { SCHEMA_CHECKS } from './checks/schema.js';
import { TRANSPORT_CHECKS } from './checks/transport.js';
import type { SiteUnderTest } from './site-under-test.js';

/** Every check, in the order of the contract. */
export const CHECKS: readonly Check[] = [
  ...TRANSPORT_CHECKS,
  ...CONTEXT_CHECKS,
  ...SCHEMA_CHECKS,
  ...ENTITY_CHECKS,
  ...AUTHORIZATION_CHECKS,
  ...BOUND_CHECKS,
  ...HISTORY_CHECKS,
];

/** What one check found. */
export interface CheckReport extends Finding {
  readonly id: string;
  readonly clause: string;
  readonly title: LocalizedText;
}

/** What was found of a site (接入检测报告). */
export interface ConformanceReport {
  readonly url: string;
  readonly name: string;
  /** PASSED where every check passed or does not apply; FAILED where one failed; NOT_CHECKED otherwise. */
  readonly result: Exclude<CheckResult, 'NOT_APPLICABLE'>;
  readonly checks: readonly CheckReport[];
}

async function runCheck(check: Check, site: SiteUnderTest): Promise<Finding> {
  try {
    return await check.run(site);
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Tries every demand of the contract on a running site, one after the other.
 *
 * @param onCheck told of each as it ends
 */
export async function runConformance(
  site: SiteUnderTest,
  onCheck: (report: CheckReport) => void = () => undefined,
): Promise<ConformanceReport> {
  const checks: CheckReport[] = [];
  // A site that ran before the kit has yet to learn of its keys. Whatever it answers, the checks judge.
  await site.untilKeysAreKnown(site.hub.key).catch(() => undefined);
  for (const check of CHECKS) {
    const { id, clause, title } = check;
    const report = { id, clause, title, ...(await runCheck(check, site)) };
    checks.push(report);
    onCheck(report);
  }
  const results = new Set(checks.map(({ result }) => result));
  const result = results.has('FAILED') ? 'FAILED' : results.has('NOT_CHECKED') ? 'NOT_CHECKED' : 'PASSED';
  return { url: site.facts.url.href, name: site.facts.name, result, checks };
}
