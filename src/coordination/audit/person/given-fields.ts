import type { AuditRow, GuardedField } from '../audit-question.js';

/** One personal field that an answer gave. */
export interface GivenField {
  /** Schema coordinate. */
  readonly field: string;
  readonly item: string;
  /** Whether it was given shortened. */
  readonly masked: boolean;
  /** The sharing agreement by which it was given plain; null where none is noted. */
  readonly agreementId: string | null;
  /** The account-data warrant by which it was given plain; null where none is noted. */
  readonly warrantId: string | null;
  /** The rule by which it was given plain; null where none is noted. */
  readonly rule: string | null;
}

/** Those of some guarded fields that the answer of an entry gave, in the order of the fields. */
export function givenFields(row: AuditRow, fields: readonly GuardedField[]): GivenField[] {
  if (row.refusal !== null) return [];
  const asked = new Set(row.fields_asked);
  return fields
    .filter(({ field }) => asked.has(field) && !row.fields_denied.some((denied) => denied.field === field))
    .map(({ field, item, maskable }) => {
      const plain = row.fields_plain.find((each) => each.field === field && each.policy === item);
      return {
        field,
        item,
        masked: maskable && !plain,
        agreementId: plain?.agreement ?? null,
        warrantId: plain?.warrant ?? null,
        rule: plain?.rule ?? null,
      };
    });
}
