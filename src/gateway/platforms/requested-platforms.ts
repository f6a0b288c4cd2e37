import {
  getNamedType,
  isInputObjectType,
  Kind,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';
import { isPlatformCode } from '../../kernel/index.js';

/** The scalar by which platforms are named in arguments. */
const PLATFORM_CODE = 'PlatformCode';
/** The codes of the platforms that a request names, each once, given its coerced variables. */
export type RequestedPlatforms = (variables: Readonly<Record<string, unknown>>) => readonly string[];

const NO_PLATFORMS: RequestedPlatforms = () => [];

/** Whether a value of a type can name a platform, at any depth. */
function namesPlatforms(type: GraphQLNamedType, seen = new Set<GraphQLNamedType>()): boolean {
  if (type.name === PLATFORM_CODE) return true;
  if (!isInputObjectType(type) || seen.has(type)) return false;
  seen.add(type);
  return Object.values(type.getFields()).some((field) => namesPlatforms(getNamedType(field.type), seen));
}

function collect(value: unknown, type: GraphQLNamedType, found: Set<string>): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) for (const each of value) collect(each, type, found);
  else if (type.name === PLATFORM_CODE) {
    if (isPlatformCode(value)) found.add(value);
  } else if (isInputObjectType(type) && typeof value === 'object') {
    const fields = type.getFields();
    for (const [name, inner] of Object.entries(value)) {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field) collect(inner, getNamedType(field.type), found);
    }
  }
}

/**
 * Compiles how an operation's requests name platforms: by literals and variables of the scalar PlatformCode. A platform's
 * code identifies an organisation and is no personal data. What is no valid code is left out, whatever the scalar takes: it
 * may be a person's number.
 */
export function compileRequestedPlatforms(
  schema: GraphQLSchema,
  definition: OperationDefinitionNode,
): RequestedPlatforms {
  const literals = new Set<string>();
  const info = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(info, {
    StringValue({ value }) {
      const type: GraphQLInputType | null | undefined = info.getInputType();
      if (type && getNamedType(type).name === PLATFORM_CODE && isPlatformCode(value)) literals.add(value);
    },
  });
  visit(definition, visitor);
  const variables = (definition.variableDefinitions ?? []).flatMap(({ variable, type }) => {
    const known = typeFromAST(schema, named(type));
    return known && namesPlatforms(known) ? [{ name: variable.name.value, type: known }] : [];
  });
  if (literals.size === 0 && variables.length === 0) return NO_PLATFORMS;
  return (values) => {
    const found = new Set(literals);
    for (const each of variables) collect(values[each.name], each.type, found);
    return [...found];
  };
}

function named(type: TypeNode): Extract<TypeNode, { kind: Kind.NAMED_TYPE }> {
  return type.kind === Kind.NAMED_TYPE ? type : named(type.type);
}
