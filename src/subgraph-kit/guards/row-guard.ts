import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { isCode, parseRegionCode } from '../../kernel/index.js';
import { OPEN_CODE_SCALARS } from '../types/scalars.js';
import { valueOf } from '../types/status-field.js';
import { ownObjectTypes } from './own-object-types.js';
import { unreadableRowError, type UnreadableRow, type UnreadableRows } from './unreadable-rows.js';

/** What the guard needs of a resolver's context. */
interface GuardedContext {
  readonly unreadable: UnreadableRows;
}

/** Whether a stored value is one of a closed list. */
type IsKnown = (value: unknown) => boolean;

const EDGE = /Edge$/;

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

/** Scalars of codes that are dated rows: what is stored has to be written as one; a row that has ended may have been its own. */
const OPEN_CODES = new Set(OPEN_CODE_SCALARS.map(({ name }) => name));

/** The test of a field that holds codes: an enum, divisions (GB/T 2260), or what is written as a code of the dated rows. */
function knownIn(type: GraphQLOutputType): IsKnown | null {
  const named = getNamedType(type);
  if (isEnumType(named)) {
    const values = new Set<unknown>(named.getValues().map(({ value }) => value as unknown));
    return (value) => values.has(value);
  }
  if (named.name === 'RegionCode') return (value) => parseRegionCode(value).ok;
  return OPEN_CODES.has(named.name) ? isCode : null;
}

const isReadable = (value: unknown, isKnown: IsKnown): boolean =>
  value === null ||
  value === undefined ||
  typeof value === 'function' ||
  isThenable(value) ||
  (Array.isArray(value) ? value.every((each) => isReadable(each, isKnown)) : isKnown(value));

/** Which stored code of a row is not known; null where all are. */
type FindFault = (row: Readonly<Record<string, unknown>>) => UnreadableRow | null;

const idOf = ({ id, code }: Readonly<Record<string, unknown>>): string | null => {
  const own = id ?? code;
  return typeof own === 'string' ? own : null;
};

/** Of an edge, its node's; null for a type that has no closed codes. */
function faultOf(type: GraphQLObjectType): FindFault | null {
  const node = EDGE.test(type.name) ? type.getFields()['node'] : undefined;
  const nodeType = node && getNamedType(node.type);
  if (isObjectType(nodeType)) {
    const ofNode = faultOf(nodeType);
    if (!ofNode) return null;
    return ({ node: row }) => (typeof row === 'object' && row !== null ? ofNode(row as never) : null);
  }
  const closed = Object.values(type.getFields()).flatMap((field) => {
    const isKnown = knownIn(field.type);
    return isKnown ? [[field.name, isKnown] as const] : [];
  });
  if (closed.length === 0) return null;
  return (row) => {
    const found = closed.find(([name, isKnown]) => !isReadable(valueOf(row, name), isKnown));
    return found ? { type: type.name, id: idOf(row), field: found[0] } : null;
  };
}

const isRow = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isThenable(value);

/** The list without the rows that cannot be read; a row by itself that cannot is ROW_UNREADABLE. */
function readable(value: unknown, find: FindFault, { unreadable }: GuardedContext): unknown {
  if (Array.isArray(value)) {
    const faults = value.map((row: unknown) => (isRow(row) ? find(row) : null));
    if (faults.every((fault) => fault === null)) return value;
    for (const fault of faults) if (fault) unreadable.add(fault);
    return value.filter((_row, index) => faults[index] === null);
  }
  const fault = isRow(value) ? find(value) : null;
  if (!fault) return value;
  unreadable.tell(fault);
  throw unreadableRowError(fault);
}

function guarding(
  find: FindFault,
  resolve: GraphQLFieldResolver<unknown, GuardedContext>,
): GraphQLFieldResolver<unknown, GuardedContext> {
  return (source, given, context, info) => {
    const value: unknown = resolve(source, given, context, info);
    return isThenable(value)
      ? value.then((settled) => readable(settled, find, context))
      : readable(value, find, context);
  };
}

/** Gives an entity that a reference was resolved to as it is. @throws GraphQLError ROW_UNREADABLE */
export type CheckEntity = (type: string, row: unknown, context: GuardedContext) => unknown;

/**
 * Has a row whose stored codes (sectors, divisions, states, agencies …) are not all known left out of every list of the schema,
 * where otherwise its enum would fail the list; the operation says so with ROW_UNREADABLE, and a row that stands by itself
 * is null with that error. Which fields hold closed codes, the schema itself says. Call it before resolvers are wrapped
 * that shorten or bound what is read.
 */
export function applyRowGuard(schema: GraphQLSchema): CheckEntity {
  const faults = new Map<string, FindFault>();
  for (const type of ownObjectTypes(schema)) {
    const find = faultOf(type);
    if (find) faults.set(type.name, find);
  }
  for (const type of ownObjectTypes(schema)) {
    if (EDGE.test(type.name)) continue;
    for (const field of Object.values(type.getFields())) {
      const find = faults.get(getNamedType(field.type).name);
      const list = getNullableType(field.type);
      if (!find || (isListType(list) && isListType(getNullableType(list.ofType)))) continue;
      field.resolve = guarding(find, field.resolve ?? defaultFieldResolver);
    }
  }
  return (type, row, context) => {
    const find = faults.get(type);
    return find ? readable(row, find, context) : row;
  };
}
