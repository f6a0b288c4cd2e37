import { getNamedType, isCompositeType, isObjectType, type GraphQLObjectType } from 'graphql';
import type { GuardedSupergraph } from '../../src/gateway/policies/guarded-supergraph.js';

/** Where an item's field is found from a platform, and the operation that asks for it. */
export interface ItemField {
  /** Schema coordinate, `Type.field`. */
  readonly coordinate: string;
  /** Names of the fields from the platform on. */
  readonly path: readonly string[];
  /** `query ($code: PlatformCode!)` for this field and nothing else. */
  readonly operation: string;
}

const DEEPEST = 4;

function search(
  supergraph: GuardedSupergraph,
  item: string,
  type: GraphQLObjectType,
  path: readonly string[],
): { coordinate: string; path: readonly string[]; composite: boolean } | null {
  const fields = Object.values(type.getFields());
  for (const field of fields) {
    if (!supergraph.policiesOfField(type.name, field.name)?.flat(2).includes(item)) continue;
    const composite = isCompositeType(getNamedType(field.type));
    return { coordinate: `${type.name}.${field.name}`, path: [...path, field.name], composite };
  }
  if (path.length === DEEPEST) return null;
  for (const field of fields) {
    const inner = getNamedType(field.type);
    // From one platform to its cases and back would find every field again, further away.
    if (!isObjectType(inner) || inner.name === 'Platform') continue;
    const found = search(supergraph, item, inner, [...path, field.name]);
    if (found) return found;
  }
  return null;
}

/**
 * The field that an item covers, as a client would ask for it.
 *
 * @throws Error when no field that leads on from a platform is under the item
 */
export function fieldOfItem(supergraph: GuardedSupergraph, item: string): ItemField {
  const platform = supergraph.publicSchema.getType('Platform');
  const found = isObjectType(platform) ? search(supergraph, item, platform, []) : null;
  if (!found) throw new Error(`No field of a platform is under ${item}.`);
  const { coordinate, path, composite } = found;
  const selection = path.reduceRight(
    (inner, name) => (inner === '' ? name : `${name} { ${inner} }`),
    composite ? '__typename' : '',
  );
  return {
    coordinate,
    path,
    operation: `query ($code: PlatformCode!) { platform(code: $code) { ${selection} } }`,
  };
}

/**
 * The list that is filtered by an item, as a client would ask for it, with a value that no row has.
 *
 * @throws Error when nothing filters by the item
 */
export function filterOfItem(supergraph: GuardedSupergraph, item: string): ItemField {
  for (const [coordinate, policies] of supergraph.filters) {
    const [, type = '', list = '', argument = ''] = /^(\w+)\.(\w+)\((\w+):\)$/.exec(coordinate) ?? [];
    if (!policies.flat(2).includes(item)) continue;
    const platform = supergraph.publicSchema.getType('Platform');
    if (!isObjectType(platform)) continue;
    const facet = Object.values(platform.getFields()).find((each) => getNamedType(each.type).name === type);
    if (!facet) continue;
    const selection = `${facet.name} { ${list}(${argument}: "110101199003075517") { __typename } }`;
    return {
      coordinate,
      path: [facet.name, list],
      operation: `query ($code: PlatformCode!) { platform(code: $code) { ${selection} } }`,
    };
  }
  throw new Error(`No list of a platform is filtered by ${item}.`);
}
