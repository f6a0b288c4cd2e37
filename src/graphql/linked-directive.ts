import { Kind, valueFromASTUntyped, type DirectiveNode, type DocumentNode } from 'graphql';

/** Tells whether a directive's name is one by which a document knows a standard directive. */
export type DirectiveTest = (name: string) => boolean;

/** What a schema links (https://specs.apollo.dev/link/v1.0, `@link`). */
export interface Link {
  /** The specification's own name: `policy` of `https://specs.apollo.dev/policy/v0.1`. */
  readonly specification: string;
  readonly url: string;
  /** The prefix of names that are not imported. */
  readonly namespace: string;
  /** Names in the document by names in the specification, both without `@`. */
  readonly imports: ReadonlyMap<string, string>;
  /** `SECURITY` or `EXECUTION`: whoever does not know the specification must not serve the schema. */
  readonly purpose: string | null;
}

const withoutSign = (name: string): string => name.replace(/^@/, '');

function importsOf(given: unknown): ReadonlyMap<string, string> {
  const imports = new Map<string, string>();
  for (const element of Array.isArray(given) ? (given as unknown[]) : [given]) {
    if (typeof element === 'string') imports.set(withoutSign(element), withoutSign(element));
    if (typeof element !== 'object' || element === null) continue;
    const { name, as } = element as { readonly name?: unknown; readonly as?: unknown };
    if (typeof name === 'string')
      imports.set(withoutSign(name), withoutSign(typeof as === 'string' ? as : name));
  }
  return imports;
}

function readLink({ arguments: given = [] }: DirectiveNode): Link | null {
  const link = new Map(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
  const url = link.get('url');
  if (typeof url !== 'string') return null;
  const specification = /\/([A-Za-z_]\w*)(?:\/v\d[^/]*)?\/?$/.exec(url)?.[1] ?? '';
  const as = link.get('as');
  const purpose = link.get('for');
  return {
    specification,
    url,
    namespace: typeof as === 'string' ? withoutSign(as) : specification,
    imports: importsOf(link.get('import')),
    purpose: typeof purpose === 'string' ? purpose : null,
  };
}

/** Everything that a document links. A directive of a schema with a specification's address is a link, whatever its name. */
export function linksOf({ definitions }: DocumentNode): readonly Link[] {
  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) return [];
    return (definition.directives ?? []).map(readLink).filter((link) => link !== null);
  });
}

/**
 * By which names a document knows a directive: its plain name, those that links import it as, the name of a link to a
 * specification of that name, and the plain name behind any namespace (`@federation__policy`, `@fed__policy`). A name
 * missed would leave what it protects open, so all of them hold at once, whichever the links say.
 *
 * @param standardName the directive's name in its specification, which has that name too or is Federation's
 */
export function linkedDirective(document: DocumentNode, standardName: string): DirectiveTest {
  const names = new Set([standardName]);
  for (const { specification, namespace, imports } of linksOf(document)) {
    if (specification !== standardName && specification !== 'federation') continue;
    const imported = imports.get(standardName);
    if (imported !== undefined) names.add(imported);
    if (specification === standardName) names.add(namespace);
  }
  return (name) => names.has(name) || name.endsWith(`__${standardName}`);
}
