import type { PlanSelection } from '../model/selection.js';
import type { SupergraphModel } from '../model/supergraph-model.js';
import { argumentText, type VariableText } from './argument-text.js';

/** Who wants something: the client, a fetch (by its position) before it begins, or nobody who needs it. */
export type WantedBy = 'CLIENT' | 'NOBODY' | number;

/** Selections that are wanted of the objects at a place. */
export interface Wanted {
  readonly by: WantedBy;
  readonly selections: readonly PlanSelection[];
}

/** A key that is wanted of objects of one type. */
export interface WantedField {
  readonly name: string;
  readonly key: string;
  readonly args: string;
  readonly by: Set<WantedBy>;
  /** What is wanted below it; null for a leaf. */
  readonly inner: Wanted[] | null;
}

/**
 * What is wanted of objects of a type, by key.
 *
 * @param onCollision told of a key that stands for two fields, or for one with different arguments
 */
export function wantedFields(
  model: SupergraphModel,
  wanted: readonly Wanted[],
  type: string,
  variable: VariableText,
  onCollision: (field: WantedField) => never,
): ReadonlyMap<string, WantedField> {
  const fields = new Map<string, WantedField>();
  const add = ({ by, selections }: Wanted): void => {
    for (const each of selections) {
      if (each.kind === 'FRAGMENT') {
        if (each.on === type || model.possible(each.on).has(type)) add({ by, selections: each.inner });
        continue;
      }
      const args = argumentText(each.args, variable);
      const present = fields.get(each.key);
      const field = present ?? {
        name: each.name,
        key: each.key,
        args,
        by: new Set<WantedBy>(),
        inner: each.inner && [],
      };
      if (field.name !== each.name || field.args !== args) onCollision(field);
      field.by.add(by);
      if (each.inner) field.inner?.push({ by, selections: each.inner });
      fields.set(each.key, field);
    }
  };
  wanted.forEach(add);
  return fields;
}
