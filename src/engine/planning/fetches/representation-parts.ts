import type { RepresentationPart } from '../model/plan.js';
import type { PlanSelection } from '../model/selection.js';
import type { SupergraphModel } from '../model/supergraph-model.js';

const TYPENAME_PART: RepresentationPart = {
  kind: 'FIELD',
  name: '__typename',
  from: '__typename',
  inner: null,
};

/** What is sent to a subgraph of selections that a key or a requirement names, for objects of a type. */
export function representationParts(
  model: SupergraphModel,
  selections: readonly PlanSelection[],
  type: string,
): readonly RepresentationPart[] {
  return selections.map((each): RepresentationPart => {
    if (each.kind === 'FRAGMENT') {
      return { kind: 'FRAGMENT', on: each.on, inner: representationParts(model, each.inner, each.on) };
    }
    const inner = model.fieldType(type, each.name)?.named ?? '';
    const below = each.inner && representationParts(model, each.inner, inner);
    // Of what kind an object is the subgraph could not tell otherwise.
    const told = below && model.isAbstract(inner) ? [TYPENAME_PART, ...below] : below;
    return { kind: 'FIELD', name: each.name, from: each.key, inner: told };
  });
}
