import { Kind, type DocumentNode } from 'graphql';

/** Which concrete types stand behind a name, over the whole supergraph: also behind names that clients never see. */
export interface TypeSystem {
  /** Concrete object types of a type name: itself, or what implements it; null for a name that has none. */
  readonly possibleTypes: (name: string) => ReadonlySet<string> | null;
  /** Whether an object with this `__typename` is of the type of a condition. */
  readonly matches: (typename: unknown, condition: string) => boolean;
  /** All values of an enum, also those that clients do not see; null for a name that is no enum. */
  enumValues(name: string): readonly string[] | null;
}

export function readTypeSystem(document: DocumentNode): TypeSystem {
  const possible = new Map<string, Set<string>>();
  const add = (name: string, concrete: string): void => {
    const types = possible.get(name);
    if (types) types.add(concrete);
    else possible.set(name, new Set([concrete]));
  };
  const enums = new Map<string, readonly string[]>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
      enums.set(
        definition.name.value,
        (definition.values ?? []).map(({ name }) => name.value),
      );
    }
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
      const concrete = definition.name.value;
      add(concrete, concrete);
      for (const { name } of definition.interfaces ?? []) add(name.value, concrete);
    } else if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const { name } of definition.types ?? []) add(definition.name.value, name.value);
    }
  }
  return {
    enumValues: (name) => enums.get(name) ?? null,
    possibleTypes: (name) => possible.get(name) ?? null,
    matches: (typename, condition) =>
      // Where an agency knows an interface as an object (`@interfaceObject`), the interface's name stands in its data.
      typename === condition ||
      (typeof typename === 'string' && (possible.get(condition)?.has(typename) ?? false)),
  };
}
