import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** How large a selection set is after fragments are put in their places. */
export interface SelectionMeasure {
  /** Levels of nested fields. */
  readonly depth: number;
  /** Levels of nested selection sets, inline fragments included, and of lists and objects in arguments. */
  readonly nesting: number;
  readonly fields: number;
  /** Fields of the set itself, not of what they select. */
  readonly ownFields: number;
  readonly aliases: number;
  readonly directives: number;
}

const NOTHING: SelectionMeasure = {
  depth: 0,
  nesting: 0,
  fields: 0,
  ownFields: 0,
  aliases: 0,
  directives: 0,
};

function valueNesting(value: ValueNode): number {
  if (value.kind === Kind.LIST) return 1 + Math.max(0, ...value.values.map(valueNesting));
  if (value.kind === Kind.OBJECT) {
    return 1 + Math.max(0, ...value.fields.map((field) => valueNesting(field.value)));
  }
  return 0;
}

/** Measures selection sets; a fragment is measured once, so doubling fragments cost nothing to count. */
export class SelectionMeter {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #measured = new Map<string, SelectionMeasure>();
  readonly #open = new Set<string>();
  /** Selections looked at so far. */
  visited = 0;

  constructor(document: DocumentNode) {
    this.#fragments = new Map(
      document.definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    );
  }

  measure(set: SelectionSetNode): SelectionMeasure {
    let depth = 0;
    let nesting = 0;
    let fields = 0;
    let ownFields = 0;
    let aliases = 0;
    let directives = 0;
    for (const selection of set.selections) {
      this.visited++;
      const inner = this.#inside(selection);
      const own = selection.kind === Kind.FIELD ? 1 : 0;
      depth = Math.max(depth, inner.depth + own);
      nesting = Math.max(nesting, inner.nesting);
      fields += inner.fields + own;
      ownFields += own === 1 ? 1 : inner.ownFields;
      aliases += inner.aliases + (selection.kind === Kind.FIELD && selection.alias ? 1 : 0);
      directives += inner.directives + (selection.directives?.length ?? 0);
    }
    return { depth, nesting: nesting + 1, fields, ownFields, aliases, directives };
  }

  #inside(selection: SelectionNode): SelectionMeasure {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(selection.name.value);
    const inner = selection.selectionSet ? this.measure(selection.selectionSet) : NOTHING;
    if (selection.kind !== Kind.FIELD || !selection.arguments?.length) return inner;
    const values = Math.max(...selection.arguments.map(({ value }) => valueNesting(value)));
    return { ...inner, nesting: Math.max(inner.nesting, values) };
  }

  #fragment(name: string): SelectionMeasure {
    const known = this.#measured.get(name);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    // A cycle is refused by validation's own rule; here it only must not recurse for ever.
    if (!fragment || this.#open.has(name)) return NOTHING;
    this.#open.add(name);
    const measure = this.measure(fragment.selectionSet);
    this.#open.delete(name);
    this.#measured.set(name, measure);
    return measure;
  }
}
