import { mapSchema, MapperKind } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

/** A list with a promise for each item that could fail, now or later; anything else as it is. */
function awaited(value: unknown, type: GraphQLOutputType): unknown {
  const list = getNullableType(type);
  if (!isListType(list) || !isIterable(value)) return value;
  const items = [...value];
  // The completion of a leaf is not pending, so that there is nothing to lose.
  const mayPend = isCompositeType(getNamedType(list)) || items.some(isThenable);
  if (!mayPend && !isListType(getNullableType(list.ofType))) return items;
  return items.map(async (item) => awaited(await item, list.ofType));
}

function awaiting(
  type: GraphQLOutputType,
  resolve: GraphQLFieldResolver<unknown, unknown>,
): GraphQLFieldResolver<unknown, unknown> {
  return (...resolution) => {
    const value: unknown = resolve(...resolution);
    return isThenable(value) ? value.then((list) => awaited(list, type)) : awaited(value, type);
  };
}

/**
 * A copy of a schema that graphql-js 16 can execute without losing a rejection. Where an item of a list fails at once, as
 * null does in `[Thing!]`, graphql-js leaves the list and forgets the items before it that are still pending
 * (`completeListValue`); when one of those fails later, nobody hears of it, and Node ends the process. Here every item is
 * a promise, so that none fails at once. The answers are the same.
 */
export function withAwaitedLists(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field) =>
      isListType(getNullableType(field.type))
        ? { ...field, resolve: awaiting(field.type, field.resolve ?? defaultFieldResolver) }
        : field,
  });
}
