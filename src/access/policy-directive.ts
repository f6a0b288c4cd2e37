import { valueFromASTUntyped, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { linkedDirective } from './linked-directive.js';

interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

const POLICY_SPECIFICATION = /^https:\/\/specs\.apollo\.dev\/policy\/v/;
const STANDARD_NAME = 'policy';

/** Under which name a supergraph knows `@policy`. Missed, every field would be public. */
export function policyDirectiveIn(document: DocumentNode): string {
  return linkedDirective(document, POLICY_SPECIFICATION, STANDARD_NAME);
}

/**
 * Reads the standard directive `@policy(policies: [[…]])` of a definition.
 *
 * @param directiveName where the schema has it under another name, see {@link policyDirectiveIn}
 * @returns alternatives, of which one must be granted in full (OR of ANDs), or null where there is no policy
 */
export function policiesOf(
  node: Annotated | null | undefined,
  directiveName = STANDARD_NAME,
): string[][] | null {
  const directive = node?.directives?.find(({ name }) => name.value === directiveName);
  const argument = directive?.arguments?.find(({ name }) => name.value === 'policies');
  return argument ? (valueFromASTUntyped(argument.value) as string[][]) : null;
}

/** Whether one of the alternatives is granted in full. */
export function satisfied(policies: readonly (readonly string[])[], grants: ReadonlySet<string>): boolean {
  return policies.some((alternative) => alternative.every((item) => grants.has(item)));
}
