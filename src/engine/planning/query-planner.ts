import { OperationTypeNode, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { GraphChooser } from './choosing/choose-graphs.js';
import type { Way } from './choosing/reach.js';
import { arrangeFetches } from './fetches/arrange-fetches.js';
import type { ClientVariables } from './fetches/literals.js';
import { SelectionResolver } from './fetches/resolve.js';
import { PlanBudget } from './model/budget.js';
import { notPlannableError } from './model/errors.js';
import { lowerSelections } from './model/lower-operation.js';
import type { PreparedNode } from './model/plan.js';
import { readModel } from './model/read-model.js';
import type { PlanField } from './model/selection.js';
import type { SupergraphModel } from './model/supergraph-model.js';

function clientVariables({ variableDefinitions = [] }: OperationDefinitionNode): ClientVariables {
  return new Map(
    variableDefinitions.map(({ variable, type, defaultValue }) => [
      variable.name.value,
      { type, hasDefault: defaultValue !== undefined },
    ]),
  );
}

/** The first field of what cannot be had, down to where nothing more of it is left. */
function coordinateOf(model: SupergraphModel, type: string, field: PlanField): string {
  const named = model.fieldType(type, field.name)?.named;
  const [first] = field.inner ?? [];
  if (named === undefined || !first) return `${type}.${field.name}`;
  let on = named;
  let inner = first;
  while (inner.kind === 'FRAGMENT' && inner.inner[0]) {
    on = inner.on;
    inner = inner.inner[0];
  }
  return inner.kind === 'FIELD' ? coordinateOf(model, on, inner) : `${type}.${field.name}`;
}

/**
 * 查询规划: turns operations into fetches from subgraphs, as Apollo Federation 2 prescribes. The work on each plan is
 * bounded (see {@link PlanBudget}), and it is done in this process at once.
 */
export class QueryPlanner {
  readonly #model: SupergraphModel;
  /** Ways between subgraphs, which do not depend on an operation. */
  readonly #ways = new Map<string, readonly Way[]>();

  /**
   * @param supergraph standard Federation 2 supergraph SDL
   * @throws GraphQLError when a field set is none, or a field takes arguments from its context
   */
  constructor(supergraph: DocumentNode) {
    this.#model = readModel(supergraph);
  }

  /**
   * Plans an operation.
   *
   * @param definition valid, without fragment spreads, questions about the schema and denied fields, and under the values
   *   of its conditions
   * @returns null when nobody has to be asked
   * @throws GraphQLError OPERATION_TOO_COMPLEX when it takes more than {@link PlanBudget} gives, OPERATION_NOT_PLANNABLE
   *   when a field cannot be had
   */
  plan(definition: OperationDefinitionNode, budget = new PlanBudget()): PreparedNode | null {
    const type = this.#model.roots[definition.operation];
    if (type === null) throw notPlannableError(definition.operation);
    const chooser = new GraphChooser(this.#model, budget, this.#ways);
    const selections = lowerSelections(definition.selectionSet, budget);
    const fields = chooser.splitter.fieldsOf(selections, type).filter(({ name }) => name !== '__typename');
    if (fields.length === 0) return null;
    const resolver = new SelectionResolver(this.#model, chooser, budget);
    const rest = resolveRoot(resolver, definition.operation, fields, type);
    const [missing] = rest;
    if (missing) throw notPlannableError(coordinateOf(this.#model, type, missing));
    return arrangeFetches(this.#model, resolver.groups, clientVariables(definition), budget);
  }
}

/** Fields of a mutation run one after the other, each with all that is asked below it. */
function resolveRoot(
  resolver: SelectionResolver,
  kind: OperationTypeNode,
  fields: readonly PlanField[],
  type: string,
): readonly PlanField[] {
  if (kind !== OperationTypeNode.MUTATION) return resolver.root(kind, fields, type);
  return fields.flatMap((field) => resolver.root(kind, [field], type));
}
