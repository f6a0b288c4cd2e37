import type { AuditDecision, AuditRow, GuardedField } from './audit-question.js';

/** What became of one catalogue item in a request. */
export interface AuditedItem {
  readonly item: string;
  readonly owner: string;
  readonly decision: AuditDecision;
  /** Why it was denied, a code; null where it was given. */
  readonly reason: string | null;
  /** Schema coordinates that were asked of it. */
  readonly fields: readonly string[];
  readonly agreementId: string | null;
  readonly warrantId: string | null;
  /** The rule that allowed it plain; null where none is noted. */
  readonly rule: string | null;
}

/** What guards each field, by its schema coordinate. */
export function fieldsByName(fields: readonly GuardedField[]): ReadonlyMap<string, readonly GuardedField[]> {
  const byName = new Map<string, GuardedField[]>();
  for (const each of fields) byName.set(each.field, [...(byName.get(each.field) ?? []), each]);
  return byName;
}

const STRICTEST: readonly AuditDecision[] = ['DENIED', 'MASKED', 'GIVEN'];

/**
 * The items of an entry, each with what became of it: denied where a field of it was, masked where one that the catalogue
 * masks was given without being noted as plain. Of a request that was refused as a whole nothing was given.
 */
export function auditedItems(
  row: AuditRow,
  fields: ReadonlyMap<string, readonly GuardedField[]>,
): AuditedItem[] {
  const denied = new Map(row.fields_denied.map((each) => [`${each.field} ${each.policy}`, each]));
  const plain = new Map(row.fields_plain.map((each) => [`${each.field} ${each.policy}`, each]));
  const items = new Map<string, AuditedItem>();
  for (const coordinate of row.fields_asked) {
    for (const { item, owner, maskable } of fields.get(coordinate) ?? []) {
      const refusal = denied.get(`${coordinate} ${item}`);
      const given = plain.get(`${coordinate} ${item}`);
      const reason = refusal?.reason ?? row.refusal;
      const decision = reason !== null ? 'DENIED' : maskable && !given ? 'MASKED' : 'GIVEN';
      const before = items.get(item);
      const stricter =
        !before || STRICTEST.indexOf(decision) < STRICTEST.indexOf(before.decision)
          ? decision
          : before.decision;
      items.set(item, {
        item,
        owner,
        decision: stricter,
        reason: before?.reason ?? reason,
        fields: [...(before?.fields ?? []), coordinate],
        agreementId: before?.agreementId ?? given?.agreement ?? null,
        warrantId: before?.warrantId ?? given?.warrant ?? null,
        rule: before?.rule ?? given?.rule ?? null,
      });
    }
  }
  return [...items.values()].toSorted((one, other) => one.item.localeCompare(other.item));
}
