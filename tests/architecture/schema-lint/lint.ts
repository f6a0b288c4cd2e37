import {
  Kind,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type NameNode,
  type ObjectTypeDefinitionNode,
  type ScalarTypeDefinitionNode,
  type StringValueNode,
  type TypeNode,
  type UnionTypeDefinitionNode,
} from 'graphql';

/** One place where a schema breaks a rule, as `Type`, `Type.field` or `Type.field(argument:)`. */
export interface Problem {
  readonly at: string;
  readonly message: string;
}

/** A rule that is looked for in the SDL of one schema, by the name that it has in graphql-eslint. */
export type Rule = (document: DocumentNode) => readonly Problem[];

/** A definition of a type of its own; extensions are of Federation alone here and have no members. */
export type TypeDefinition =
  | EnumTypeDefinitionNode
  | InputObjectTypeDefinitionNode
  | InterfaceTypeDefinitionNode
  | ObjectTypeDefinitionNode
  | ScalarTypeDefinitionNode
  | UnionTypeDefinitionNode;

const TYPES: ReadonlySet<string> = new Set([
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
]);

export const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

export const typesOf = (document: DocumentNode): readonly TypeDefinition[] =>
  document.definitions.filter((each): each is TypeDefinition => TYPES.has(each.kind));

export const objectsOf = (document: DocumentNode): readonly ObjectTypeDefinitionNode[] =>
  document.definitions.filter((each) => each.kind === Kind.OBJECT_TYPE_DEFINITION);

export const enumsOf = (document: DocumentNode): readonly EnumTypeDefinitionNode[] =>
  document.definitions.filter((each) => each.kind === Kind.ENUM_TYPE_DEFINITION);

/** A field with the type that it belongs to. */
export interface OwnedField {
  readonly owner: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;
  readonly field: FieldDefinitionNode;
  readonly at: string;
}

export const fieldsOf = (document: DocumentNode): readonly OwnedField[] =>
  document.definitions.flatMap((owner) =>
    owner.kind === Kind.OBJECT_TYPE_DEFINITION || owner.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? (owner.fields ?? []).map((field) => ({ owner, field, at: `${owner.name.value}.${field.name.value}` }))
      : [],
  );

/** An argument or a field of an input, with where it stands. */
export interface OwnedInput {
  readonly input: InputValueDefinitionNode;
  readonly at: string;
}

export function inputsOf(document: DocumentNode): readonly OwnedInput[] {
  const ofArguments = fieldsOf(document).flatMap(({ field, at }) =>
    (field.arguments ?? []).map((input) => ({ input, at: `${at}(${input.name.value}:)` })),
  );
  const ofInputs = document.definitions.flatMap((each) =>
    each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
      ? (each.fields ?? []).map((input) => ({ input, at: `${each.name.value}.${input.name.value}` }))
      : [],
  );
  return [...ofArguments, ...ofInputs];
}

/** Anything that can have a description, with where it stands. */
export interface Describable {
  readonly at: string;
  readonly name: NameNode;
  readonly description?: StringValueNode | undefined;
}

export function describablesOf(document: DocumentNode): readonly Describable[] {
  const directives = document.definitions.filter((each) => each.kind === Kind.DIRECTIVE_DEFINITION);
  return [
    ...typesOf(document).map((type) => ({ ...type, at: type.name.value })),
    ...directives.map((directive) => ({ ...directive, at: `@${directive.name.value}` })),
    ...fieldsOf(document).map(({ field, at }) => ({ ...field, at })),
    ...inputsOf(document).map(({ input, at }) => ({ ...input, at })),
    ...enumsOf(document).flatMap((type) =>
      (type.values ?? []).map((value) => ({ ...value, at: `${type.name.value}.${value.name.value}` })),
    ),
  ];
}

/** The name of a type without lists and exclamation marks. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** The same type where it may be null. */
export const nullable = (type: TypeNode): TypeNode => (type.kind === Kind.NON_NULL_TYPE ? type.type : type);
