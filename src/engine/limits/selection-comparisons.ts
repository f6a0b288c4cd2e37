import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What selections of one object come to when fragments are in their places. */
interface Collected {
  /** By response key: how often it is selected, and what is selected below. */
  readonly keys: Map<string, { count: number; readonly below: SelectionSetNode[] }>;
  readonly fragments: Set<string>;
}

const pairs = (count: number): number => (count * (count - 1)) / 2;

/**
 * Counts how many pairs of selections have to be compared to find out whether fields of the same response key can be merged
 * (GraphQL specification, 5.3.2): all pairs of selections of one key, and all pairs of fragments, of one object. That is
 * the one rule of validation whose work grows with the square of a document.
 */
class ComparisonCounter {
  count = 0;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #max: number;
  #visited = 0;

  constructor(document: DocumentNode, max: number) {
    this.#max = max;
    this.#fragments = new Map(
      document.definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    );
  }

  /** Whether the bound has been passed; selections that are looked at count as well, which ends fragments in a circle. */
  get isFull(): boolean {
    return this.count > this.#max || this.#visited > 4 * this.#max;
  }

  add(sets: readonly SelectionSetNode[]): void {
    const collected: Collected = { keys: new Map(), fragments: new Set() };
    for (const set of sets) this.#collect(set, collected);
    this.count += pairs(collected.fragments.size);
    for (const { count, below } of collected.keys.values()) {
      this.count += pairs(count);
      if (this.isFull) return;
      if (below.length > 0) this.add(below);
    }
  }

  #collect(set: SelectionSetNode, into: Collected): void {
    for (const selection of set.selections) {
      this.#visited++;
      if (this.isFull) return;
      if (selection.kind === Kind.INLINE_FRAGMENT) this.#collect(selection.selectionSet, into);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        const fragment = this.#fragments.get(name);
        if (!fragment || into.fragments.has(name)) continue;
        into.fragments.add(name);
        this.#collect(fragment.selectionSet, into);
      } else {
        const key = selection.alias?.value ?? selection.name.value;
        const known = into.keys.get(key) ?? { count: 0, below: [] };
        into.keys.set(key, known);
        known.count++;
        if (selection.selectionSet) known.below.push(selection.selectionSet);
      }
    }
  }
}

/**
 * How many comparisons the operations of a document take together, counted no further than a little beyond `max`.
 *
 * @param document parsed, not validated: fragments may be missing or stand in a circle
 */
export function comparisonsIn(document: DocumentNode, max: number): number {
  const counter = new ComparisonCounter(document, max);
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  for (const { selectionSet } of operations) {
    counter.add([selectionSet]);
    if (counter.isFull) return Math.max(counter.count, max + 1);
  }
  return counter.count;
}
