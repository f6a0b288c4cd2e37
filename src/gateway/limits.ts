import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ASTVisitor,
} from 'graphql';

/** Bounds on one operation. Each is checked before anything is planned or fetched. */
export interface OperationLimits {
  /** Levels of nested fields. */
  readonly depth: number;
  /** Fields after fragments are put in their places. */
  readonly fields: number;
  readonly rootFields: number;
  /** Lexical tokens of the document. */
  readonly tokens: number;
}

export const DEFAULT_LIMITS: OperationLimits = { depth: 15, fields: 2000, rootFields: 20, tokens: 10_000 };

interface Measure {
  readonly depth: number;
  readonly fields: number;
}

function tooComplex(limit: keyof OperationLimits, bound: number, found: number): GraphQLError {
  return new GraphQLError(`The operation has ${found} ${limit}, more than the ${bound} that are allowed.`, {
    extensions: { code: 'OPERATION_TOO_COMPLEX', limit, bound, found },
  });
}

/** Measures selection sets; a fragment is measured once, so doubling fragments cost nothing to count. */
class SelectionMeter {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #measured = new Map<string, Measure>();
  readonly #open = new Set<string>();

  constructor(document: DocumentNode) {
    this.#fragments = new Map(
      document.definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    );
  }

  measure(set: SelectionSetNode): Measure {
    let depth = 0;
    let fields = 0;
    for (const selection of set.selections) {
      let inner: Measure = { depth: 0, fields: 0 };
      if (selection.kind === Kind.FRAGMENT_SPREAD) inner = this.#fragment(selection.name.value);
      else if (selection.selectionSet) inner = this.measure(selection.selectionSet);
      const own = selection.kind === Kind.FIELD ? 1 : 0;
      depth = Math.max(depth, inner.depth + own);
      fields += inner.fields + own;
    }
    return { depth, fields };
  }

  #fragment(name: string): Measure {
    const known = this.#measured.get(name);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    // A cycle is refused by validation's own rule; here it only must not recurse for ever.
    if (!fragment || this.#open.has(name)) return { depth: 0, fields: 0 };
    this.#open.add(name);
    const measure = this.measure(fragment.selectionSet);
    this.#open.delete(name);
    this.#measured.set(name, measure);
    return measure;
  }
}

/** A validation rule that refuses operations beyond the limits with OPERATION_TOO_COMPLEX. */
export function limitsRule(limits: OperationLimits): (context: ValidationContext) => ASTVisitor {
  return (context) => {
    const meter = new SelectionMeter(context.getDocument());
    return {
      OperationDefinition(operation) {
        const { depth, fields } = meter.measure(operation.selectionSet);
        if (depth > limits.depth) context.reportError(tooComplex('depth', limits.depth, depth));
        if (fields > limits.fields) context.reportError(tooComplex('fields', limits.fields, fields));
        const roots = operation.selectionSet.selections.length;
        if (roots > limits.rootFields)
          context.reportError(tooComplex('rootFields', limits.rootFields, roots));
      },
    };
  };
}
