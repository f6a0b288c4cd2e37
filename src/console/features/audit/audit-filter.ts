import { beijingInstant } from './beijing-days';
import type { AuditEntriesQueryVariables } from './audit.generated';

/** What an auditor can ask by; each is a part of the address. */
export const AUDIT_KEYS = [
  'agency',
  'officer',
  'platform',
  'item',
  'case',
  'purpose',
  'decision',
  'from',
  'to',
  'refused',
  'request',
  'role',
  'operation',
  'warrant',
  'counted',
] as const;
export type AuditKey = (typeof AUDIT_KEYS)[number];

type Filter = NonNullable<AuditEntriesQueryVariables['filter']>;

/** A link to the entries behind something names instants; who searches chooses days. */
const isInstant = (text: string): boolean => text.includes('T');

/** The filter of the API of what stands in the address; days are days in Beijing, both included. */
export function auditFilter(chosen: Pick<URLSearchParams, 'get'>): Filter {
  const text = (key: AuditKey): string | null => chosen.get(key)?.trim() || null;
  const [agency, officer, platform, item, substanceCase, purpose, decision, from, to, requestId] = (
    ['agency', 'officer', 'platform', 'item', 'case', 'purpose', 'decision', 'from', 'to', 'request'] as const
  ).map(text);
  return {
    ...(agency ? { agency } : {}),
    ...(officer ? { officer } : {}),
    ...(platform ? { platform: platform.toUpperCase() } : {}),
    ...(item ? { item } : {}),
    ...(substanceCase ? { substanceCase } : {}),
    ...(purpose ? { purpose: purpose as Filter['purpose'] } : {}),
    ...(decision ? { decision: decision as Filter['decision'] } : {}),
    ...(from ? { from: isInstant(from) ? from : beijingInstant(from) } : {}),
    ...(to ? { to: isInstant(to) ? to : beijingInstant(to, 1) } : {}),
    ...(requestId ? { requestId } : {}),
    ...(text('refused') ? { refused: true } : {}),
    ...(text('role') ? { role: text('role') as Filter['role'] } : {}),
    ...(text('operation') ? { operationName: text('operation') } : {}),
    ...(text('warrant') ? { warrant: text('warrant') } : {}),
    ...(text('counted') ? { countedBy: text('counted') as Filter['countedBy'] } : {}),
  };
}

interface Decided {
  readonly decision: 'GIVEN' | 'MASKED' | 'DENIED';
}

/** How many items were given, given masked, and not given. */
export function decisionCounts(items: readonly Decided[]): Readonly<Record<Decided['decision'], number>> {
  const counts = { GIVEN: 0, MASKED: 0, DENIED: 0 };
  for (const { decision } of items) counts[decision] += 1;
  return counts;
}
