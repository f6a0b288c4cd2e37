import { Kind, parse, type TypeNode } from 'graphql';

/** What a subgraph's schema says of one field. */
export interface FieldWords {
  /** The Chinese term of its description; null where it has none. */
  readonly zh: string | null;
  /** Name of its type, without lists and non-null marks. */
  readonly type: string;
}

/** The words of a subgraph's schema: fields by type, and Chinese terms of codes by enum. */
export interface SchemaWords {
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, FieldWords>>;
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** The first Chinese term in brackets; what follows a comma in it is a remark. */
function termOf(description: string | undefined): string | null {
  for (const [, inner = ''] of (description ?? '').matchAll(/[（(]([^()（）]+)[)）]/g)) {
    if (/\p{Script=Han}/u.test(inner)) return inner.split(/[,，;；]\s*/)[0] ?? null;
  }
  return null;
}

function typeName(node: TypeNode): string {
  return node.kind === Kind.NAMED_TYPE ? node.name.value : typeName(node.type);
}

/**
 * Reads the Chinese terms out of the descriptions of a subgraph's schema (SDL).
 *
 * @throws GraphQLError for what is no SDL
 */
export function readSchemaWords(sdl: string): SchemaWords {
  const fields = new Map<string, Map<string, FieldWords>>();
  const codes = new Map<string, Map<string, string>>();
  for (const definition of parse(sdl, { noLocation: true }).definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION) {
      const known = fields.get(definition.name.value) ?? new Map<string, FieldWords>();
      for (const { name, description, type } of definition.fields ?? []) {
        known.set(name.value, { zh: termOf(description?.value), type: typeName(type) });
      }
      fields.set(definition.name.value, known);
    } else if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
      const terms = new Map<string, string>();
      for (const { name, description } of definition.values ?? []) {
        const term = termOf(description?.value);
        if (term !== null) terms.set(name.value, term);
      }
      codes.set(definition.name.value, terms);
    }
  }
  return { fields, codes };
}
