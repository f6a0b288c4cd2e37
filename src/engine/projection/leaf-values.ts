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

/** 32 bits, signed (GraphQL specification, 3.5.1). */
const MIN_INT = -2_147_483_648;
const MAX_INT = 2_147_483_647;

/** Deeper values of custom scalars cannot be written as JSON again without exhausting the stack. */
const MAX_DEPTH = 100;

const BUILT_IN: Readonly<Record<string, (value: unknown) => boolean>> = {
  [GraphQLString.name]: (value) => typeof value === 'string',
  [GraphQLBoolean.name]: (value) => typeof value === 'boolean',
  // JSON can name numbers that a double does not hold, as 1e999, which is read as infinity and would be written as null.
  [GraphQLFloat.name]: Number.isFinite,
  [GraphQLInt.name]: (value) =>
    Number.isInteger(value) && Number(value) >= MIN_INT && Number(value) <= MAX_INT,
  // A larger integer has lost digits already, and names something else.
  [GraphQLID.name]: (value) => typeof value === 'string' || Number.isSafeInteger(value),
};

/** Whether a value is written as JSON without loss: no infinity, and not nested without bound. */
function isJson(value: unknown, depth = 0): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value !== 'object') return false;
  if (depth >= MAX_DEPTH) return false;
  return Object.values(value).every((each) => isJson(each, depth + 1));
}

/**
 * Tells the values that a leaf type may have in an answer (GraphQL specification, 3.5 and 3.9), so that an agency
 * cannot put an object where a client was promised a string; a custom scalar may be whatever JSON can hold.
 */
export function acceptedBy(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  return (isSpecifiedScalarType(type) ? BUILT_IN[type.name] : undefined) ?? ((value) => isJson(value));
}
