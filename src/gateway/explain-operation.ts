import { GraphQLError, type DocumentNode } from 'graphql';
import type { AccessMask } from '../access/index.js';
import { denialsOf } from './denials.js';
import { DEFAULT_LIMITS, type OperationLimits } from './limits.js';
import { readOperation } from './operation.js';
import type { Supergraph } from './supergraph.js';
import { readDocument } from './validation.js';

/** The verdict on one field of an operation (授权说明). */
export interface FieldExplanation {
  /** Schema coordinate, `Type.field`. */
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

/**
 * A dry run: what each field of an operation would meet. Nothing is fetched and no use of a warrant is counted.
 *
 * @param decide gives the verdicts on the operation's items for the caller asked about
 * @throws GraphQLError BAD_USER_INPUT when the operation is not valid
 */
export function explainOperation(
  supergraph: Supergraph,
  text: string,
  decide: (items: readonly string[]) => AccessMask,
  limits: OperationLimits = DEFAULT_LIMITS,
): FieldExplanation[] {
  let document: DocumentNode;
  try {
    document = readDocument(supergraph.publicSchema, text, limits);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
  }
  const operation = readOperation(supergraph, document, null);
  const mask = decide(operation.items);
  const denials = new Map(denialsOf(operation.guarded, mask).map((denial) => [denial.coordinate, denial]));
  const guarded = new Map(operation.guarded.map((field) => [field.coordinate, field]));
  return operation.coordinates.map((coordinate) => {
    const denial = denials.get(coordinate);
    if (denial) {
      const { reason, rule, message, remedy } = denial.verdict;
      const none = { allowed: false, masked: false, agreementId: null };
      return { field: coordinate, item: denial.item, ...none, rule, reason, message, remedy };
    }
    const item =
      guarded
        .get(coordinate)
        ?.policies.flat(2)
        .find((each) => mask.granted.has(each)) ?? null;
    const verdict = item === null ? undefined : mask.allowed.get(item);
    return {
      field: coordinate,
      item,
      allowed: true,
      masked: verdict?.masked ?? false,
      agreementId: verdict?.agreementId ?? null,
      rule: verdict?.rule ?? 'public',
      reason: null,
      message: null,
      remedy: null,
    };
  });
}
