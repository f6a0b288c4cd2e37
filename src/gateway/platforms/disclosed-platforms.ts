import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
  visit,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { dataKey, FieldError, isRow, responseKey, type CollectingOperation } from '../../engine/index.js';
import { narrowType } from '../../graphql/index.js';

/** The scalar by which platforms are named. */
const PLATFORM_CODE = 'PlatformCode';
/** The field by which a platform knows its own code. */
const CODE = 'code';

/** Where the joined data of an operation has codes of platforms: by the key of each field, codes or what is below. */
interface Places {
  readonly codes: Set<string>;
  readonly below: Map<string, Places>;
}

/** Whether objects of a type are platforms: they know their own code. */
function isPlatform(type: GraphQLCompositeType): boolean {
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  const field = type.getFields()[CODE];
  return type.name === 'Platform' && field !== undefined && getNamedType(field.type).name === PLATFORM_CODE;
}

/** A response key that the operation does not have, so that nothing of it is mixed with what the client asked for. */
function unusedKey(definition: OperationDefinitionNode): string {
  const keys = new Set<string>();
  visit(definition, { Field: (field) => void keys.add(responseKey(field)) });
  let key = 'platformCode';
  for (let number = 1; keys.has(key); number++) key = `platformCode${number}`;
  return key;
}

class Compiler {
  readonly #schema: GraphQLSchema;
  readonly #code: FieldNode;

  constructor(schema: GraphQLSchema, key: string) {
    this.#schema = schema;
    this.#code = {
      kind: Kind.FIELD,
      alias: { kind: Kind.NAME, value: key },
      name: { kind: Kind.NAME, value: CODE },
    };
  }

  /** The selection with the codes of platforms, whose places go into `places`; the same node where there are none. */
  set(set: SelectionSetNode, type: GraphQLCompositeType, places: Places, isWhole = true): SelectionSetNode {
    let changed = false;
    const selections: SelectionNode[] = set.selections.map((selection) => {
      const next = this.#selection(selection, type, places);
      changed ||= next !== selection;
      return next;
    });
    if (isWhole && isPlatform(type)) {
      const known = set.selections.find(
        (each) =>
          each.kind === Kind.FIELD &&
          !each.directives?.length &&
          responseKey(each) === each.name.value &&
          each.name.value === CODE,
      );
      const code = known?.kind === Kind.FIELD ? known : this.#code;
      places.codes.add(dataKey(code));
      if (!known) return { ...set, selections: [...selections, this.#code] };
    }
    return changed ? { ...set, selections } : set;
  }

  #selection(selection: SelectionNode, parent: GraphQLCompositeType, places: Places): SelectionNode {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = narrowType(this.#schema, parent, selection.typeCondition?.name.value);
      // The object's code is asked beside the fragment, unless the fragment alone makes it a platform.
      const selectionSet = this.set(selection.selectionSet, type, places, !isPlatform(parent));
      return selectionSet === selection.selectionSet ? selection : { ...selection, selectionSet };
    }
    const field = 'getFields' in parent ? parent.getFields()[selection.name.value] : undefined;
    if (!field) return selection;
    const type = getNamedType(field.type);
    const key = dataKey(selection);
    if (isLeafType(type)) {
      if (type.name === PLATFORM_CODE) places.codes.add(key);
      return selection;
    }
    if (!isCompositeType(type) || !selection.selectionSet) return selection;
    const below = places.below.get(key) ?? { codes: new Set(), below: new Map() };
    const selectionSet = this.set(selection.selectionSet, type, below);
    if (below.codes.size > 0 || below.below.size > 0) places.below.set(key, below);
    return selectionSet === selection.selectionSet ? selection : { ...selection, selectionSet };
  }
}

function collect(value: unknown, places: Places, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, places, found);
    return;
  }
  if (!isRow(value) || value instanceof FieldError) return;
  for (const key of places.codes) codesIn(value[key], found);
  for (const [key, below] of places.below) collect(value[key], below, found);
}

function codesIn(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') found.add(value);
  else if (Array.isArray(value)) for (const item of value) codesIn(item, found);
}

/**
 * Prepares an operation so that it is known afterwards which platforms its answer disclosed: each of its Platform objects is
 * asked for its code, under a key of its own where the client did not ask, which the answer leaves out; and every value of
 * the scalar PlatformCode counts as well. Every subgraph that knows platforms knows their codes, so no fetch is added.
 *
 * @param definition what is left for the caller, its conditions evaluated, without fragment spreads
 */
export function withDisclosedPlatforms(
  schema: GraphQLSchema,
  definition: OperationDefinitionNode,
  root: GraphQLCompositeType,
): CollectingOperation {
  const places: Places = { codes: new Set(), below: new Map() };
  const selectionSet = new Compiler(schema, unusedKey(definition)).set(definition.selectionSet, root, places);
  return {
    definition: selectionSet === definition.selectionSet ? definition : { ...definition, selectionSet },
    collect:
      places.codes.size > 0 || places.below.size > 0 ? (data, found) => collect(data, places, found) : null,
  };
}
