import { satisfied, type DecisionSet, type Catalogue, type FilterUse } from '../../access/index.js';
import type { PlainField } from '../../audit/index.js';
import type { PlannedOperation } from '../authorization/plan.js';
import type { GuardedField } from '../policies/guarded-operation.js';

/**
 * What is about to be given plain (明文提供) of what the catalogue would have masked or put under a warrant, and why it
 * may be.
 *
 * @param uses what the request filters by: its values decide what is answered
 * @param reads coordinates of the fields that are fetched
 */
export function plainFields(
  guarded: readonly GuardedField[],
  uses: readonly FilterUse[],
  reads: ReadonlySet<string>,
  mask: DecisionSet,
  catalogue: Catalogue,
): PlainField[] {
  const plain: PlainField[] = [];
  for (const { coordinate, policies } of disclosed(guarded, uses, reads)) {
    for (const alternatives of policies) {
      for (const id of alternatives.find((each) => satisfied([each], mask.granted)) ?? []) {
        const item = catalogue.item(id);
        const decision = mask.allowed.get(id);
        if (!item || !decision || decision.masked || (item.masking === 'NONE' && !item.warrantRequired))
          continue;
        const { rule, agreementId, warrantId = null } = decision;
        plain.push({ field: coordinate, policy: id, rule, agreement: agreementId, warrant: warrantId });
      }
    }
  }
  return plain;
}

function disclosed(
  guarded: readonly GuardedField[],
  uses: readonly FilterUse[],
  reads: ReadonlySet<string>,
): readonly GuardedField[] {
  const fetched = guarded.filter(({ coordinate }) => reads.has(coordinate));
  return uses.length === 0 ? fetched : [...fetched, ...uses.filter(({ field }) => reads.has(field))];
}

/** Whether a field that is fetched is given, or given plain, because of the warrant. */
export function restsOnWarrant({
  operation: { guarded },
  warrant,
  uses,
  prepared,
  mask: { allowed },
}: PlannedOperation): boolean {
  if (warrant === null) return false;
  return disclosed(guarded, uses, prepared.reads).some(({ policies }) =>
    policies.flat(2).some((item) => allowed.get(item)?.warrantId !== undefined),
  );
}
