import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  Kind,
  OperationTypeNode,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { narrowType } from '../../graphql/index.js';
import type { CostDirectives, ListSize } from './cost-directives.js';
import { NOTHING, sumOf, times, type Cost, type ListLength } from './cost-expression.js';

/** Entries of a list of which nothing is known. */
const ASSUMED_LENGTH = 10;
/** Entries of a page whose length the client leaves to the server. */
const ASSUMED_PAGE = 20;
/** What an object costs, and what a value costs, where the supergraph says nothing else. */
const DEFAULT_WEIGHT = 1;
/** A mutation opens a transaction, and writes its record before it acts. */
const MUTATION_WEIGHT = 10;
/** Arguments that bound a list, and the lists below a connection that they bound (Relay's Cursor Connections). */
const SLICING_ARGUMENTS = ['first', 'last'];
const CONNECTION_LISTS = ['edges', 'nodes'];

type Sizes = Readonly<Record<string, ListLength>>;
const NO_SIZES: Sizes = {};

const assumed = (length: number): ListLength => ({ literal: null, variables: [], assumed: length });

function listLevels(type: GraphQLOutputType): number {
  const nullable = getNullableType(type);
  return isListType(nullable) ? 1 + listLevels(nullable.ofType) : 0;
}

const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** How long a list is by the arguments that slice it. */
function slicedLength(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  slicing: readonly string[],
  otherwise: number,
): ListLength {
  let literal: number | null = null;
  const variables: { name: string; absent: number | null }[] = [];
  for (const { name, defaultValue } of field.args) {
    if (!slicing.includes(name)) continue;
    const value = node.arguments?.find((each) => each.name.value === name)?.value;
    const byDefault = numberIn(defaultValue);
    if (value?.kind === Kind.VARIABLE) variables.push({ name: value.name.value, absent: byDefault });
    else {
      const given = value === undefined ? byDefault : numberIn(valueFromASTUntyped(value));
      if (given !== null) literal = Math.max(literal ?? 0, given);
    }
  }
  return { literal, variables, assumed: otherwise };
}

class CostCompiler {
  readonly #schema: GraphQLSchema;
  readonly #directives: CostDirectives;

  constructor(schema: GraphQLSchema, directives: CostDirectives) {
    this.#schema = schema;
    this.#directives = directives;
  }

  /** @param sizes of the lists of this object, as the field that it comes from gives them */
  selections(set: SelectionSetNode, parent: GraphQLCompositeType, sizes: Sizes): Cost {
    return sumOf(
      set.selections.map((selection): Cost => {
        if (selection.kind === Kind.FIELD) return this.#field(selection, parent, sizes);
        if (selection.kind === Kind.FRAGMENT_SPREAD) return NOTHING;
        const type = narrowType(this.#schema, parent, selection.typeCondition?.name.value);
        return this.selections(selection.selectionSet, type, sizes);
      }),
    );
  }

  #field(node: FieldNode, parent: GraphQLCompositeType, sizes: Sizes): Cost {
    const name = node.name.value;
    const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
    // What is asked of the schema itself, and of the names of types, is answered from memory.
    if (!field || name.startsWith('__')) return NOTHING;
    const coordinates = this.#typesOf(parent).map((type) => `${type}.${name}`);
    const listSize = first(coordinates, (each) => this.#directives.listSizeOf(each));
    const type = getNamedType(field.type);
    const stated = this.#statedWeight(coordinates, type);
    const composite = isCompositeType(type);
    const inner =
      composite && node.selectionSet
        ? this.selections(node.selectionSet, type, this.#sizesBelow(node, field, listSize))
        : NOTHING;
    let each = sumOf([{ constant: stated ?? DEFAULT_WEIGHT, lists: [] }, inner]);
    // A list of plain values is one value of its object, unless the supergraph gives its entries a weight.
    if (composite || stated !== null) {
      const levels = listLevels(field.type);
      for (let level = 1; level < levels; level++) each = times(assumed(ASSUMED_LENGTH), each);
      if (levels > 0) each = times(sizes[name] ?? this.#ownLength(node, field, listSize), each);
    }
    return sumOf([each, { constant: this.#weightOfArguments(node, coordinates), lists: [] }]);
  }

  #ownLength(node: FieldNode, field: GraphQLField<unknown, unknown>, listSize: ListSize | null): ListLength {
    const slicing = listSize?.slicingArguments ?? SLICING_ARGUMENTS;
    const paged = field.args.some(({ name }) => slicing.includes(name));
    return slicedLength(
      node,
      field,
      slicing,
      listSize?.assumedSize ?? (paged ? ASSUMED_PAGE : ASSUMED_LENGTH),
    );
  }

  /** The sizes that a field gives to the lists of the object that it returns. */
  #sizesBelow(node: FieldNode, field: GraphQLField<unknown, unknown>, listSize: ListSize | null): Sizes {
    const sliced = listSize
      ? listSize.sizedFields
      : listLevels(field.type) === 0 && field.args.some(({ name }) => SLICING_ARGUMENTS.includes(name))
        ? CONNECTION_LISTS
        : [];
    if (sliced.length === 0) return NO_SIZES;
    const length = this.#ownLength(node, field, listSize);
    return Object.fromEntries(sliced.map((name) => [name, length]));
  }

  /** A type and, where it is abstract, what its objects may be. */
  #typesOf(type: GraphQLCompositeType): string[] {
    const possible = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [];
    return [type.name, ...possible.map(({ name }) => name)];
  }

  /** The weight on the field, or else on its type; the largest where several come into question. */
  #statedWeight(coordinates: readonly string[], type: GraphQLNamedType): number | null {
    const types = isCompositeType(type) ? this.#typesOf(type) : [type.name];
    return (
      largest(coordinates.map((each) => this.#directives.weightOfField(each))) ??
      largest(types.map((each) => this.#directives.weightOfType(each)))
    );
  }

  #weightOfArguments({ arguments: given = [] }: FieldNode, coordinates: readonly string[]): number {
    return given.reduce((sum, { name }) => {
      const weight = largest(coordinates.map((each) => this.#directives.weightOfArgument(each, name.value)));
      return sum + (weight ?? 0);
    }, 0);
  }
}

function largest(weights: readonly (number | null)[]): number | null {
  const stated = weights.filter((weight) => weight !== null);
  return stated.length > 0 ? Math.max(...stated) : null;
}

function first<Found>(
  coordinates: readonly string[],
  find: (coordinate: string) => Found | null,
): Found | null {
  for (const coordinate of coordinates) {
    const found = find(coordinate);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Compiles what an operation may cost at most (静态成本), once for all its requests: one unit for each object and each
 * value, times the lengths of the lists they stand in. Conditions (`@skip`, `@include`) that are not evaluated and what
 * fragments exclude are not taken into account: the cost is never too low for what is counted.
 *
 * @param definition valid, without fragment spreads
 */
export function compileCost(
  schema: GraphQLSchema,
  directives: CostDirectives,
  definition: OperationDefinitionNode,
  root: GraphQLCompositeType,
): Cost {
  const cost = new CostCompiler(schema, directives).selections(definition.selectionSet, root, NO_SIZES);
  const own = definition.operation === OperationTypeNode.MUTATION ? MUTATION_WEIGHT : 0;
  return sumOf([{ constant: own, lists: [] }, cost]);
}
