import {
  isInterfaceType,
  isObjectType,
  Kind,
  print,
  visit,
  type DirectiveNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { compositeTypeOf, narrowType } from '../access/index.js';
import { responseKey } from './travelling-names.js';

type Decided = Readonly<Record<string, boolean>>;
type Possible = ReadonlySet<GraphQLObjectType>;

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

const isCondition = ({ name }: DirectiveNode): boolean => name.value === 'skip' || name.value === 'include';

function conditionOf(directive: DirectiveNode): string | boolean | null {
  const value = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
  if (value?.kind === Kind.VARIABLE) return value.name.value;
  return value?.kind === Kind.BOOLEAN ? value.value : null;
}

/** The variables on which `@skip` and `@include` in an operation depend, sorted. */
export function conditionVariables(definition: OperationDefinitionNode): readonly string[] {
  const names = new Set<string>();
  visit(definition, {
    Directive(directive) {
      const condition = isCondition(directive) ? conditionOf(directive) : null;
      if (typeof condition === 'string') names.add(condition);
    },
  });
  return [...names].toSorted();
}

/** Selections of one object that are told apart by nothing but what they select below. */
interface Group {
  readonly node: FieldNode | InlineFragmentNode;
  readonly inner: SelectionNode[];
}

class Settler {
  readonly #schema: GraphQLSchema;
  readonly #decided: Decided;

  constructor(schema: GraphQLSchema, decided: Decided) {
    this.#schema = schema;
    this.#decided = decided;
  }

  possible(type: GraphQLCompositeType): Possible {
    return new Set(isObjectType(type) ? [type] : this.#schema.getPossibleTypes(type));
  }

  /** What is left of selections on an object of a type, which is one of the possible types. */
  settle(
    selections: readonly SelectionNode[],
    parent: GraphQLCompositeType,
    possible: Possible,
  ): SelectionSetNode {
    const groups = new Map<string, Group>();
    this.#gather(selections, parent, possible, groups);
    const settled: SelectionNode[] = [];
    for (const { node, inner } of groups.values()) {
      if (node.kind === Kind.FIELD) {
        const type = node.selectionSet && compositeTypeOf(parent, node.name.value);
        settled.push(type ? { ...node, selectionSet: this.settle(inner, type, this.possible(type)) } : node);
      } else {
        const type = narrowType(this.#schema, parent, node.typeCondition?.name.value);
        settled.push({ ...node, selectionSet: this.settle(inner, type, this.#narrowed(possible, type)) });
      }
    }
    // Whether the object is there at all is still asked.
    return { kind: Kind.SELECTION_SET, selections: settled.length > 0 ? settled : [TYPENAME] };
  }

  #gather(
    selections: readonly SelectionNode[],
    parent: GraphQLCompositeType,
    possible: Possible,
    groups: Map<string, Group>,
  ): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      const directives = this.#undecided(selection);
      if (!directives) continue;
      const conditions = directives.filter(isCondition).map(print).toSorted().join(' ');
      const inner = selection.selectionSet?.selections ?? [];
      if (selection.kind === Kind.FIELD) {
        add(groups, `${responseKey(selection)} ${conditions}`, { ...selection, directives }, inner);
        continue;
      }
      const type = narrowType(this.#schema, parent, selection.typeCondition?.name.value);
      if (this.#narrowed(possible, type).size === 0) continue;
      if (!conditions && isWithin(parent, type)) this.#gather(inner, parent, possible, groups);
      else add(groups, `... on ${type.name} ${conditions}`, { ...selection, directives }, inner);
    }
  }

  #narrowed(possible: Possible, type: GraphQLCompositeType): Possible {
    const other = this.possible(type);
    return new Set([...possible].filter((each) => other.has(each)));
  }

  /** The directives of a selection without the conditions that are decided; null when one of them excludes it. */
  #undecided({ directives = [] }: FieldNode | InlineFragmentNode): DirectiveNode[] | null {
    const undecided: DirectiveNode[] = [];
    for (const directive of directives) {
      const condition = isCondition(directive) ? conditionOf(directive) : null;
      const value = typeof condition === 'string' ? this.#decided[condition] : condition;
      if (value === undefined || value === null) undecided.push(directive);
      else if (value !== (directive.name.value === 'include')) return null;
    }
    return undecided;
  }
}

/** Whether every object of the parent type is of the other type, and has its fields. */
function isWithin(parent: GraphQLCompositeType, type: GraphQLCompositeType): boolean {
  if (parent === type || isObjectType(parent)) return true;
  return isInterfaceType(parent) && isInterfaceType(type) && parent.getInterfaces().includes(type);
}

function add(
  groups: Map<string, Group>,
  key: string,
  node: FieldNode | InlineFragmentNode,
  inner: readonly SelectionNode[],
): void {
  const group = groups.get(key);
  if (group) group.inner.push(...inner);
  else groups.set(key, { node, inner: [...inner] });
}

function withoutUnusedVariables(definition: OperationDefinitionNode): OperationDefinitionNode {
  const used = new Set<string>();
  const { variableDefinitions = [], ...rest } = definition;
  visit(rest, { Variable: ({ name }) => void used.add(name.value) });
  return {
    ...rest,
    variableDefinitions: variableDefinitions.filter(({ variable }) => used.has(variable.name.value)),
  };
}

/**
 * What an operation asks for once the values of its conditions are known: no `@skip` and `@include` on them, no fragment
 * that no object can match or that every object matches, and each response key once. The answer is the same; the planner,
 * which finds no plan or a wrong one where such things are entangled, gets the plain case.
 *
 * @param definition valid, without fragment spreads
 * @param decided values of variables; conditions on other variables stay
 */
export function settledOperation(
  schema: GraphQLSchema,
  definition: OperationDefinitionNode,
  root: GraphQLCompositeType,
  decided: Decided,
): OperationDefinitionNode {
  const settler = new Settler(schema, decided);
  const selectionSet = settler.settle(definition.selectionSet.selections, root, settler.possible(root));
  return withoutUnusedVariables({ ...definition, selectionSet });
}
