import {
  maskedFilter,
  mayFilterBy,
  satisfied,
  type DecisionSet,
  type Catalogue,
  type CatalogueItem,
  type DeniedDecision,
  type FilterUse,
} from '../../access/index.js';
import type { DeniedField } from '../../audit/index.js';
import type { ErrorDetails } from '../../engine/index.js';
import type { Caller } from '../../identity/index.js';
import type { Locale } from '../../kernel/index.js';
import type { GuardedField } from '../policies/guarded-operation.js';

/** A field that this caller may not read, with the decision on the item that decided it. */
export interface Denial {
  readonly coordinate: string;
  /** What the field is filtered or sorted by, where that is what is denied, and in this place alone. */
  readonly use?: FilterUse;
  readonly item: string;
  readonly decision: DeniedDecision;
}

/** The guarded fields that the mask does not cover. */
export function denialsOf(guarded: readonly GuardedField[], mask: DecisionSet): Denial[] {
  const denials: Denial[] = [];
  for (const { coordinate, policies } of guarded) {
    for (const alternatives of policies) {
      if (satisfied(alternatives, mask.granted)) continue;
      const item = alternatives.flat().find((each) => mask.denied.has(each));
      const decision = item === undefined ? undefined : mask.denied.get(item);
      if (item === undefined || !decision) throw new Error(`Nothing decides ${coordinate}.`);
      denials.push({ coordinate, item, decision });
      break;
    }
  }
  return denials;
}

/** The uses of arguments that the mask does not cover: who may not read a value plain may not filter by it either. */
export function deniedUses(
  uses: readonly FilterUse[],
  caller: Pick<Caller, 'agency'>,
  mask: DecisionSet,
  catalogue: Catalogue,
): Denial[] {
  const mayUse = (item: string): boolean =>
    mask.granted.has(item) && mayFilterBy(caller, catalogue.item(item), mask.masked.has(item));
  const denials: Denial[] = [];
  for (const use of uses) {
    for (const alternatives of use.policies) {
      if (alternatives.some((each) => each.every(mayUse))) continue;
      const item = alternatives.flat().find((each) => !mayUse(each));
      if (item === undefined) throw new Error(`Nothing decides ${use.coordinate}.`);
      const decision = mask.denied.get(item) ?? maskedFilter(item);
      denials.push({ coordinate: use.field, item, decision, use });
      break;
    }
  }
  return denials;
}

/** A denial as the client reads it: which policy, whose, why, and what to do. */
export function denialDetails(denial: Denial, item: CatalogueItem | undefined, locale: Locale): ErrorDetails {
  const { decision } = denial;
  return {
    message: decision.message[locale],
    extensions: {
      code: decision.code,
      policy: denial.item,
      ...(denial.use ? { argument: denial.use.path } : {}),
      owner: item?.owner ?? null,
      reason: decision.reason,
      rule: decision.rule,
      remedy: decision.remedy[locale],
    },
  };
}

export function denialRecord({ coordinate, use, item, decision }: Denial): DeniedField {
  return { field: use?.coordinate ?? coordinate, policy: item, reason: decision.reason };
}
