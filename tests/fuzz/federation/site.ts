import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  isAbstractType,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { SubgraphClient, SubgraphFetch } from '../../../src/engine/execution/subgraph-client.js';
import { fieldSet, pickFieldSet } from './field-sets.js';
import { concreteIn, fieldOf, type FieldShape, type Shape } from './shape.js';
import { isItem, type Item, type Provided, type World } from './world.js';
import { writeSdl } from './write-sdl.js';

type Given = Readonly<Record<string, unknown>>;

/** What a provided field set says of one field of an object: nothing, or what it provides below. */
function providedBelow(
  provided: Provided | undefined,
  type: string,
  field: string,
  matches: World['matches'],
): { readonly below: Provided | undefined } | null {
  let found: { below: Provided | undefined } | null = null;
  for (const selection of provided?.selections ?? []) {
    if (selection.kind === Kind.FIELD && selection.name.value === field)
      found = { below: selection.selectionSet };
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      if (condition !== undefined && !matches(type, condition)) continue;
      found ??= providedBelow(selection.selectionSet, type, field, matches);
    }
  }
  return found;
}

function withProvided(value: unknown, provided: Provided | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => withProvided(item, provided));
  return isItem(value) ? { ...value, provided } : value;
}

/** A subgraph of a shape: a real executable schema over the world, strict about what it is asked. */
export class Site implements SubgraphClient {
  readonly #name: string;
  readonly #shape: Shape;
  readonly #world: World;
  readonly #schema: GraphQLSchema;
  readonly #documents = new Map<string, DocumentNode>();
  readonly #onFetch: (subgraph: string, fetch: SubgraphFetch) => void;
  readonly #onAct: (act: string) => void;

  constructor(
    name: string,
    world: World,
    onFetch: (subgraph: string, fetch: SubgraphFetch) => void,
    onAct: (act: string) => void,
  ) {
    this.#name = name;
    this.#shape = world.shape;
    this.#world = world;
    this.#onFetch = onFetch;
    this.#onAct = onAct;
    this.#schema = buildSubgraphSchema(parse(writeSdl(world.shape, name)));
    for (const type of Object.values(this.#schema.getTypeMap())) {
      if (isAbstractType(type)) type.resolveType = (item: Item) => this.#typeHere(item);
    }
    const entities = this.#schema.getQueryType()?.getFields()['_entities'];
    if (entities) {
      entities.resolve = (_source, { representations }: { readonly representations: readonly Given[] }) =>
        representations.map((each) => {
          try {
            return this.#entity(each);
          } catch (error) {
            return error;
          }
        });
    }
  }

  async fetch(request: SubgraphFetch): Promise<FormattedExecutionResult> {
    this.#onFetch(this.#name, request);
    const result = await execute({
      schema: this.#schema,
      document: this.#document(request.operation),
      variableValues: JSON.parse(JSON.stringify(request.variables)) as Record<string, unknown>,
      rootValue: { type: request.operationKind === 'mutation' ? 'Mutation' : 'Query', seed: '' },
      fieldResolver: this.#resolve,
    });
    return JSON.parse(JSON.stringify(result)) as FormattedExecutionResult;
  }

  #document(operation: string): DocumentNode {
    const known = this.#documents.get(operation);
    if (known) return known;
    const document = parse(operation);
    const [error] = validate(this.#schema, document);
    if (error) throw new Error(`The fetch from ${this.#name} is not valid: ${error.message}\n${operation}`);
    if (this.#documents.size > 500) this.#documents.clear();
    this.#documents.set(operation, document);
    return document;
  }

  /** A subgraph that knows an interface as an object says the interface's name: the one by which it was asked for the object. */
  #typeHere({ type, representation }: Item): string {
    if (this.#schema.getType(type)) return type;
    const named = this.#shape.types.get(String(representation?.['__typename']));
    if (named?.kind === 'INTERFACE' && named.objectIn.has(this.#name)) return named.name;
    for (const each of this.#shape.types.values()) {
      if (each.kind === 'INTERFACE' && each.objectIn.has(this.#name) && each.implementations.includes(type))
        return each.name;
    }
    return type;
  }

  #entity(representation: Given): Item {
    const name = String(representation['__typename']);
    const type = this.#shape.types.get(name);
    const keys =
      type?.kind === 'OBJECT'
        ? (type.graphs.get(this.#name) ?? []).flatMap(({ fields, resolvable }) =>
            resolvable ? [fields] : [],
          )
        : type?.kind === 'INTERFACE' && type.key !== null
          ? [type.key]
          : [];
    const types = concreteIn(this.#shape, name, this.#name);
    if (keys.length === 0) throw new Error(`${this.#name} resolves no entity ${name}.`);
    return { ...this.#world.find(types, keys, representation), representation };
  }

  readonly #resolve: GraphQLFieldResolver<Item, unknown, Given> = (
    item,
    given,
    _context,
    { fieldName, parentType },
  ) => {
    const field = fieldOf(this.#shape, item.type, fieldName);
    // A key of an interface known as an object stands in its definition here, and in those of its implementations elsewhere.
    const at = field?.placements.get(this.#name) ?? (field?.isKey ? {} : undefined);
    if (!field || !at) throw new Error(`${this.#name} has no ${parentType.name}.${fieldName}.`);
    if (parentType.name === 'Mutation') this.#onAct(`${fieldName} ${JSON.stringify(given)}`);
    const provided = providedBelow(item.provided, item.type, fieldName, this.#world.matches);
    if (!provided) this.#refuseForeign(field);
    const below = provided?.below ?? (at.provides === undefined ? undefined : fieldSet(at.provides));
    const required = at.requires === undefined ? undefined : this.#required(item, at.requires);
    return withProvided(this.#world.value(item, field, given, required), below);
  };

  /** What another subgraph has to answer is never asked of this one. */
  #refuseForeign(field: FieldShape): void {
    if (field.isKey) return;
    if (field.placements.get(this.#name)?.external)
      throw new Error(`${this.#name} was asked for the external ${field.name}.`);
    for (const { overrides } of field.placements.values()) {
      if (overrides === this.#name)
        throw new Error(`${this.#name} was asked for the overridden ${field.name}.`);
    }
  }

  #required(item: Item, requires: string): unknown {
    if (!item.representation) throw new Error(`${this.#name} was not told what ${requires} is.`);
    return pickFieldSet(item.representation, fieldSet(requires), this.#world.matches);
  }
}
