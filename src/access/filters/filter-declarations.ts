import {
  Kind,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
import { linkedDirective, type DirectiveTest } from '../../graphql/index.js';

/** The directive's own name, and the specification that a schema links to have it. */
export const FILTERS_BY = 'filtersBy';
export const FILTERS_BY_SPECIFICATION = 'https://specs.huishang.invalid/filtersBy/v1.0';

/** Alternatives of catalogue items, of which one must be granted in full. */
type Policies = readonly (readonly string[])[];

/**
 * What an argument, an input field or a value of an enum filters or sorts by, by schema coordinate: `Type.field(argument:)`,
 * `Input.field`, `Enum.VALUE`. All of the policies must hold.
 */
export type FilterDeclarations = ReadonlyMap<string, readonly Policies[]>;

/** By which names a document knows `@filtersBy`. */
export function filterDirectiveIn(document: DocumentNode): DirectiveTest {
  return linkedDirective(document, FILTERS_BY);
}

function policiesIn(
  directives: readonly ConstDirectiveNode[] | undefined,
  isFilter: DirectiveTest,
): Policies[] {
  return (directives ?? []).flatMap((directive) => {
    const argument = directive.arguments?.find((each) => each.name.value === 'policies');
    return isFilter(directive.name.value) && argument
      ? [valueFromASTUntyped(argument.value) as string[][]]
      : [];
  });
}

/**
 * Reads `@filtersBy(policies: [[…]])`, which says by which catalogue items a list is filtered or sorted: OR of ANDs, as in
 * `@policy`. `[[]]` says that nothing protected is behind an argument that looks as if it were.
 *
 * @param isFilter see {@link filterDirectiveIn}
 */
export function readFilterDeclarations(
  definitions: Iterable<DefinitionNode>,
  isFilter: DirectiveTest = (name) => name === FILTERS_BY,
): FilterDeclarations {
  const found = new Map<string, readonly Policies[]>();
  const note = (coordinate: string, node: InputValueDefinitionNode | EnumValueDefinitionNode): void => {
    const policies = policiesIn(node.directives, isFilter);
    if (policies.length > 0) found.set(coordinate, [...(found.get(coordinate) ?? []), ...policies]);
  };
  for (const definition of definitions) {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_EXTENSION:
        for (const field of definition.fields ?? []) {
          const of = `${definition.name.value}.${field.name.value}`;
          for (const each of field.arguments ?? []) note(`${of}(${each.name.value}:)`, each);
        }
        break;
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      case Kind.INPUT_OBJECT_TYPE_EXTENSION:
        for (const each of definition.fields ?? []) note(`${definition.name.value}.${each.name.value}`, each);
        break;
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_EXTENSION:
        for (const each of definition.values ?? []) note(`${definition.name.value}.${each.name.value}`, each);
        break;
      default:
    }
  }
  return found;
}
