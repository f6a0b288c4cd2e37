import { beijingDay, hidePersonalNumbers } from '../../../kernel/index.js';
import { auditedItems } from '../audit-items.js';
import type { AuditRow, AuditScope, GuardedField } from '../audit-question.js';
import type { AuditSummaryGroupType, SummaryKey } from './summary.types.js';

/** Groups of one answer. */
const MAX_GROUPS = 200;

interface Counted {
  readonly key: string;
  readonly agency: string | null;
  readonly isDenied: boolean;
}

type Fields = ReadonlyMap<string, readonly GuardedField[]>;

/** What an entry counts for; of another agency's request only the auditor's own items. */
function countedIn(row: AuditRow, by: SummaryKey, scope: AuditScope, fields: Fields): readonly Counted[] {
  const isOwn = scope === null || row.agency === scope.agency;
  const items = auditedItems(row, fields).filter(({ owner }) => isOwn || owner === scope?.agency);
  const isDenied = row.refusal !== null || items.some(({ decision }) => decision === 'DENIED');
  switch (by) {
    case 'OFFICER':
      return [{ key: hidePersonalNumbers(row.officer), agency: row.agency, isDenied }];
    case 'DAY':
      return [{ key: beijingDay(row.recorded_at), agency: null, isDenied }];
    case 'ITEM':
      return items.map(({ item, owner, decision }) => ({
        key: item,
        agency: owner,
        isDenied: decision === 'DENIED',
      }));
  }
}

/**
 * Counts entries by what they have in common.
 *
 * @param rows the newest first
 */
export function summarise(
  rows: readonly AuditRow[],
  by: SummaryKey,
  scope: AuditScope,
  fields: Fields,
): AuditSummaryGroupType[] {
  const groups = new Map<string, AuditSummaryGroupType>();
  for (const row of rows) {
    for (const { key, agency, isDenied } of countedIn(row, by, scope, fields)) {
      const name = `${agency ?? ''} ${key}`;
      const before = groups.get(name);
      groups.set(name, {
        key,
        agency,
        entries: (before?.entries ?? 0) + 1,
        denied: (before?.denied ?? 0) + (isDenied ? 1 : 0),
        first: row.recorded_at,
        last: before?.last ?? row.recorded_at,
      });
    }
  }
  const all = [...groups.values()];
  const ordered =
    by === 'DAY'
      ? all.toSorted((one, other) => one.key.localeCompare(other.key))
      : all.toSorted((one, other) => other.entries - one.entries || one.key.localeCompare(other.key));
  return ordered.slice(0, MAX_GROUPS);
}
