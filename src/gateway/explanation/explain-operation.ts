import { NO_USES, type DecisionSet, type Catalogue, type FilterUse } from '../../access/index.js';
import type { Caller } from '../../identity/index.js';
import { denialsOf, deniedUses, type Denial } from '../authorization/denials.js';
import type { Policies } from '../policies/field-policies.js';
import { requestedItems, type GuardedOperation } from '../policies/guarded-operation.js';

/** The decision on one field of an operation (授权说明). */
export interface FieldExplanation {
  /** Schema coordinate: `Type.field`, or of what is filtered by, e.g. `Type.field(argument:)`. */
  readonly field: string;
  /** The catalogue item that decided; null where the field is public. */
  readonly item: string | null;
  readonly allowed: boolean;
  /** Whether values are shortened by the item's masking rule. */
  readonly masked: boolean;
  /** The sharing agreement that an allowed field rests on. */
  readonly agreementId: string | null;
  readonly rule: string;
  readonly reason: string | null;
  readonly message: { readonly en: string; readonly zh: string } | null;
  readonly remedy: { readonly en: string; readonly zh: string } | null;
}

/** Whom an operation is explained to, and by what. */
export interface ExplanationTerms {
  readonly caller: Pick<Caller, 'agency'>;
  readonly catalogue: Catalogue;
  /** Gives the decisions on the operation's items for the caller asked about. */
  readonly decide: (items: readonly string[]) => DecisionSet;
  /** What the operation is given; null where that is not known, and every argument that it names counts as used. */
  readonly variables: Readonly<Record<string, unknown>> | null;
}

/**
 * A dry run: what each field of an operation would meet, and each argument by which it would filter under a policy.
 * Nothing is fetched and no use of a warrant is counted.
 *
 * @param operation under the values of its conditions, where they are known
 */
export function explainOperation(
  operation: GuardedOperation,
  { caller, catalogue, decide, variables }: ExplanationTerms,
): FieldExplanation[] {
  const uses = variables === null ? operation.filters.possible : operation.filters.used(variables);
  const mask = decide(requestedItems(operation, uses));
  const denials = new Map(denialsOf(operation.guarded, mask).map((denial) => [denial.coordinate, denial]));
  const guarded = new Map(operation.guarded.map((field) => [field.coordinate, field]));
  const fields = operation.coordinates.map((coordinate) =>
    explanation(coordinate, denials.get(coordinate), guarded.get(coordinate)?.policies ?? [], mask),
  );
  return uses === NO_USES ? fields : [...fields, ...explainUses(uses, { caller, catalogue }, mask)];
}

/** Each thing that is filtered by, once. */
function explainUses(
  uses: readonly FilterUse[],
  { caller, catalogue }: Pick<ExplanationTerms, 'caller' | 'catalogue'>,
  mask: DecisionSet,
): FieldExplanation[] {
  const distinct = new Map(uses.map((use) => [use.coordinate, use]));
  return [...distinct.values()].map((use) => {
    const [denial] = deniedUses([use], caller, mask, catalogue);
    return explanation(use.coordinate, denial, use.policies, mask);
  });
}

function explanation(
  coordinate: string,
  denial: Denial | undefined,
  policies: readonly Policies[],
  mask: DecisionSet,
): FieldExplanation {
  if (denial) {
    const { reason, rule, message, remedy } = denial.decision;
    const none = { allowed: false, masked: false, agreementId: null };
    return { field: coordinate, item: denial.item, ...none, rule, reason, message, remedy };
  }
  const item = policies.flat(2).find((each) => mask.granted.has(each)) ?? null;
  const decision = item === null ? undefined : mask.allowed.get(item);
  return {
    field: coordinate,
    item,
    allowed: true,
    masked: decision?.masked ?? false,
    agreementId: decision?.agreementId ?? null,
    rule: decision?.rule ?? 'public',
    reason: null,
    message: null,
    remedy: null,
  };
}
