import type { TypeNode } from 'graphql';
import type { PlanSelection } from './selection.js';

/** A field's type, as one subgraph or the supergraph has it. */
export interface FieldType {
  /** The type without its lists and non-nulls. */
  readonly named: string;
  /** As it is written, e.g. `[Review!]!`. */
  readonly text: string;
  /** How many lists stand around the named type. */
  readonly lists: number;
}

/** A field as one subgraph has it. */
export interface GraphField {
  readonly name: string;
  readonly type: FieldType;
  /** Whether the subgraph only knows of it, and gives it at most where a `provides` says so. */
  readonly external: boolean;
  /** What the subgraph needs from others to work it out; null where it needs nothing. */
  readonly requires: readonly PlanSelection[] | null;
  /** What can be asked below it though it is external; null where nothing is said. */
  readonly provides: readonly PlanSelection[] | null;
}

/** An object type, interface or union as one subgraph has it. */
export interface GraphType {
  readonly name: string;
  readonly kind: 'OBJECT' | 'INTERFACE' | 'UNION';
  /** Whether it is an interface that this subgraph knows as an object (`@interfaceObject`). */
  readonly isInterfaceObject: boolean;
  readonly fields: ReadonlyMap<string, GraphField>;
  /** Keys by which the subgraph finds an entity; those that are not resolvable are left out. */
  readonly keys: readonly (readonly PlanSelection[])[];
  /** Object types that objects of this type may have in the subgraph. */
  readonly possible: readonly string[];
}

/** One subgraph. */
export interface Graph {
  /** Its position among the subgraphs. */
  readonly index: number;
  /** The name by which it is asked. */
  readonly name: string;
  readonly types: ReadonlyMap<string, GraphType>;
}

/** One subgraph's view of the objects of a type. */
export interface TypeView {
  readonly graph: Graph;
  readonly local: GraphType;
}

/** A supergraph as plans are made from it: each subgraph's own schema, and what is common to all. */
export interface SupergraphModel {
  readonly graphs: readonly Graph[];
  readonly roots: Readonly<Record<'query' | 'mutation' | 'subscription', string | null>>;
  /** Object types of a type name in the whole supergraph: itself, or what is of it; empty for what has none. */
  possible(type: string): ReadonlySet<string>;
  /** The subgraphs' views of the objects of a type: as that type, or as an interface object that it implements. */
  views(type: string): readonly TypeView[];
  /** Whether every object of a type is of another by declaration: the same, or an interface that it implements. */
  isOf(type: string, other: string): boolean;
  /** Whether a type name is an interface or a union. */
  isAbstract(type: string): boolean;
  /** The type of a field in the supergraph; null where the type has no such field. */
  fieldType(type: string, field: string): FieldType | null;
  /** The types of a field's arguments. */
  argumentTypes(type: string, field: string): ReadonlyMap<string, InputType>;
  /** The types of an input object's fields; null for what is no input object. */
  inputFields(type: string): ReadonlyMap<string, InputType> | null;
}

/** The type of an argument or input field. */
export interface InputType {
  readonly type: TypeNode;
  readonly hasDefault: boolean;
}
