import { Kind, valueFromASTUntyped, type ConstDirectiveNode, type DocumentNode } from 'graphql';

interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

const POLICY_SPECIFICATION = /^https:\/\/specs\.apollo\.dev\/policy\/v/;
const STANDARD_NAME = 'policy';

/**
 * Under which name a supergraph knows `@policy`: a schema may link the specification `as` something else, or import the
 * directive under another name (https://specs.apollo.dev/link/v1.0, `@link.as`, `@link.import`). Missed, every field would
 * be public.
 */
export function policyDirectiveIn({ definitions }: DocumentNode): string {
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const { arguments: given = [] } of definition.directives ?? []) {
      const link = new Map(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
      if (!POLICY_SPECIFICATION.test(String(link.get('url')))) continue;
      return importedName(link.get('import')) ?? nameOf(link.get('as')) ?? STANDARD_NAME;
    }
  }
  return STANDARD_NAME;
}

const nameOf = (value: unknown): string | null =>
  typeof value === 'string' ? value.replace(/^@/, '') : null;

function importedName(imports: unknown): string | null {
  if (!Array.isArray(imports)) return null;
  for (const element of imports as unknown[]) {
    if (element === `@${STANDARD_NAME}`) return STANDARD_NAME;
    if (typeof element !== 'object' || element === null) continue;
    const { name, as } = element as { readonly name?: unknown; readonly as?: unknown };
    if (name === `@${STANDARD_NAME}`) return nameOf(as) ?? STANDARD_NAME;
  }
  return null;
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
