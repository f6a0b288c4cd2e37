import { valueFromASTUntyped, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { linkedDirective, type DirectiveTest } from '../../graphql/index.js';

interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

const STANDARD_NAME = 'policy';

/** By which names a supergraph knows `@policy`. One missed, its fields would be public. */
export function policyDirectiveIn(document: DocumentNode): DirectiveTest {
  return linkedDirective(document, STANDARD_NAME);
}

/**
 * Reads the standard directive `@policy(policies: [[…]])` of a definition.
 *
 * @returns alternatives, of which one must be granted in full (OR of ANDs), or null where there is no policy
 */
export function policiesOf(node: Annotated | null | undefined): string[][] | null {
  return allPoliciesOf(node, (name) => name === STANDARD_NAME)[0] ?? null;
}

/** {@link policiesOf} for every directive that is one by whatever name; all of them must hold. */
export function allPoliciesOf(node: Annotated | null | undefined, isPolicy: DirectiveTest): string[][][] {
  return (node?.directives ?? []).flatMap((directive) => {
    const argument = directive.arguments?.find(({ name }) => name.value === 'policies');
    return argument && isPolicy(directive.name.value)
      ? [valueFromASTUntyped(argument.value) as string[][]]
      : [];
  });
}

/** Whether one of the alternatives is granted in full. */
export function satisfied(policies: readonly (readonly string[])[], grants: ReadonlySet<string>): boolean {
  return policies.some((alternative) => alternative.every((item) => grants.has(item)));
}
