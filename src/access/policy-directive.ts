import { valueFromASTUntyped, type ConstDirectiveNode } from 'graphql';

interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/**
 * Reads the standard directive `@policy(policies: [[…]])` of a definition.
 *
 * @returns alternatives, of which one must be granted in full (OR of ANDs), or null where there is no policy
 */
export function policiesOf(node: Annotated | null | undefined): string[][] | null {
  const directive = node?.directives?.find(({ name }) => name.value === 'policy');
  const argument = directive?.arguments?.find(({ name }) => name.value === 'policies');
  return argument ? (valueFromASTUntyped(argument.value) as string[][]) : null;
}

/** Whether one of the alternatives is granted in full. */
export function satisfied(policies: readonly (readonly string[])[], grants: ReadonlySet<string>): boolean {
  return policies.some((alternative) => alternative.every((item) => grants.has(item)));
}
