import { getNamedType, isLeafType, isObjectType, type GraphQLField } from 'graphql';
import type { Gateway } from '../../gateway/index.js';

type GuardedSupergraph = Gateway['supergraph'];

/** What the record calls an operation that reads fields of a platform. */
export const OPERATION_NAME = 'IndicatorFields';

/** Entries of a page that is read. */
const PAGE = 200;

/** The way from Platform to a field, as a supergraph has it. */
export interface FieldWay {
  readonly path: string;
  readonly names: readonly string[];
  /** Alternatives of catalogue items, of which one must be granted in full, for each guarded field on the way. */
  readonly policies: readonly (readonly (readonly string[])[])[];
  /** Ways to pages on it. */
  readonly pages: readonly string[];
}

const isPage = (field: GraphQLField<unknown, unknown>): boolean =>
  field.args.some(({ name }) => name === 'first');

/** The way to a field below Platform; null where the supergraph has none, or where it ends at no value. */
export function wayTo(supergraph: GuardedSupergraph, path: string): FieldWay | null {
  const names = path.split('.');
  const policies: FieldWay['policies'][number][] = [];
  const pages: string[] = [];
  let type = supergraph.publicSchema.getType('Platform');
  for (const [place, name] of names.entries()) {
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    if (!type || !field) return null;
    policies.push(...(supergraph.policiesOfField(type.name, name) ?? []));
    if (isPage(field)) pages.push(names.slice(0, place + 1).join('.'));
    type = getNamedType(field.type);
  }
  return isLeafType(type) || type?.name === 'Money' ? { path, names, policies, pages } : null;
}

interface Selection extends Map<string, Selection> {}

function printed(supergraph: GuardedSupergraph, typeName: string, selection: Selection): string {
  const type = supergraph.publicSchema.getType(typeName);
  const parts = Array.from(selection, ([name, below]) => {
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    if (!field) throw new Error(`${typeName} has no field ${name}.`);
    const named = getNamedType(field.type);
    if (named.name === 'Money') return `${name} { amount currency }`;
    if (below.size === 0) return name;
    const page = isPage(field);
    const rest = page ? ' pageInfo { hasNextPage }' : '';
    return `${name}${page ? `(first: ${PAGE})` : ''} { ${printed(supergraph, named.name, below)}${rest} }`;
  });
  return parts.join(' ');
}

/** An operation that reads the fields of one platform, `$code`. */
export function operationOf(supergraph: GuardedSupergraph, ways: readonly FieldWay[]): string {
  const fields: Selection = new Map();
  for (const { names } of ways) {
    let at = fields;
    for (const name of names) {
      const below: Selection = at.get(name) ?? new Map();
      at.set(name, below);
      at = below;
    }
  }
  const selected = fields.size === 0 ? 'code' : printed(supergraph, 'Platform', fields);
  return `query ${OPERATION_NAME}($code: PlatformCode!) { platform(code: $code) { ${selected} } }`;
}
