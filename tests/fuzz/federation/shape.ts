/** Where a field stands in one subgraph. */
export interface Placement {
  readonly external?: true;
  /** Field set of `@requires`. */
  readonly requires?: string;
  /** Field set of `@provides`. */
  readonly provides?: string;
  /** The subgraph whose field this one takes over (`@override`). */
  readonly overrides?: string;
}

export interface ArgumentShape {
  readonly name: string;
  /** As SDL writes it. */
  readonly type: string;
  /** A GraphQL literal. */
  readonly fallback?: string;
}

export interface FieldShape {
  readonly name: string;
  /** As SDL writes it, `[Film!]`. */
  type: string;
  readonly args: readonly ArgumentShape[];
  /** By subgraph. */
  readonly placements: Map<string, Placement>;
  /** Part of a key: its value tells the entity. */
  readonly isKey?: true;
  /** Never null and never failing, because other values depend on it. */
  solid?: true;
  /** Throws for some objects. */
  readonly failing?: true;
  shareable?: true;
  inaccessible?: true;
}

export interface KeyShape {
  readonly fields: string;
  readonly resolvable: boolean;
}

/** An entity, a value type or a root type. */
export interface ObjectShape {
  readonly kind: 'OBJECT';
  readonly name: string;
  /** Keys by subgraph; a value type has none. */
  readonly graphs: Map<string, KeyShape[]>;
  readonly fields: Map<string, FieldShape>;
  inaccessible?: true;
}

export interface InterfaceShape {
  readonly kind: 'INTERFACE';
  readonly name: string;
  readonly implementations: readonly string[];
  /** Names of its fields by subgraph; the fields themselves are those of the implementations. */
  readonly graphs: Map<string, readonly string[]>;
  /** The field set of its key, where it is an entity interface. */
  readonly key: string | null;
  /** Fields that subgraphs add to all implementations at once (`@interfaceObject`). */
  readonly objectFields: Map<string, FieldShape>;
  /** Subgraphs that know it as an object. */
  readonly objectIn: Set<string>;
}

export interface UnionShape {
  readonly kind: 'UNION';
  readonly name: string;
  /** Members by subgraph. */
  readonly graphs: Map<string, readonly string[]>;
}

export interface EnumShape {
  readonly kind: 'ENUM';
  readonly name: string;
  /** Values by subgraph. */
  readonly graphs: Map<string, readonly string[]>;
  readonly inaccessible: ReadonlySet<string>;
}

export interface InputShape {
  readonly kind: 'INPUT';
  readonly name: string;
  /** Names of its fields by subgraph, all of the same types. */
  readonly graphs: Map<string, readonly string[]>;
  readonly types: Readonly<Record<string, string>>;
}

export type TypeShape = ObjectShape | InterfaceShape | UnionShape | EnumShape | InputShape;

/** A set of federated subgraphs, as data. */
export interface Shape {
  readonly graphs: readonly string[];
  readonly types: Map<string, TypeShape>;
}

export const SCALARS: readonly string[] = ['String', 'Int', 'Float', 'Boolean', 'ID', 'Anything'];

/** `[[Film!]]!` → `Film`. */
export const namedTypeOf = (type: string): string => type.replace(/[[\]!]/g, '');

/** The subgraphs that answer for a field: not external there, and not taken over by another. */
export function answering({ placements }: FieldShape): string[] {
  const overridden = new Set(Array.from(placements.values(), ({ overrides }) => overrides));
  return [...placements]
    .filter(([graph, { external }]) => !external && !overridden.has(graph))
    .map(([graph]) => graph);
}

/** The implementations that a subgraph knows to be such: they have the interface's fields there. */
export function implementationsIn(
  { types }: Shape,
  { graphs, implementations }: InterfaceShape,
  graph: string,
): readonly string[] {
  const fields = graphs.get(graph);
  if (!fields) return [];
  return implementations.filter((name) => {
    const type = types.get(name);
    return type?.kind === 'OBJECT' && fields.every((field) => type.fields.get(field)?.placements.has(graph));
  });
}

/** What stands behind a type in one subgraph, by the names of the object types. */
export function concreteIn(shape: Shape, type: string, graph: string): readonly string[] {
  const found = shape.types.get(type);
  if (found?.kind === 'OBJECT') return found.graphs.has(graph) ? [type] : [];
  if (found?.kind === 'UNION') return found.graphs.get(graph) ?? [];
  if (found?.kind !== 'INTERFACE') return [];
  if (found.objectIn.has(graph)) return found.implementations;
  return implementationsIn(shape, found, graph);
}

/** A field of an object type, whether its own or given to it through an interface known as an object. */
export function fieldOf(shape: Shape, type: string, field: string): FieldShape | null {
  const found = shape.types.get(type);
  if (found?.kind === 'OBJECT') {
    const own = found.fields.get(field);
    if (own) return own;
    for (const each of shape.types.values()) {
      if (each.kind !== 'INTERFACE' || !each.implementations.includes(type)) continue;
      const given = each.objectFields.get(field);
      if (given) return given;
    }
  }
  return found?.kind === 'INTERFACE' ? (found.objectFields.get(field) ?? null) : null;
}

/** Whether a type has keys. */
export function isEntity({ graphs }: ObjectShape): boolean {
  return [...graphs.values()].some((keys) => keys.length > 0);
}

/** Whether a subgraph knows an interface of a type as an object, and so must not know the type. */
export function hidesAs(shape: Shape, type: string, graph: string): boolean {
  return [...shape.types.values()].some(
    (each) => each.kind === 'INTERFACE' && each.objectIn.has(graph) && each.implementations.includes(type),
  );
}
