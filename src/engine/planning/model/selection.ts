import { Kind, parse, print, type ArgumentNode, type SelectionSetNode } from 'graphql';
import { REQUIREMENT_PREFIX } from './response-keys.js';

/** A field that is asked of an object, by the key that it has in the joined data. */
export interface PlanField {
  readonly kind: 'FIELD';
  readonly name: string;
  /** The same key on one object always stands for the same field with the same arguments. */
  readonly key: string;
  readonly args: readonly ArgumentNode[];
  /** Null for a leaf. */
  readonly inner: readonly PlanSelection[] | null;
}

/** What is asked only of objects of a type. */
export interface PlanFragment {
  readonly kind: 'FRAGMENT';
  readonly on: string;
  readonly inner: readonly PlanSelection[];
}

export type PlanSelection = PlanField | PlanFragment;

export const TYPENAME: PlanField = {
  kind: 'FIELD',
  name: '__typename',
  key: '__typename',
  args: [],
  inner: null,
};

/** Reads the field sets of a supergraph (`key`, `requires`, `provides`). */
export class FieldSets {
  /** Response keys of fields with arguments, by field and arguments: two requirements never share a value by mistake. */
  readonly #keys = new Map<string, string>();

  /** @throws GraphQLError when the text is no field set */
  read(text: string): readonly PlanSelection[] {
    const [definition] = parse(`{${text}}`, { noLocation: true }).definitions;
    return definition?.kind === Kind.OPERATION_DEFINITION ? this.#selections(definition.selectionSet) : [];
  }

  #selections(set: SelectionSetNode): readonly PlanSelection[] {
    return set.selections.flatMap((selection): readonly PlanSelection[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const inner = this.#selections(selection.selectionSet);
        const on = selection.typeCondition?.name.value;
        return on === undefined ? inner : [{ kind: 'FRAGMENT', on, inner }];
      }
      const name = selection.name.value;
      const args = selection.arguments ?? [];
      const inner = selection.selectionSet ? this.#selections(selection.selectionSet) : null;
      if (name === '__typename') return [];
      return [{ kind: 'FIELD', name, key: this.#key(name, args), args, inner }];
    });
  }

  #key(name: string, args: readonly ArgumentNode[]): string {
    if (args.length === 0) return name;
    const text = `${name}(${args.map(print).toSorted().join()})`;
    const known = this.#keys.get(text);
    if (known !== undefined) return known;
    const key = `${REQUIREMENT_PREFIX}${this.#keys.size}_${name}`;
    this.#keys.set(text, key);
    return key;
  }
}

/** The number of leaves that selections ask for; an object of which nothing is asked counts as one. */
export function countLeaves(selections: readonly PlanSelection[]): number {
  let count = 0;
  for (const each of selections) {
    const below = each.inner ? countLeaves(each.inner) : 1;
    count += each.kind === 'FIELD' ? Math.max(1, below) : below;
  }
  return count;
}

/** Fields of the same key as one, which asks for what each of them asks for. */
export function mergeFields(fields: readonly PlanField[]): PlanField[] {
  const merged = new Map<string, PlanField>();
  for (const field of fields) {
    const present = merged.get(field.key);
    const inner = present?.inner && field.inner ? [...present.inner, ...field.inner] : field.inner;
    merged.set(field.key, present ? { ...present, inner } : field);
  }
  return [...merged.values()];
}
