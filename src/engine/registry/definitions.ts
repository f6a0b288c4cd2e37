import {
  Kind,
  visit,
  type ASTNode,
  type DefinitionNode,
  type InputValueDefinitionNode,
  type NameNode,
} from 'graphql';
import type { Place } from './problem.js';
import { placeAt, type SubgraphDocument } from './subgraph-document.js';

type Found = (coordinate: string, name: NameNode) => void;

function readArguments(owner: string, given: readonly InputValueDefinitionNode[] = [], found: Found): void {
  for (const { name } of given) found(`${owner}(${name.value}:)`, name);
}

function readDefinition(definition: DefinitionNode, found: Found): void {
  switch (definition.kind) {
    case Kind.DIRECTIVE_DEFINITION: {
      const coordinate = `@${definition.name.value}`;
      found(coordinate, definition.name);
      readArguments(coordinate, definition.arguments, found);
      return;
    }
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
      found(definition.name.value, definition.name);
      for (const field of definition.fields ?? []) {
        const coordinate = `${definition.name.value}.${field.name.value}`;
        found(coordinate, field.name);
        readArguments(coordinate, field.arguments, found);
      }
      return;
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_EXTENSION:
      found(definition.name.value, definition.name);
      for (const { name } of definition.fields ?? []) found(`${definition.name.value}.${name.value}`, name);
      return;
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_EXTENSION:
      found(definition.name.value, definition.name);
      for (const { name } of definition.values ?? []) found(`${definition.name.value}.${name.value}`, name);
      return;
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_EXTENSION:
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.UNION_TYPE_EXTENSION:
      found(definition.name.value, definition.name);
      return;
    default:
  }
}

/** What a subgraph defines, by schema coordinate (GraphQL specification, Schema Coordinates). */
export class Definitions {
  readonly subgraph: SubgraphDocument;
  readonly #names = new Map<string, NameNode[]>();

  constructor(subgraph: SubgraphDocument) {
    this.subgraph = subgraph;
    for (const definition of subgraph.document.definitions) {
      readDefinition(definition, (coordinate, name) => {
        const names = this.#names.get(coordinate);
        if (names) names.push(name);
        else this.#names.set(coordinate, [name]);
      });
    }
  }

  /** Every place of a definition, extensions included; empty where there is none. */
  at(coordinate: string): readonly Place[] {
    const names = this.#names.get(coordinate) ?? [];
    return names.map(({ loc }) => placeAt(this.subgraph, loc?.start ?? 0, coordinate));
  }

  /** The definition, or what it would stand in: an argument's field, a field's type. */
  nearest(coordinate: string): readonly Place[] {
    const enclosing = [coordinate, coordinate.split('(')[0], coordinate.split('.')[0]];
    const found = enclosing.find((each) => each !== undefined && this.#names.has(each));
    return found === undefined ? [] : this.at(found);
  }

  /** Wherever one of these names or texts is written. */
  mentions(words: ReadonlySet<string>): Place[] {
    const named: ASTNode[] = [];
    const quoted: ASTNode[] = [];
    visit(this.subgraph.document, {
      Name: (node) => void (words.has(node.value) && named.push(node)),
      StringValue: (node) => void ([...words].some((word) => node.value.includes(word)) && quoted.push(node)),
    });
    return (named.length > 0 ? named : quoted).map(({ loc }) =>
      placeAt(this.subgraph, loc?.start ?? 0, null),
    );
  }
}
