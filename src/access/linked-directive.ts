import { Kind, valueFromASTUntyped, type DocumentNode } from 'graphql';

const nameOf = (value: unknown): string | null =>
  typeof value === 'string' ? value.replace(/^@/, '') : null;

function importedName(imports: unknown, standardName: string): string | null {
  if (!Array.isArray(imports)) return null;
  for (const element of imports as unknown[]) {
    if (element === `@${standardName}`) return standardName;
    if (typeof element !== 'object' || element === null) continue;
    const { name, as } = element as { readonly name?: unknown; readonly as?: unknown };
    if (name === `@${standardName}`) return nameOf(as) ?? standardName;
  }
  return null;
}

/**
 * Under which name a supergraph knows a directive: a schema may link its specification `as` something else, or import the
 * directive under another name (https://specs.apollo.dev/link/v1.0, `@link.as`, `@link.import`).
 *
 * @param specification matches the specification's address, whichever its version
 */
export function linkedDirective(
  { definitions }: DocumentNode,
  specification: RegExp,
  standardName: string,
): string {
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const { arguments: given = [] } of definition.directives ?? []) {
      const link = new Map(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
      if (!specification.test(String(link.get('url')))) continue;
      return importedName(link.get('import'), standardName) ?? nameOf(link.get('as')) ?? standardName;
    }
  }
  return standardName;
}
