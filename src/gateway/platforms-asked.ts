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
import { isPlatformCode } from '../kernel/index.js';

/** The scalar by which platforms are named in arguments. */
const PLATFORM_CODE = 'PlatformCode';
/** The codes of the platforms that a request names, each once, given its coerced variables. */
export type PlatformsAsked = (variables: Readonly<Record<string, unknown>>) => readonly string[];

const NO_PLATFORMS: PlatformsAsked = () => [];

/** Fields of an input type under which platform codes are found; null where there are none. */
type Codes = true | { readonly [field: string]: Codes } | null;

function codesIn(type: GraphQLNamedType, above: readonly GraphQLNamedType[] = []): Codes {
  if (type.name === PLATFORM_CODE) return true;
  if (!isInputObjectType(type) || above.includes(type)) return null;
  const fields: Record<string, Codes> = Object.create(null);
  for (const field of Object.values(type.getFields())) {
    const codes = codesIn(getNamedType(field.type), [...above, type]);
    if (codes !== null) fields[field.name] = codes;
  }
  return Object.keys(fields).length > 0 ? fields : null;
}

function collect(value: unknown, codes: Codes, found: Set<string>): void {
  if (value === null || value === undefined || codes === null) return;
  if (Array.isArray(value)) for (const each of value) collect(each, codes, found);
  else if (codes === true) {
    if (isPlatformCode(value)) found.add(value);
  } else if (typeof value === 'object') {
    for (const [name, inner] of Object.entries(codes)) {
      collect((value as Record<string, unknown>)[name], inner, found);
    }
  }
}

/**
 * Compiles how an operation's requests name platforms: by literals and variables of the scalar PlatformCode. A platform's
 * code identifies an organisation and is no personal data. What is no valid code is left out, whatever the scalar takes: it
 * may be a person's number.
 */
export function compilePlatformsAsked(
  schema: GraphQLSchema,
  definition: OperationDefinitionNode,
): PlatformsAsked {
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
    const codes = known ? codesIn(known) : null;
    return codes === null ? [] : [{ name: variable.name.value, codes }];
  });
  if (literals.size === 0 && variables.length === 0) return NO_PLATFORMS;
  return (values) => {
    const found = new Set(literals);
    for (const { name, codes } of variables) collect(values[name], codes, found);
    return [...found];
  };
}

function named(type: TypeNode): Extract<TypeNode, { kind: Kind.NAMED_TYPE }> {
  return type.kind === Kind.NAMED_TYPE ? type : named(type.type);
}
