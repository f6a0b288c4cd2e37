import {
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/**
 * Whether the schema's own code says of which type an object is. Such code may return a promise (type-graphql's does),
 * and graphql-jit does not wait for it. `_Entity` is Apollo's, which answers at once.
 */
function isTypedByCode(schema: GraphQLSchema, type: GraphQLCompositeType): boolean {
  if (isObjectType(type)) return type.isTypeOf != null;
  if (type.name === '_Entity') return false;
  return type.resolveType != null || schema.getPossibleTypes(type).some(({ isTypeOf }) => isTypeOf != null);
}

/** Whether a value of the type may leave out a field that is non-null and has a default, anywhere inside. */
function mayOmitNonNull(type: GraphQLInputType, seen = new Set<GraphQLNamedType>()): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named)) return false;
  seen.add(named);
  return Object.values(named.getFields()).some(
    (field) =>
      (isNonNullType(field.type) && field.defaultValue !== undefined) || mayOmitNonNull(field.type, seen),
  );
}

/**
 * Whether graphql-jit answers an operation as graphql-js does. It does not where the answer's shape depends on `@skip`
 * or `@include` (it confuses the conditions of a field or fragment that occurs twice), where code of the schema tells an
 * object's type, where a non-null variable, or a
 * non-null field of a variable's input, has a default and may be left out, and where something is
 * asked for as `__proto__` (it is lost).
 */
export function isCompilable(schema: GraphQLSchema, document: DocumentNode): boolean {
  let compilable = true;
  const info = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(info, {
    Directive({ name }) {
      if (name.value === 'skip' || name.value === 'include') compilable = false;
    },
    Field({ alias }) {
      if (alias?.value === '__proto__') compilable = false;
    },
    SelectionSet() {
      const type = info.getParentType();
      if (type && (isAbstractType(type) || isObjectType(type)) && isTypedByCode(schema, type))
        compilable = false;
    },
    VariableDefinition({ type: { kind }, defaultValue }) {
      if (kind === Kind.NON_NULL_TYPE && defaultValue) compilable = false;
      const type = info.getInputType();
      if (type && mayOmitNonNull(type)) compilable = false;
    },
  });
  visit(document, visitor);
  return compilable;
}
