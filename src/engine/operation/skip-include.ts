import {
  Kind,
  type DirectiveNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Values = Readonly<Record<string, unknown>>;

/** An operation without the conditions whose values are known. */
export interface EvaluatedConditions {
  readonly definition: OperationDefinitionNode;
  /** The variables that conditions still depend on, sorted. */
  readonly undecided: readonly string[];
}

const isCondition = ({ name }: DirectiveNode): boolean => name.value === 'skip' || name.value === 'include';

class ConditionEvaluator {
  readonly undecided = new Set<string>();
  readonly #values: Values;

  constructor(values: Values) {
    this.#values = values;
  }

  set(set: SelectionSetNode): SelectionSetNode {
    let changed = false;
    const selections: SelectionNode[] = [];
    for (const selection of set.selections) {
      const kept = this.#selection(selection);
      changed ||= kept !== selection;
      if (kept) selections.push(kept);
    }
    return changed ? { ...set, selections } : set;
  }

  /** Null where a condition excludes it; the same node where nothing of it is decided. */
  #selection(selection: SelectionNode): SelectionNode | null {
    const directives = this.#directives(selection.directives ?? []);
    if (!directives) return null;
    const isSame = directives.length === (selection.directives?.length ?? 0);
    const kept = isSame ? selection : { ...selection, directives };
    if (kept.kind === Kind.FRAGMENT_SPREAD || !kept.selectionSet) return kept;
    const selectionSet = this.set(kept.selectionSet);
    if (selectionSet === kept.selectionSet) return kept;
    return kept.kind === Kind.FIELD ? { ...kept, selectionSet } : { ...kept, selectionSet };
  }

  /** The directives without the conditions that hold; null when one of them does not. */
  #directives(directives: readonly DirectiveNode[]): DirectiveNode[] | null {
    const kept: DirectiveNode[] = [];
    const undecided: string[] = [];
    for (const directive of directives) {
      const value = isCondition(directive) ? this.#valueOf(directive, undecided) : null;
      if (value === null) kept.push(directive);
      else if (value !== (directive.name.value === 'include')) return null;
    }
    for (const name of undecided) this.undecided.add(name);
    return kept;
  }

  #valueOf({ arguments: given = [] }: DirectiveNode, undecided: string[]): boolean | null {
    const value = given.find(({ name }) => name.value === 'if')?.value;
    if (value?.kind === Kind.BOOLEAN) return value.value;
    if (value?.kind !== Kind.VARIABLE) return null;
    const name = value.name.value;
    const decided = Object.hasOwn(this.#values, name) ? this.#values[name] : undefined;
    if (typeof decided === 'boolean') return decided;
    undecided.push(name);
    return null;
  }
}

/**
 * Evaluates `@skip` and `@include` (GraphQL specification, 3.13.1 and 3.13.2): what they exclude is taken out, and where they
 * hold they are. Both on one selection must hold. A condition on a variable that is not known, or null, stays: projection
 * answers a null with an error at the object that has it.
 *
 * @param definition valid, without fragment spreads
 * @param values of variables, with the operation's defaults; without any, only literal conditions are evaluated
 * @returns the operation, whose selection sets may be empty now
 */
export function evaluateConditions(
  definition: OperationDefinitionNode,
  values: Values = {},
): EvaluatedConditions {
  const evaluator = new ConditionEvaluator(values);
  const selectionSet = evaluator.set(definition.selectionSet);
  return {
    definition: selectionSet === definition.selectionSet ? definition : { ...definition, selectionSet },
    undecided: [...evaluator.undecided].toSorted(),
  };
}
