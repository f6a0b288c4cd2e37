import {
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';
import { inputBlocks } from './input-blocks.js';

/** Blocks of code that may be made to read one variable. Each is about 500 characters. */
const MAX_INPUT_BLOCKS = 1_000;

/**
 * Whether the schema's own code says of which type an object is. Such code may return a promise (type-graphql's does),
 * and graphql-jit does not wait for it. `_Entity` is Apollo's, which answers at once.
 */
function isTypedByCode(schema: GraphQLSchema, type: GraphQLCompositeType): boolean {
  if (isObjectType(type)) return type.isTypeOf != null;
  if (type.name === '_Entity') return false;
  return type.resolveType != null || schema.getPossibleTypes(type).some(({ isTypeOf }) => isTypeOf != null);
}

/** Whether a value does not survive a way through JSON, as a Date does not. */
function isNoJson(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint';
  if (Array.isArray(value)) return value.some(isNoJson);
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype !== null && prototype !== Object.prototype) || Object.values(value).some(isNoJson);
}

/** Whether an input type, or one that it contains at any depth, is one of which `test` is true. */
function someInput(
  type: GraphQLInputType,
  test: (type: GraphQLInputObjectType) => boolean,
  seen = new Set<GraphQLNamedType>(),
): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named)) return false;
  seen.add(named);
  return test(named) || Object.values(named.getFields()).some((field) => someInput(field.type, test, seen));
}

/** Whether some field of an input, at any depth, has a default of which `test` is true. */
function someDefault(type: GraphQLInputType, test: (value: unknown) => boolean): boolean {
  return someInput(type, (input) =>
    Object.values(input.getFields()).some(
      ({ defaultValue }) => defaultValue !== undefined && test(defaultValue),
    ),
  );
}

/** Variables that a request may leave out without their getting a value. */
function optionalVariables({ definitions }: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable, type, defaultValue } of definition.variableDefinitions ?? []) {
      if (type.kind !== Kind.NON_NULL_TYPE && !defaultValue) names.add(variable.name.value);
    }
  }
  return names;
}

/**
 * Whether graphql-jit answers an operation as graphql-js does. It does not
 *
 * - where the answer's shape depends on `@skip` or `@include`: it confuses the conditions of a field or fragment that
 *   occurs twice;
 * - where code of the schema tells an object's type;
 * - where a non-null variable has a default, or the input of a variable has fields with defaults: it calls what is left
 *   out missing;
 * - where a literal or a default stands for a value that is no JSON, such as a Date: it puts the value into the code that
 *   it makes, as JSON;
 * - where a field of an input written in the text is a variable that may be left out: it makes null of it, and the
 *   field's default is lost;
 * - where the input of a variable contains itself, or is written out very often: it makes code of it without end;
 * - where the input of a variable takes one of its fields only (`@oneOf`): it takes several;
 * - where something is asked for as `__proto__`: it is lost.
 */
export function isCompilable(schema: GraphQLSchema, document: DocumentNode): boolean {
  let compilable = true;
  const info = new TypeInfo(schema);
  const optional = optionalVariables(document);
  const literal = (node: ValueNode): void => {
    const type = getNamedType(info.getInputType());
    if (type && isLeafType(type) && isNoJson(type.parseLiteral(node, null))) compilable = false;
  };
  const visitor = visitWithTypeInfo(info, {
    Directive({ name }) {
      if (name.value === 'skip' || name.value === 'include') compilable = false;
    },
    Field({ alias }) {
      if (alias?.value === '__proto__') compilable = false;
      for (const { type, defaultValue } of info.getFieldDef()?.args ?? []) {
        if (isNoJson(defaultValue) || someDefault(type, isNoJson)) compilable = false;
      }
    },
    SelectionSet() {
      const type = info.getParentType();
      if (type && (isAbstractType(type) || isObjectType(type)) && isTypedByCode(schema, type))
        compilable = false;
    },
    ObjectField({ value }) {
      if (value.kind === Kind.VARIABLE && optional.has(value.name.value)) compilable = false;
    },
    VariableDefinition({ type: { kind }, defaultValue }) {
      if (kind === Kind.NON_NULL_TYPE && defaultValue) compilable = false;
      const type = info.getInputType();
      if (!type) return;
      if (someDefault(type, () => true) || someInput(type, ({ isOneOf }) => isOneOf)) compilable = false;
      if (inputBlocks(type) > MAX_INPUT_BLOCKS) compilable = false;
    },
    StringValue: literal,
    IntValue: literal,
    FloatValue: literal,
    EnumValue: literal,
    ObjectValue: literal,
  });
  visit(document, visitor);
  return compilable;
}
