import type { PlanBudget } from '../model/budget.js';
import type { FilledKeys } from '../model/plan.js';
import type { Graph, SupergraphModel } from '../model/supergraph-model.js';
import type { FetchSelections } from './fetch-group.js';
import { FetchArguments, type ClientVariables } from './literals.js';
import { aliasesFor, type FieldAliases } from './response-aliases.js';

/** Writes the operation of one fetch. */
export class FetchPrinter {
  readonly #arguments: FetchArguments;

  readonly #budget: PlanBudget;

  constructor(model: SupergraphModel, client: ClientVariables, budget: PlanBudget) {
    this.#arguments = new FetchArguments(model, client);
    this.#budget = budget;
  }

  aliases(graph: Graph, set: FetchSelections): FieldAliases {
    return aliasesFor(graph, set, this.#budget);
  }

  selections(set: FetchSelections, aliases: FieldAliases): string {
    return `{${this.#inner(set, aliases).join(' ')}}`;
  }

  /** The whole operation, and what is given to it beside the entities. */
  operation(
    kind: 'query' | 'mutation' | 'subscription',
    body: string,
    representations: readonly string[],
  ): {
    readonly operation: string;
    readonly variables: readonly string[];
    readonly literals: Readonly<Record<string, unknown>>;
  } {
    const declared = [
      ...representations.map((name) => `$${name}:[_Any!]!`),
      ...this.#arguments.declarations.map(({ name, type }) => `$${name}:${type}`),
    ];
    const head = declared.length > 0 ? `${kind}(${declared.join(',')})` : kind === 'query' ? '' : kind;
    return {
      operation: head + body,
      variables: this.#arguments.variables,
      literals: this.#arguments.values,
    };
  }

  #inner(set: FetchSelections, aliases: FieldAliases): string[] {
    this.#budget.spend(set.fields.size + set.fragments.size);
    const fields = [...set.fields.values()].map((field) => {
      const key = aliases.get(field) ?? field.key;
      const name = key === field.name ? key : `${key}:${field.name}`;
      const args = this.#arguments.print(set.type, field.name, field.args);
      return name + args + (field.inner ? this.selections(field.inner, aliases) : '');
    });
    const fragments = [...set.fragments]
      .filter(([, fragment]) => !fragment.isEmpty)
      .map(([on, fragment]) => `... on ${on}${this.selections(fragment, aliases)}`);
    // Whether the object is there at all is still asked.
    return fields.length + fragments.length > 0 ? [...fields, ...fragments] : ['__typename'];
  }
}

/** What a fetch fills. */
export function filledKeys(set: FetchSelections, typeCondition: string | null = null): FilledKeys {
  const keys = [...set.fields.values()]
    .filter(({ name }) => name !== '__typename')
    .map(({ key, inner }) => ({ key, inner: inner ? filledKeys(inner) : [] }));
  const nested = [...set.fragments].flatMap(([on, fragment]) => filledKeys(fragment, on));
  const tellsType = set.fields.has('__typename');
  return keys.length > 0 || tellsType ? [{ typeCondition, tellsType, keys }, ...nested] : nested;
}
