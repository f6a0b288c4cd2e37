import {
  isTypeDefinitionNode,
  Kind,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
} from 'graphql';

/** `@listSize`: how long a list is, by its own arguments or assumed. */
export interface ListSize {
  readonly assumedSize: number | null;
  readonly slicingArguments: readonly string[];
  /** Lists below the field's object that have the size; empty where the field itself is the list. */
  readonly sizedFields: readonly string[];
}

/** What a supergraph says of the cost of its parts; null where it says nothing. Coordinates are `Type.field`. */
export interface CostDirectives {
  weightOfType(name: string): number | null;
  weightOfField(coordinate: string): number | null;
  weightOfArgument(coordinate: string, argument: string): number | null;
  listSizeOf(coordinate: string): ListSize | null;
}

const COST_SPECIFICATION = 'https://specs.apollo.dev/cost/';

function argumentsOf({ arguments: given = [] }: DirectiveNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
}

/** The names under which the supergraph has the directives; an import may give them others. */
function importedNames(document: DocumentNode): { cost: string; listSize: string } | null {
  const links = document.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? []).filter(({ name }) => name.value === 'link').map(argumentsOf)
      : [],
  );
  const link = links.find(({ url }) => typeof url === 'string' && url.startsWith(COST_SPECIFICATION));
  if (!link) return null;
  const names = { cost: 'cost', listSize: 'listSize' };
  for (const entry of Array.isArray(link['import']) ? (link['import'] as unknown[]) : []) {
    if (typeof entry !== 'object' || entry === null || !('name' in entry) || !('as' in entry)) continue;
    const renamed = String(entry.as).replace(/^@/, '');
    if (entry.name === '@cost') names.cost = renamed;
    if (entry.name === '@listSize') names.listSize = renamed;
  }
  return names;
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** Weights are integers in Federation and texts like `"2.5"` in the specification that it comes from. */
function weightIn(directives: readonly ConstDirectiveNode[] | undefined, name: string): number | null {
  const directive = directives?.find((each) => each.name.value === name);
  const weight = directive ? Number(argumentsOf(directive)['weight']) : Number.NaN;
  return Number.isFinite(weight) ? Math.max(0, weight) : null;
}

class DirectiveReader implements CostDirectives {
  readonly #types = new Map<string, number>();
  readonly #fields = new Map<string, number>();
  readonly #arguments = new Map<string, number>();
  readonly #lists = new Map<string, ListSize>();
  readonly #names: { cost: string; listSize: string };

  constructor(document: DocumentNode, names: { cost: string; listSize: string }) {
    this.#names = names;
    for (const definition of document.definitions) {
      if (!isTypeDefinitionNode(definition)) continue;
      const type = definition.name.value;
      const weight = weightIn(definition.directives, names.cost);
      if (weight !== null) this.#types.set(type, weight);
      if (
        definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
        definition.kind !== Kind.INTERFACE_TYPE_DEFINITION
      ) {
        continue;
      }
      for (const field of definition.fields ?? []) this.#readField(`${type}.${field.name.value}`, field);
    }
  }

  weightOfType(name: string): number | null {
    return this.#types.get(name) ?? null;
  }

  weightOfField(coordinate: string): number | null {
    return this.#fields.get(coordinate) ?? null;
  }

  weightOfArgument(coordinate: string, argument: string): number | null {
    return this.#arguments.get(`${coordinate}(${argument})`) ?? null;
  }

  listSizeOf(coordinate: string): ListSize | null {
    return this.#lists.get(coordinate) ?? null;
  }

  #readField(coordinate: string, field: FieldDefinitionNode): void {
    const weight = weightIn(field.directives, this.#names.cost);
    if (weight !== null) this.#fields.set(coordinate, weight);
    for (const argument of field.arguments ?? []) {
      const own = weightIn(argument.directives, this.#names.cost);
      if (own !== null) this.#arguments.set(`${coordinate}(${argument.name.value})`, own);
    }
    const directive = field.directives?.find(({ name }) => name.value === this.#names.listSize);
    if (!directive) return;
    const { assumedSize, slicingArguments, sizedFields } = argumentsOf(directive);
    this.#lists.set(coordinate, {
      assumedSize: typeof assumedSize === 'number' ? Math.max(0, assumedSize) : null,
      slicingArguments: texts(slicingArguments),
      sizedFields: texts(sizedFields),
    });
  }
}

const SILENT: CostDirectives = {
  weightOfType: () => null,
  weightOfField: () => null,
  weightOfArgument: () => null,
  listSizeOf: () => null,
};

/**
 * Reads `@cost` and `@listSize` of a supergraph (Federation 2.9, after IBM's GraphQL Cost Directives), where it links the
 * specification of them. Weights of input fields are not read.
 */
export function readCostDirectives(document: DocumentNode): CostDirectives {
  const names = importedNames(document);
  return names ? new DirectiveReader(document, names) : SILENT;
}
