import {
  defaultFieldResolver,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  type DefinitionNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import {
  mayFilterBy,
  readFilterDeclarations,
  type CallerContext,
  type CatalogueItem,
  type FilterDeclarations,
} from '../../access/index.js';
import { filterNotGranted, refusalError } from './refusal-error.js';
import { ownObjectTypes } from './own-object-types.js';

type Policies = readonly (readonly string[])[];
type Parameters = Readonly<Record<string, unknown>>;
type Field = GraphQLField<unknown, unknown>;

/** What of a field's arguments filters under policies, once they have their values. */
export type UsedPolicies = (field: Field, parameters: Parameters) => readonly Policies[];

/** Reads a schema's `@filtersBy`; null where there is none. */
export function readUsedPolicies(schema: GraphQLSchema): UsedPolicies | null {
  const definitions = Object.values(schema.getTypeMap()).flatMap((type): DefinitionNode[] => [
    ...(type.astNode ? [type.astNode] : []),
    ...type.extensionASTNodes,
  ]);
  const declared = readFilterDeclarations(definitions);
  if (declared.size === 0) return null;
  const owners = ownersOf(schema);
  return (field, parameters) => {
    const found: Policies[] = [];
    for (const argument of field.args) {
      if (!Object.hasOwn(parameters, argument.name)) continue;
      const owner = owners.get(field);
      found.push(...(declared.get(`${owner}.${field.name}(${argument.name}:)`) ?? []));
      collect(argument.type, parameters[argument.name], declared, found);
    }
    return found;
  };
}

function ownersOf(schema: GraphQLSchema): ReadonlyMap<Field, string> {
  const owners = new Map<Field, string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) for (const field of Object.values(type.getFields())) owners.set(field, type.name);
  }
  return owners;
}

/** Within a value that graphql-js has coerced: defaults are in it, and enums are as resolvers have them. */
function collect(
  type: GraphQLInputType,
  value: unknown,
  declared: FilterDeclarations,
  found: Policies[],
): void {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    if (Array.isArray(value)) for (const item of value) collect(nullable.ofType, item, declared, found);
  } else if (isEnumType(nullable)) {
    const name = nullable.getValues().find((each) => each.value === value)?.name;
    found.push(...(declared.get(`${nullable.name}.${name}`) ?? []));
  } else if (isInputObjectType(nullable) && typeof value === 'object' && value !== null) {
    for (const field of Object.values(nullable.getFields())) {
      if (!Object.hasOwn(value, field.name)) continue;
      found.push(...(declared.get(`${nullable.name}.${field.name}`) ?? []));
      collect(field.type, (value as Parameters)[field.name], declared, found);
    }
  }
}

interface Scope {
  readonly context: CallerContext;
}

/**
 * Refuses a field that is filtered or sorted by an item whose values the caller may not read plain, as the gateway does
 * before: it leaves such fields out, so this is its mistake or somebody's attempt.
 *
 * @param items the subgraph's own catalogue
 */
export function applyFilterGuard(schema: GraphQLSchema, items: readonly CatalogueItem[]): void {
  const usedPolicies = readUsedPolicies(schema);
  if (usedPolicies === null) return;
  const byId = new Map(items.map((item) => [item.id, item]));
  const check = (field: Field, parameters: Parameters, { context }: Scope): void => {
    const { caller, grants, masked } = context;
    const mayUse = (id: string): boolean =>
      grants.has(id) && mayFilterBy(caller, byId.get(id), masked.has(id));
    for (const alternatives of usedPolicies(field, parameters)) {
      if (alternatives.some((each) => each.every(mayUse))) continue;
      const policy = alternatives.flat().find((id) => !mayUse(id)) ?? '';
      throw refusalError(filterNotGranted({ policy }), 'FIELD_DENIED');
    }
  };
  const guarded =
    (field: Field, resolve: GraphQLFieldResolver<unknown, Scope>): GraphQLFieldResolver<unknown, Scope> =>
    (parent, parameters, scope, info) => {
      check(field, parameters, scope);
      return resolve(parent, parameters, scope, info);
    };
  for (const type of ownObjectTypes(schema)) {
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0) continue;
      field.resolve = guarded(field, field.resolve ?? defaultFieldResolver);
      if (field.subscribe) field.subscribe = guarded(field, field.subscribe);
    }
  }
}
