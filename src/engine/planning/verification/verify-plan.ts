import { Kind, OperationTypeNode, type OperationDefinitionNode } from 'graphql';
import type { FieldGuard } from '../../supergraph/field-guard.js';
import { PlanBudget } from '../model/budget.js';
import { lowerSelections } from '../model/lower-operation.js';
import type { PreparedNode } from '../model/plan.js';
import { plannedVariable } from '../model/response-keys.js';
import type { PlanField, PlanSelection } from '../model/selection.js';
import type { SupergraphModel } from '../model/supergraph-model.js';
import type { Contribution } from './contribution.js';
import { fetchOrder, type FetchOrder } from './fetch-order.js';
import { PlanDefect } from './plan-defect.js';
import { PlanWalk, stepsOf, type Pending } from './plan-walk.js';
import { joinedKey, readFetch, type ReadFetch } from './read-fetch.js';

/** What a plan is held against. */
export interface VerifiedOperation {
  /** As it was planned. */
  readonly definition: OperationDefinitionNode;
  /** Coordinates of the fields that may be read. */
  readonly reads: ReadonlySet<string>;
}

function isField(selection: PlanSelection): selection is PlanField {
  return selection.kind === 'FIELD';
}

/** The fields of a root type: fragments on it are the selections themselves. */
function rootFields(selections: readonly PlanSelection[]): readonly PlanField[] {
  return selections.flatMap((each) => (isField(each) ? [each] : rootFields(each.inner)));
}

/** Fields of a mutation are done once, in their order (GraphQL specification, 6.2.2). */
function checkMutation(
  fields: readonly PlanField[],
  roots: readonly Contribution[],
  order: FetchOrder,
): void {
  const asked = roots.flatMap(({ position, set, aliases }) =>
    set.selections.flatMap((selection) =>
      selection.kind === Kind.FIELD && selection.name.value !== '__typename'
        ? [{ position, key: joinedKey(selection, aliases).key }]
        : [],
    ),
  );
  const wanted = [...new Set(fields.map(({ key }) => key))].filter((key) => key !== '__typename');
  const places = wanted.map((key) => asked.filter((each) => each.key === key));
  for (const [index, found] of places.entries()) {
    const [own, twice] = found;
    const [next] = places[index + 1] ?? [];
    const isInOrder =
      !own ||
      !next ||
      order.isBefore(own.position, next.position) ||
      (own.position === next.position && asked.indexOf(own) < asked.indexOf(next));
    if (twice || !isInOrder) throw new PlanDefect('MUTATION_ORDER', wanted[index] ?? '');
  }
}

/** Entities that are gathered once for several fetches are the same for each of them. */
function checkGathering(fetches: readonly ReadFetch[]): void {
  const targets = new Map<string, string>();
  for (const { node } of fetches) {
    for (const source of node.kind === 'ENTITY_FETCH' ? node.sources : []) {
      const text = JSON.stringify(source.targets);
      if ((targets.get(source.gathers) ?? text) !== text)
        throw new PlanDefect('MALFORMED_FETCH', `${node.subgraph} (gathers)`);
      targets.set(source.gathers, text);
    }
  }
}

function pendingOf(fetches: readonly ReadFetch[]): readonly Pending[] {
  return fetches.flatMap((fetch, position): readonly Pending[] => {
    const { node } = fetch;
    if (node.kind === 'ROOT_FETCH') {
      if (node.path.length === 0) return [];
      return [{ position, fetch, entities: null, path: stepsOf(node.path), isNarrowed: false }];
    }
    return node.sources.flatMap((source) =>
      source.targets.map((target) => ({
        position,
        fetch,
        entities: { source, target },
        path: stepsOf(target.path),
        isNarrowed: false,
      })),
    );
  });
}

/**
 * 查询计划核验: holds a plan against its operation before it is executed, without any of the code that chose it: each fetch
 * is read by its text, and what the fetches bring is followed through the joined data for every type of object. Whatever
 * the operation asks must be fetched from a subgraph that gives it there; keys and requirements must be there before they
 * are sent; no key of an object may stand for two things; nobody is asked or told more than that; and each field that is
 * read must be one that the guard lets be fetched for what was decided.
 */
export class PlanVerifier {
  readonly #model: SupergraphModel;
  readonly #guard: Pick<FieldGuard, 'mayFetch'>;

  constructor(model: SupergraphModel, guard: Pick<FieldGuard, 'mayFetch'>) {
    this.#model = model;
    this.#guard = guard;
  }

  /** @throws PlanDefect naming the first rule that it breaks */
  verify(plan: PreparedNode | null, { definition, reads }: VerifiedOperation): void {
    const model = this.#model;
    const kind = definition.operation;
    const type = model.roots[kind] ?? '';
    const order = fetchOrder(plan);
    const fetches = order.fetches.map((node) => readFetch(model, node));
    checkGathering(fetches);
    const roots = this.#rootsOf(fetches, kind);
    const selections = lowerSelections(definition.selectionSet, new PlanBudget());
    const fields = rootFields(selections);
    const [missing] = roots.length > 0 ? [] : fields.filter(({ name }) => name !== '__typename');
    if (missing) throw new PlanDefect('NOT_FETCHED', `${type}.${missing.name}`);
    if (kind === OperationTypeNode.MUTATION) checkMutation(fields, roots, order);
    const walk = new PlanWalk({
      model,
      order,
      variable: (name) => `$${plannedVariable(name)}`,
      isDecided: this.#guard.mayFetch(reads),
    });
    const pending = pendingOf(fetches);
    walk.visit({
      type,
      wanted: [{ by: 'CLIENT', selections }],
      contributions: roots,
      pending,
      isSure: true,
    });
    for (const { fetch, entities } of pending) {
      if (!walk.reached.has(entities?.target ?? fetch)) {
        throw new PlanDefect('NOT_ASKED', `${fetch.graph.name} (objects that are nowhere)`);
      }
    }
  }

  #rootsOf(fetches: readonly ReadFetch[], kind: OperationTypeNode): readonly Contribution[] {
    const roots = fetches.flatMap((fetch, position): readonly Contribution[] => {
      const { node, root } = fetch;
      if (node.kind !== 'ROOT_FETCH' || !root) return [];
      const isTop = node.path.length === 0;
      const expected: string = isTop ? kind : OperationTypeNode.QUERY;
      if (node.operationKind !== expected) {
        throw new PlanDefect('MALFORMED_FETCH', `${node.subgraph} (kind of operation)`);
      }
      const aliases = node.aliases ? [node.aliases] : [];
      return isTop
        ? [{ id: `${position}`, position, fetch, ...root, aliases, provided: null, told: null }]
        : [];
    });
    if (kind === OperationTypeNode.SUBSCRIPTION && roots.length !== 1) {
      throw new PlanDefect('MALFORMED_FETCH', 'subscription');
    }
    return roots;
  }
}
