import {
  isCompositeType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';

/** Values of the schema's own scalars that its fields take. */
const SCALARS: Readonly<Record<string, string>> = {
  ID: '"0197c2a0-0000-7000-8000-000000000000"',
  Int: '1',
  Float: '1',
  Boolean: 'true',
  DateTime: '"2016-06-01T00:00:00Z"',
  LocalDate: '"2016-06-01"',
  PlatformCode: '"91110105HY0000016E"',
  RegionCode: '"110000"',
  ActorCode: 'PBOC',
};

function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return `[${literal(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'NONE';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{${fields.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')}}`;
  }
  return SCALARS[type.name] ?? '"x"';
}

/** A root field as an operation selects it, with no more arguments than it requires. @param selection of what it gives, where that has fields */
export function leastCall(field: GraphQLField<unknown, unknown>, selection = '{ __typename }'): string {
  const required = field.args.filter(isRequiredArgument);
  const given = required.map((argument) => `${argument.name}: ${literal(argument.type)}`);
  const call = given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
  return isCompositeType(getNamedType(field.type)) ? `${call} ${selection}` : call;
}
