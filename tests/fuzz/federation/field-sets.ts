import { Kind, parse, type SelectionSetNode } from 'graphql';

const known = new Map<string, SelectionSetNode>();

/** A field set of `@key`, `@requires` or `@provides`, parsed. */
export function fieldSet(text: string): SelectionSetNode {
  const found = known.get(text);
  if (found) return found;
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`"${text}" is no field set.`);
  known.set(text, definition.selectionSet);
  return definition.selectionSet;
}

/** A value of a representation, reduced to what a field set names. */
export function pickFieldSet(
  value: unknown,
  set: SelectionSetNode | undefined,
  matches: (typename: unknown, condition: string) => boolean,
): unknown {
  if (value === null || !set) return value;
  if (value === undefined) throw new Error('A required field is missing from the representation.');
  if (Array.isArray(value)) return value.map((item) => pickFieldSet(item, set, matches));
  if (typeof value !== 'object') throw new Error('A required object is none.');
  const row = value as Readonly<Record<string, unknown>>;
  const picked: Record<string, unknown> = {};
  const visit = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        if (!Object.hasOwn(row, name)) throw new Error(`The representation has no ${name}.`);
        picked[name] = pickFieldSet(row[name], selection.selectionSet, matches);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        if (condition === undefined || matches(row['__typename'], condition)) visit(selection.selectionSet);
      }
    }
  };
  visit(set);
  return picked;
}
