import type { ErrorDetails } from '../errors/field-error.js';

/** A field is there when one of the alternatives holds; each is a list of `@skip`/`@include` tests on variables. */
export type Conditions = readonly (readonly VariableTest[])[];

export interface VariableTest {
  readonly variable: string;
  readonly mustBe: boolean;
}

/** How a value of a field is built: wrappers from outside in. A leaf that `accepts` a value passes it on as it is. */
export type ValueShape =
  | {
      readonly kind: 'LEAF';
      readonly nullable: boolean;
      readonly accepts: (value: unknown) => boolean;
      /** Values that are right but not for clients (`@inaccessible`): null stands in their place. */
      readonly inaccessible: ReadonlySet<unknown> | null;
    }
  | {
      readonly kind: 'OBJECT';
      readonly nullable: boolean;
      readonly selection: Projection;
      /** Whether it may not have been asked for, because all that was asked of it is denied, and is there all the same. */
      readonly assumedNonNull: boolean;
    }
  | { readonly kind: 'LIST'; readonly nullable: boolean; readonly item: ValueShape };

export interface ProjectedField {
  /** The client's response key: alias or name. */
  readonly key: string;
  /** The key in the joined data. */
  readonly source: string;
  /** `Type.field`. */
  readonly coordinate: string;
  /** Null for a field that is always there. */
  readonly conditions: Conditions | null;
  readonly value:
    | { readonly kind: 'TYPENAME' }
    /** Only the interface of an object is known (`@interfaceObject`), not its type. */
    | { readonly kind: 'TYPE_UNKNOWN' }
    /** As above, and what is asked depends on the type: nobody can tell whether it is asked of this object. */
    | { readonly kind: 'TYPE_NEEDED' }
    /** What the gateway says of the schema itself, ready made. */
    | { readonly kind: 'INTROSPECTION' }
    | { readonly kind: 'DENIED'; readonly details: ErrorDetails }
    | { readonly kind: 'DATA'; readonly shape: ValueShape };
}

/** What a selection set asks of an object, for each concrete type that the object may have. */
export interface Projection {
  /** The only type possible, or null where the data's own `__typename` decides. */
  readonly onlyType: string | null;
  fieldsOf(type: string): readonly ProjectedField[] | null;
  /** Whether what is asked depends on the type of an object of which only this interface is known. */
  dependsOnType(interfaceName: string): boolean;
  /** Whether objects of a type are right but not for clients (`@inaccessible`): null stands in their place. */
  isInaccessible(type: unknown): boolean;
}
