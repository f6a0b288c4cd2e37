import type { ArgumentNode } from 'graphql';
import type { PathStep, RepresentationPart, RepresentationShape } from '../model/plan.js';
import type { PlanField } from '../model/selection.js';
import type { Graph } from '../model/supergraph-model.js';

/** A field in a fetch. */
export interface FetchField {
  readonly name: string;
  readonly key: string;
  readonly args: readonly ArgumentNode[];
  /** Null for a leaf. */
  readonly inner: FetchSelections | null;
}

/** What a fetch asks of one object. */
export class FetchSelections {
  /** The type that the subgraph knows the object as; empty for the `_Entity` union. */
  readonly type: string;
  readonly fields = new Map<string, FetchField>();
  /** By type condition. */
  readonly fragments = new Map<string, FetchSelections>();

  constructor(type: string) {
    this.type = type;
  }

  /** Adds a field, or finds it where it is there already. @param innerType the type that its objects have; null for a leaf */
  add({ name, key, args }: PlanField, innerType: string | null): FetchField {
    const present = this.fields.get(key);
    if (present) return present;
    const inner = innerType === null ? null : new FetchSelections(innerType);
    const field = { name, key, args, inner };
    this.fields.set(key, field);
    return field;
  }

  on(type: string): FetchSelections {
    const present = this.fragments.get(type);
    if (present) return present;
    const fragment = new FetchSelections(type);
    this.fragments.set(type, fragment);
    return fragment;
  }

  get isEmpty(): boolean {
    return this.fields.size === 0 && [...this.fragments.values()].every((each) => each.isEmpty);
  }
}

/** One fetch that is being put together. */
export interface FetchGroup {
  readonly graph: Graph;
  readonly kind: 'query' | 'mutation' | 'subscription' | 'entities';
  /** Where the objects stand that it is about. */
  readonly path: readonly PathStep[];
  /** How entities are named to the subgraph; none for root types. */
  readonly shapes: RepresentationShape[];
  readonly selections: FetchSelections;
  /** Fetches that must have been answered before. */
  readonly needs: Set<FetchGroup>;
  /** One more than the deepest of those that it needs. */
  readonly depth: number;
}

export function depthAfter(needs: Iterable<FetchGroup>): number {
  let depth = 0;
  for (const each of needs) depth = Math.max(depth, each.depth + 1);
  return depth;
}

/** Parts of a representation in which each name has one source; null where one would need two. */
function mergeParts(
  present: readonly RepresentationPart[],
  added: readonly RepresentationPart[],
): readonly RepresentationPart[] | null {
  const merged = [...present];
  for (const part of added) {
    const position = merged.findIndex((each) =>
      each.kind === 'FIELD'
        ? part.kind === 'FIELD' && part.name === each.name
        : part.kind === 'FRAGMENT' && part.on === each.on,
    );
    const same = merged[position];
    if (!same) {
      if (!fitsBeside(merged, part)) return null;
      merged.push(part);
      continue;
    }
    if (same.kind === 'FIELD' && part.kind === 'FIELD') {
      if (same.from !== part.from) return null;
      const inner = same.inner && part.inner ? mergeParts(same.inner, part.inner) : same.inner;
      if (same.inner && !inner) return null;
      merged[position] = { ...same, inner };
    } else if (same.kind === 'FRAGMENT' && part.kind === 'FRAGMENT') {
      const inner = mergeParts(same.inner, part.inner);
      if (!inner || !merged.every((each) => each === same || fitsBeside([each], { ...same, inner }))) {
        return null;
      }
      merged[position] = { ...same, inner };
    }
  }
  return merged;
}

/** The fields that stand in parts, also inside fragments. */
function fieldsOf(parts: readonly RepresentationPart[]): readonly (RepresentationPart & { kind: 'FIELD' })[] {
  return parts.flatMap((part) => (part.kind === 'FIELD' ? [part] : fieldsOf(part.inner)));
}

/** Whether a part stands beside others without giving a name of theirs another value. */
function fitsBeside(parts: readonly RepresentationPart[], added: RepresentationPart): boolean {
  const names = new Map(fieldsOf(parts).map((field) => [field.name, field]));
  return fieldsOf([added]).every((field) => {
    const other = names.get(field.name);
    if (!other) return true;
    if (other.from !== field.from) return false;
    return !other.inner || !field.inner || mergeParts(other.inner, field.inner) !== null;
  });
}

/** Whether an object can be meant by both: an entity is named to a subgraph by one type. */
function nameTwice(a: RepresentationShape, b: RepresentationShape): boolean {
  return a.typename !== b.typename && (a.on === b.on || a.on === null || b.on === null);
}

/**
 * The shapes of a fetch with one more; null where a requirement of the one would stand for that of the other, as
 * `price(currency: "USD")` and `price(currency: "EUR")`, or where the subgraph knows the objects by two types (as two
 * interfaces that it has as objects), of which a representation names one.
 */
export function mergeShapes(
  shapes: readonly RepresentationShape[],
  added: RepresentationShape,
): RepresentationShape[] | null {
  if (shapes.some((shape) => nameTwice(shape, added))) return null;
  const position = shapes.findIndex((shape) => shape.on === added.on && shape.typename === added.typename);
  const same = shapes[position];
  if (!same) return [...shapes, added];
  const parts = mergeParts(same.parts, added.parts);
  if (!parts) return null;
  return shapes.map((shape, index) => (index === position ? { ...same, parts } : shape));
}
