import { satisfied, type AccessMask, type CatalogueItem, type DeniedVerdict } from '../access/index.js';
import type { DeniedField } from '../audit/index.js';
import type { Locale } from '../kernel/index.js';
import type { FaultDetails } from './fault.js';
import type { GuardedField } from './operation.js';

/** A field that this caller may not read, with the verdict on the item that decided it. */
export interface Denial {
  readonly coordinate: string;
  readonly item: string;
  readonly verdict: DeniedVerdict;
}

/** The guarded fields that the mask does not cover. */
export function denialsOf(guarded: readonly GuardedField[], mask: AccessMask): Denial[] {
  const denials: Denial[] = [];
  for (const { coordinate, policies } of guarded) {
    for (const alternatives of policies) {
      if (satisfied(alternatives, mask.granted)) continue;
      const item = alternatives.flat().find((each) => mask.denied.has(each));
      const verdict = item === undefined ? undefined : mask.denied.get(item);
      if (item === undefined || !verdict) throw new Error(`No verdict decides ${coordinate}.`);
      denials.push({ coordinate, item, verdict });
      break;
    }
  }
  return denials;
}

/** A denial as the client reads it: which policy, whose, why, and what to do. */
export function denialDetails(denial: Denial, item: CatalogueItem | undefined, locale: Locale): FaultDetails {
  const { verdict } = denial;
  return {
    message: verdict.message[locale],
    extensions: {
      code: verdict.code,
      policy: denial.item,
      owner: item?.owner ?? null,
      reason: verdict.reason,
      rule: verdict.rule,
      remedy: verdict.remedy[locale],
    },
  };
}

export function denialRecord({ coordinate, item, verdict }: Denial): DeniedField {
  return { field: coordinate, policy: item, reason: verdict.reason };
}
