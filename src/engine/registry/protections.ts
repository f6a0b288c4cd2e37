import { visit, type DocumentNode } from 'graphql';
import { linkedDirective, linksOf, type DirectiveTest } from '../../graphql/index.js';

/** Specifications of protections that are known: enforced, or refused where they are used. */
const KNOWN_SECURITY: ReadonlySet<string> = new Set([
  'authenticated',
  'inaccessible',
  'policy',
  'requiresScopes',
]);

/** The names under which a supergraph uses one of some directives. A link itself is no use of what it links. */
export function namesUsed(
  document: DocumentNode,
  directives: readonly ('authenticated' | 'policy' | 'requiresScopes')[],
): readonly string[] {
  const tests: readonly DirectiveTest[] = directives.map((each) => linkedDirective(document, each));
  const used = new Set<string>();
  visit(document, {
    SchemaDefinition: () => false,
    SchemaExtension: () => false,
    Directive({ name }) {
      if (tests.some((test) => test(name.value))) used.add(name.value);
    },
  });
  return [...used];
}

/** Addresses of what a supergraph links for security, and nobody here knows. */
export function unknownProtections(document: DocumentNode): readonly string[] {
  return linksOf(document)
    .filter(({ purpose, specification }) => purpose === 'SECURITY' && !KNOWN_SECURITY.has(specification))
    .map(({ url }) => url);
}
