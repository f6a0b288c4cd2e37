import { Kind, type ArgumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { asOfMixed } from '../../access/index.js';
import { failed, ok, type Refusal, type Result } from '../../kernel/index.js';

/** The instant whose recorded values a request asks for (截至时间), ISO 8601 in UTC, given its coerced variables; null for the present. */
export type AskedInstant = (variables: Readonly<Record<string, unknown>>) => Result<string | null, Refusal>;

/** Root fields that give platforms of an instant. */
const OF_AN_INSTANT: ReadonlySet<string> = new Set(['platform', 'platformsByCode']);
const ARGUMENT = 'asOf';

const PRESENT: AskedInstant = () => ok(null);

/** The argument of each root field; undefined where it has none. */
function rootArguments(set: SelectionSetNode): (ArgumentNode | undefined)[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootArguments(selection.selectionSet);
    if (selection.kind !== Kind.FIELD || selection.name.value.startsWith('__')) return [];
    const given = selection.arguments?.find(({ name }) => name.value === ARGUMENT);
    return [OF_AN_INSTANT.has(selection.name.value) ? given : undefined];
  });
}

function instantOf(
  argument: ArgumentNode | undefined,
  variables: Readonly<Record<string, unknown>>,
): string | null {
  const value = argument?.value;
  const given: unknown =
    value?.kind === Kind.VARIABLE
      ? variables[value.name.value]
      : value?.kind === Kind.STRING
        ? value.value
        : null;
  // Both forms passed the scalar: the text as it was sent, or what it was read as.
  return given instanceof Date || typeof given === 'string' ? new Date(given).toISOString() : null;
}

/**
 * Compiles how the requests of an operation say of which instant they ask. One operation has one context for all agencies, so it asks
 * of one instant, and for nothing that only has a present.
 *
 * @param definition fragments put in their places, conditions evaluated
 */
export function compileAskedInstant(definition: OperationDefinitionNode): AskedInstant {
  const roots = rootArguments(definition.selectionSet);
  if (roots.every((argument) => argument === undefined)) return PRESENT;
  return (variables) => {
    const [first = null, ...others] = roots.map((argument) => instantOf(argument, variables));
    return others.every((other) => other === first) ? ok(first) : failed(asOfMixed({}));
  };
}
