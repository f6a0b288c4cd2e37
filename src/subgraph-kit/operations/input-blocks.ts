import {
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLNamedType,
} from 'graphql';

/**
 * How many blocks of code graphql-jit makes to read a value of an input type: it writes the type out at each place where
 * it stands, and what is in a list twice, for the list and for a single value.
 *
 * @returns infinite where a type contains itself
 */
export function inputBlocks(type: GraphQLInputType, known = new Map<GraphQLNamedType, number>()): number {
  if (isNonNullType(type)) return inputBlocks(type.ofType, known);
  if (isListType(type)) return 1 + 2 * inputBlocks(type.ofType, known);
  if (!isInputObjectType(type)) return 1;
  const present = known.get(type);
  if (present !== undefined) return present;
  // Stands until the type is counted: who comes back to it is in a circle.
  known.set(type, Number.POSITIVE_INFINITY);
  let blocks = 1;
  for (const field of Object.values(type.getFields())) blocks += inputBlocks(field.type, known);
  known.set(type, blocks);
  return blocks;
}
