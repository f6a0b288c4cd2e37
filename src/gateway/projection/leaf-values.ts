import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
  isSpecifiedScalarType,
  type GraphQLLeafType,
} from 'graphql';

const LARGEST_INT = 2_147_483_647;

const BUILT_IN: Readonly<Record<string, (value: unknown) => boolean>> = {
  [GraphQLString.name]: (value) => typeof value === 'string',
  [GraphQLBoolean.name]: (value) => typeof value === 'boolean',
  [GraphQLFloat.name]: (value) => typeof value === 'number',
  [GraphQLInt.name]: (value) => Number.isInteger(value) && Math.abs(Number(value)) <= LARGEST_INT + 1,
  [GraphQLID.name]: (value) => typeof value === 'string' || Number.isInteger(value),
};

/**
 * Tells the values that a leaf type may have in an answer (GraphQL specification, 3.5 and 3.9), so that an agency
 * cannot put an object where a client was promised a string; null for custom scalars, which may be anything.
 */
export function acceptedBy(type: GraphQLLeafType): ((value: unknown) => boolean) | null {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  return isSpecifiedScalarType(type) ? (BUILT_IN[type.name] ?? null) : null;
}
