import {
  Kind,
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type StringValueNode,
} from 'graphql';

/** What arguments of these names say wherever they stand, unless they say something of their own. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  filter: 'Which entries to list; all given conditions must hold. Left out for everything the caller sees.',
  first: 'How many entries the page has at most (每页条数), 0 to 200; 20 when left out.',
  after: 'The endCursor of the page before (游标), as it was given; left out for the first page.',
  input: 'What is asked for, as the input type says.',
};

/** What fields of input types say wherever they stand, unless they say something of their own. */
const INPUT_FIELDS: Readonly<Record<string, string>> = {
  idempotencyKey:
    'Your own key (幂等键), 1 to 200 characters; the same request under the same key happens once.',
  expectedVersion: 'The version you saw; refused (STALE_VERSION) when there is a newer one.',
};

/** Root types, whose fields come from many classes. */
const ROOTS: Readonly<Record<string, string>> = {
  Query: 'What can be read (查询). A field that is denied is null, and an error says by whose rule and why.',
  Mutation:
    'What can be done (办理). Each answers with what it made or changed, or with a refusal that says why not.',
  Subscription: 'What is told when it happens (订阅), as a stream of events.',
};

type Described = { readonly description?: StringValueNode };

function withDescription<Node extends Described>(node: Node, text: string | undefined): Node {
  if (node.description || text === undefined) return node;
  return { ...node, description: { kind: Kind.STRING, value: text, block: true } };
}

function describeArguments(field: FieldDefinitionNode): FieldDefinitionNode {
  const described = (argument: InputValueDefinitionNode) =>
    withDescription(argument, ARGUMENTS[argument.name.value]);
  return { ...field, arguments: (field.arguments ?? []).map(described) };
}

/** The input type that an argument `input!` is of. */
function inputTypeOf({ name, type }: InputValueDefinitionNode): string | null {
  if (name.value !== 'input' || type.kind !== Kind.NON_NULL_TYPE) return null;
  return type.type.kind === Kind.NAMED_TYPE ? type.type.name.value : null;
}

/** The mutation or query that takes an input type, by the type's name. */
function fieldsByInput(definitions: readonly DefinitionNode[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || !ROOTS[definition.name.value]) continue;
    for (const field of definition.fields ?? [])
      for (const type of (field.arguments ?? []).map(inputTypeOf))
        if (type !== null) found.set(type, field.name.value);
  }
  return found;
}

/**
 * Describes what is alike all over the schema: arguments of pages, filters and inputs, idempotency keys, expected
 * versions, the input types of mutations, and the root types. What a class describes itself stays as it is.
 */
export function describeShared(definitions: readonly DefinitionNode[]): readonly DefinitionNode[] {
  const fields = fieldsByInput(definitions);
  return definitions.map((definition) => {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION)
      return withDescription(
        { ...definition, fields: (definition.fields ?? []).map(describeArguments) },
        ROOTS[definition.name.value],
      );
    if (definition.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION) return definition;
    const field = fields.get(definition.name.value);
    return withDescription(
      {
        ...definition,
        fields: (definition.fields ?? []).map((each) => withDescription(each, INPUT_FIELDS[each.name.value])),
      },
      field && `What ${field} takes (请求内容).`,
    );
  });
}
