import {
  execute,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { fieldOf } from './shape.js';
import { isItem, type Item, type World } from './world.js';

type Given = Readonly<Record<string, unknown>>;

/** What a single server that has the merged schema and the whole world answers: graphql-js. */
export class Oracle {
  readonly #schema: GraphQLSchema;
  readonly #world: World;
  readonly #inaccessible: (type: string) => ReadonlySet<unknown> | null;

  /** @param inaccessible values of an enum that clients do not see; null stands for them */
  constructor(
    schema: GraphQLSchema,
    world: World,
    inaccessible: (type: string) => ReadonlySet<unknown> | null,
  ) {
    this.#schema = schema;
    this.#world = world;
    this.#inaccessible = inaccessible;
  }

  /** @returns the answer, and what was done by mutations, in order */
  async ask(
    document: DocumentNode,
    variables: Given,
  ): Promise<{ readonly answer: FormattedExecutionResult; readonly acts: readonly string[] }> {
    const acts: string[] = [];
    const fieldResolver: GraphQLFieldResolver<Item, unknown, Given> = (
      item,
      given,
      _context,
      { fieldName, parentType, returnType },
    ) => {
      const field = fieldOf(this.#world.shape, item.type, fieldName);
      if (!field) throw new Error(`The world has no ${item.type}.${fieldName}.`);
      if (parentType.name === 'Mutation') acts.push(`${fieldName} ${JSON.stringify(given)}`);
      const hidden = this.#inaccessible(String(returnType).replace(/[[\]!]/g, ''));
      return this.#shown(this.#world.value(item, field, given), hidden);
    };
    const result = await execute({
      schema: this.#schema,
      document,
      variableValues: variables,
      rootValue: { type: rootOf(document), seed: '' },
      fieldResolver,
      typeResolver: (item: Item) => item.type,
    });
    return { answer: JSON.parse(JSON.stringify(result)) as FormattedExecutionResult, acts };
  }

  #shown(value: unknown, hidden: ReadonlySet<unknown> | null): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#shown(item, hidden));
    if (isItem(value)) return this.#schema.getType(value.type) ? value : null;
    return hidden?.has(value) ? null : value;
  }
}

function rootOf({ definitions: [definition] }: DocumentNode): string {
  const isMutation =
    definition?.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.MUTATION;
  return isMutation ? 'Mutation' : 'Query';
}
