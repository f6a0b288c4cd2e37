import {
  Kind,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { argumentOf, directivesNamed } from './supergraph-directives.js';

/** Whether an object may be taken to be there without asking for it; `parent.field`, see {@link readAssumedNonNull}. */
export type AssumedNonNull = (parentType: string, field: string) => boolean;

function singleType(type: TypeNode): string | null {
  if (type.kind === Kind.NAMED_TYPE) return type.name.value;
  return type.kind === Kind.NON_NULL_TYPE ? singleType(type.type) : null;
}

const isPromised = (field: FieldDefinitionNode): boolean =>
  directivesNamed(field, 'tag').some((tag) => argumentOf(tag, 'name') === 'always-present');

/**
 * Objects of which their owner says that they are there for every entity (`@tag(name: "always-present")`), such as
 * `Platform.police`, and that are under no policy themselves. That one is there tells nothing (docs/adr/0004), so where
 * all that is asked of it is denied, its agency need not be asked.
 *
 * @param isGuarded whether a field is under a policy, and its presence with it
 */
export function readAssumedNonNull(
  document: DocumentNode,
  isGuarded: (parentType: string, field: string) => boolean,
): AssumedNonNull {
  const types = new Map<string, ObjectTypeDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) types.set(definition.name.value, definition);
  }
  const assumedNonNull = new Set<string>();
  for (const [name, type] of types) {
    for (const field of type.fields ?? []) {
      const returned = types.get(singleType(field.type) ?? '');
      if (returned && isPromised(field) && !isGuarded(name, field.name.value)) {
        assumedNonNull.add(`${name}.${field.name.value}`);
      }
    }
  }
  return (parentType, field) => assumedNonNull.has(`${parentType}.${field}`);
}
