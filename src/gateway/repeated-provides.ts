import {
  isTypeDefinitionNode,
  Kind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { argumentOf, directivesNamed, withArgument } from './planning-document.js';

/** What a field provides, field by field; the fragments that its parts stand in make no difference here. */
interface Provided {
  readonly type: string;
  readonly fields: ReadonlyMap<string, Provided>;
}

/** A `@provides` in which one type has other fields here than there. */
interface Repetition {
  readonly provided: Provided;
  /** `Type.field` of what is provided in one place of the type and not in another. */
  readonly uneven: ReadonlySet<string>;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function fieldSetOf(join: ConstDirectiveNode): SelectionSetNode | null {
  const provides = argumentOf(join, 'provides');
  if (typeof provides !== 'string') return null;
  const [definition] = parse(`{${provides}}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : null;
}

class Reader {
  readonly #fields = new Map<string, FieldDefinitionNode>();

  constructor(document: DocumentNode) {
    for (const type of document.definitions) {
      if (!isTypeDefinitionNode(type) || !('fields' in type)) continue;
      for (const field of type.fields ?? []) {
        if (field.kind === Kind.FIELD_DEFINITION)
          this.#fields.set(`${type.name.value}.${field.name.value}`, field);
      }
    }
  }

  typeOf(coordinate: string): string | null {
    const field = this.#fields.get(coordinate);
    return field ? namedType(field.type) : null;
  }

  isExternal(coordinate: string, graph: string): boolean {
    const field = this.#fields.get(coordinate);
    return (
      field !== undefined &&
      directivesNamed(field, 'join__field').some(
        (join) => argumentOf(join, 'graph') === graph && argumentOf(join, 'external') === true,
      )
    );
  }

  read(type: string, set: SelectionSetNode | undefined): Provided {
    const fields = new Map<string, Provided>();
    const add = (selections: readonly SelectionNode[], parent: string): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.INLINE_FRAGMENT)
          add(selection.selectionSet.selections, selection.typeCondition?.name.value ?? parent);
        else if (selection.kind === Kind.FIELD) {
          const name = selection.name.value;
          fields.set(name, this.read(this.typeOf(`${parent}.${name}`) ?? '', selection.selectionSet));
        }
      }
    };
    add(set?.selections ?? [], type);
    return { type, fields };
  }

  uneven(provided: Provided, graph: string): ReadonlySet<string> {
    const places = new Map<string, Provided[]>();
    const collect = (place: Provided): void => {
      places.set(place.type, [...(places.get(place.type) ?? []), place]);
      for (const inner of place.fields.values()) collect(inner);
    };
    collect(provided);
    const uneven = new Set<string>();
    for (const [type, each] of places) {
      for (const name of each.flatMap(({ fields }) => [...fields.keys()])) {
        const everywhere = each.every(({ fields }) => fields.has(name));
        if (!everywhere && this.isExternal(`${type}.${name}`, graph)) uneven.add(`${type}.${name}`);
      }
    }
    return uneven;
  }
}

function without(
  set: SelectionSetNode,
  type: string,
  uneven: ReadonlySet<string>,
  reader: Reader,
): SelectionSetNode {
  const selections = set.selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) {
      const name = selection.kind === Kind.INLINE_FRAGMENT ? '' : selection.name.value;
      return uneven.has(`${type}.${name}`) ? [] : [selection];
    }
    const field = selection.kind === Kind.FIELD ? `${type}.${selection.name.value}` : null;
    if (field !== null && uneven.has(field)) return [];
    const inner =
      selection.kind === Kind.FIELD
        ? (reader.typeOf(`${type}.${selection.name.value}`) ?? '')
        : (selection.typeCondition?.name.value ?? type);
    const selectionSet = without(selection.selectionSet, inner, uneven, reader);
    return selectionSet.selections.length > 0 ? [{ ...selection, selectionSet }] : [];
  });
  return { ...set, selections };
}

/** The field set's text without the braces. */
function fieldSet(set: SelectionSetNode): string {
  return set.selections.map((selection) => print(selection).replaceAll(/\s+/g, ' ')).join(' ');
}

/** The supergraph in which no subgraph provides what it provides in some places of a type only; and who asks for more. */
export interface EvenProvides {
  readonly document: DocumentNode;
  /** Whether an operation asks, in a place of a type, for what is provided in its other places only. */
  concerns(operation: string): boolean;
}

/**
 * The planner keeps one view of each type for a `@provides`. Where the type stands in it twice, `author { name }
 * reviewer { email }`, it takes both fields as provided in both places, and asks the subgraph for what it does not hold.
 *
 * @returns null where no type stands in a `@provides` twice with different fields
 */
export function withEvenProvides(document: DocumentNode): EvenProvides | null {
  const reader = new Reader(document);
  const repetitions = new Map<string, Repetition[]>();
  const even = visit(document, {
    FieldDefinition(field) {
      const directives = (field.directives ?? []).map((join) => {
        const set = join.name.value === 'join__field' ? fieldSetOf(join) : null;
        if (!set) return join;
        const type = namedType(field.type);
        const provided = reader.read(type, set);
        const uneven = reader.uneven(provided, String(argumentOf(join, 'graph')));
        if (uneven.size === 0) return join;
        const name = field.name.value;
        repetitions.set(name, [...(repetitions.get(name) ?? []), { provided, uneven }]);
        const rest = fieldSet(without(set, type, uneven, reader));
        if (rest !== '') return withArgument(join, 'provides', rest, Kind.STRING);
        return {
          ...join,
          arguments: (join.arguments ?? []).filter((each) => each.name.value !== 'provides'),
        };
      });
      return { ...field, directives };
    },
  });
  if (repetitions.size === 0) return null;
  return {
    document: even,
    concerns(operation) {
      let concerned = false;
      visit(parse(operation, { noLocation: true }), {
        Field({ name, selectionSet }) {
          for (const repetition of repetitions.get(name.value) ?? [])
            concerned ||= asksMore(selectionSet, repetition.provided, repetition.uneven);
        },
      });
      return concerned;
    },
  };
}

function asksMore(
  set: SelectionSetNode | undefined,
  provided: Provided,
  uneven: ReadonlySet<string>,
): boolean {
  return (set?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return true;
    if (selection.kind === Kind.INLINE_FRAGMENT) return asksMore(selection.selectionSet, provided, uneven);
    const inner = provided.fields.get(selection.name.value);
    if (inner) return asksMore(selection.selectionSet, inner, uneven);
    return [...uneven].some((coordinate) => coordinate.endsWith(`.${selection.name.value}`));
  });
}
