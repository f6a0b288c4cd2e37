import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { FilterDeclarations } from './filter-declarations.js';
import { compositeTypeOf, narrowType } from '../../graphql/index.js';

type Variables = Readonly<Record<string, unknown>>;

/** Something that a request filters or sorts by. */
export interface FilterUse {
  /** Where it stands in the operation. */
  readonly node: FieldNode;
  /** The field that is filtered, `Type.field`, on the type that it is selected on. */
  readonly field: string;
  /** What it is, as a schema coordinate: `Type.field(argument:)`, `Input.field` or `Enum.VALUE`. */
  readonly coordinate: string;
  /** The argument, and the way within its value: `filter.idNumber`. */
  readonly path: string;
  /** All of these must hold; each is a list of alternatives. */
  readonly policies: readonly (readonly (readonly string[])[])[];
}

export const NO_USES: readonly FilterUse[] = [];

/** What an operation filters or sorts by under policies, by its variables. */
export interface FilterUses {
  /** What a request with these variables filters by; {@link NO_USES} where that is nothing. */
  used(variables: Variables): readonly FilterUse[];
  /** What a request can filter by at most: as if each variable had a value for all that its type can hold. */
  readonly possible: readonly FilterUse[];
}

const NEVER: FilterUses = { used: () => NO_USES, possible: NO_USES };

interface Candidate {
  readonly node: FieldNode;
  readonly field: string;
  /** By their names, of the type that it is selected on and of what implements that. */
  readonly arguments: readonly { readonly owners: readonly string[]; readonly argument: GraphQLArgument }[];
}

/** Whether a value of the type can hold something that is declared. */
function holds(type: GraphQLInputType, declared: FilterDeclarations, seen: Set<string>): boolean {
  const named = getNamedType(type);
  if (seen.has(named.name)) return false;
  seen.add(named.name);
  if (isEnumType(named)) return named.getValues().some(({ name }) => declared.has(`${named.name}.${name}`));
  if (!isInputObjectType(named)) return false;
  return Object.values(named.getFields()).some(
    (field) => declared.has(`${named.name}.${field.name}`) || holds(field.type, declared, seen),
  );
}

/** Collects what is used, value by value. */
class Uses {
  readonly found: FilterUse[] = [];
  readonly #declared: FilterDeclarations;
  readonly #candidate: Candidate;
  /** Null where every variable counts as given with all that its type can hold. */
  readonly #variables: Variables | null;

  constructor(declared: FilterDeclarations, candidate: Candidate, variables: Variables | null) {
    this.#declared = declared;
    this.#candidate = candidate;
    this.#variables = variables;
  }

  use(coordinate: string, path: string): void {
    const policies = this.#declared.get(coordinate);
    const { node, field } = this.#candidate;
    if (policies) this.found.push({ node, field, coordinate, path, policies });
  }

  /** @returns whether there is a value; an explicit null is one */
  given(value: ValueNode | undefined, byDefault: ValueNode | undefined): boolean {
    if (value?.kind !== Kind.VARIABLE) return (value ?? byDefault) !== undefined;
    const { name } = value;
    return this.#variables === null || Object.hasOwn(this.#variables, name.value) || byDefault !== undefined;
  }

  /** What is within a value that is given. */
  within(
    type: GraphQLInputType,
    value: ValueNode | undefined,
    byDefault: ValueNode | undefined,
    path: string,
  ): void {
    const node = value ?? byDefault;
    if (node?.kind !== Kind.VARIABLE) {
      if (node) this.#literal(type, node, path);
    } else if (this.#variables === null) {
      this.#everything(type, path, new Set());
    } else if (Object.hasOwn(this.#variables, node.name.value)) {
      this.#plain(type, this.#variables[node.name.value], path);
    } else if (byDefault) {
      this.#literal(type, byDefault, path);
    }
  }

  #literal(type: GraphQLInputType, node: ValueNode, path: string): void {
    const nullable = getNullableType(type);
    if (node.kind === Kind.VARIABLE) this.within(type, node, undefined, path);
    else if (isListType(nullable)) {
      const items = node.kind === Kind.LIST ? node.values : [node];
      for (const item of items) this.#literal(nullable.ofType, item, path);
    } else if (isEnumType(nullable)) {
      if (node.kind === Kind.ENUM) this.use(`${nullable.name}.${node.value}`, path);
    } else if (isInputObjectType(nullable) && node.kind === Kind.OBJECT) {
      for (const field of Object.values(nullable.getFields())) {
        const value = node.fields.find(({ name }) => name.value === field.name)?.value;
        const byDefault = field.astNode?.defaultValue;
        if (!this.given(value, byDefault)) continue;
        this.use(`${nullable.name}.${field.name}`, `${path}.${field.name}`);
        this.within(field.type, value, byDefault, `${path}.${field.name}`);
      }
    }
  }

  /** As {@link #literal}, for what came with a variable. */
  #plain(type: GraphQLInputType, value: unknown, path: string): void {
    if (value === null || value === undefined) return;
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      for (const item of Array.isArray(value) ? value : [value]) this.#plain(nullable.ofType, item, path);
    } else if (isEnumType(nullable)) {
      if (typeof value === 'string') this.use(`${nullable.name}.${value}`, path);
    } else if (isInputObjectType(nullable) && typeof value === 'object') {
      for (const field of Object.values(nullable.getFields())) {
        const byDefault = field.astNode?.defaultValue;
        const there = Object.hasOwn(value, field.name);
        if (!there && byDefault === undefined) continue;
        this.use(`${nullable.name}.${field.name}`, `${path}.${field.name}`);
        if (there) {
          this.#plain(field.type, (value as Variables)[field.name], `${path}.${field.name}`);
        } else if (byDefault) this.#literal(field.type, byDefault, `${path}.${field.name}`);
      }
    }
  }

  /** Each type once, by the first way that leads to it: ways through input types that share others are too many. */
  #everything(type: GraphQLInputType, path: string, seen: Set<string>): void {
    const named = getNamedType(type);
    if (seen.has(named.name)) return;
    seen.add(named.name);
    if (isEnumType(named)) {
      for (const { name } of named.getValues()) this.use(`${named.name}.${name}`, path);
    } else if (isInputObjectType(named)) {
      for (const field of Object.values(named.getFields())) {
        this.use(`${named.name}.${field.name}`, `${path}.${field.name}`);
        this.#everything(field.type, `${path}.${field.name}`, seen);
      }
    }
  }
}

function usesOf(
  declared: FilterDeclarations,
  candidate: Candidate,
  variables: Variables | null,
): FilterUse[] {
  const uses = new Uses(declared, candidate, variables);
  for (const { owners, argument } of candidate.arguments) {
    const value = candidate.node.arguments?.find(({ name }) => name.value === argument.name)?.value;
    const byDefault = argument.astNode?.defaultValue;
    if (!uses.given(value, byDefault)) continue;
    for (const owner of owners) uses.use(`${owner}(${argument.name}:)`, argument.name);
    uses.within(argument.type, value, byDefault, argument.name);
  }
  return uses.found;
}

/** The arguments of a field through which something declared can be used. */
function argumentsOf(
  schema: GraphQLSchema,
  declared: FilterDeclarations,
  parent: GraphQLCompositeType,
  name: string,
): Candidate['arguments'] {
  const types = [parent, ...(isInterfaceType(parent) ? schema.getPossibleTypes(parent) : [])].filter(
    (type) => isObjectType(type) || isInterfaceType(type),
  );
  const found = new Map<string, { owners: string[]; argument: GraphQLArgument }>();
  for (const type of types) {
    for (const argument of type.getFields()[name]?.args ?? []) {
      const known = found.get(argument.name);
      if (known) known.owners.push(`${type.name}.${name}`);
      else found.set(argument.name, { owners: [`${type.name}.${name}`], argument });
    }
  }
  return [...found.values()].filter(
    ({ owners, argument }) =>
      owners.some((owner) => declared.has(`${owner}(${argument.name}:)`)) ||
      holds(argument.type, declared, new Set()),
  );
}

/**
 * Compiles what an operation's requests filter or sort by: arguments given as literals or by variables, within input
 * objects and lists, as null, and by default. An argument that is left out, or whose variable is, filters by nothing.
 *
 * @param definition valid, without fragment spreads
 */
export function compileFilterUses(
  schema: GraphQLSchema,
  declared: FilterDeclarations,
  definition: OperationDefinitionNode,
): FilterUses {
  const root = schema.getRootType(definition.operation);
  if (declared.size === 0 || !root) return NEVER;
  const candidates: Candidate[] = [];
  const walk = (set: SelectionSetNode, parent: GraphQLCompositeType): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, narrowType(schema, parent, selection.typeCondition?.name.value));
      } else if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const found = argumentsOf(schema, declared, parent, name);
        const field = `${parent.name}.${name}`;
        if (found.length > 0) candidates.push({ node: selection, field, arguments: found });
        const type = compositeTypeOf(parent, name);
        if (selection.selectionSet && type) walk(selection.selectionSet, type);
      }
    }
  };
  walk(definition.selectionSet, root);
  const possible = candidates.flatMap((candidate) => usesOf(declared, candidate, null));
  if (possible.length === 0) return NEVER;

  const defaults = (definition.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return {
    possible,
    used(given) {
      const variables: Record<string, unknown> = Object.assign(
        Object.create(null),
        Object.fromEntries(defaults),
        given,
      );
      const found = candidates.flatMap((candidate) => usesOf(declared, candidate, variables));
      return found.length > 0 ? found : NO_USES;
    },
  };
}
