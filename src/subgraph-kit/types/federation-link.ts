import { Kind, parse, visit, type DefinitionNode, type GraphQLDirective } from 'graphql';

const FEDERATION = 'https://specs.apollo.dev/federation';
/** The first version that knows `@policy`. */
const VERSION = 'v2.6';
/** The first that knows the directives on cost; a subgraph says so only where it uses them. */
const VERSION_WITH_COST = 'v2.9';
const COST_DIRECTIVES = ['cost', 'listSize'];

/** The federation directives that a subgraph's classes may carry. */
const FEDERATION_DIRECTIVES = [
  'key',
  'shareable',
  'extends',
  'external',
  'requires',
  'provides',
  'override',
  'interfaceObject',
  'inaccessible',
  'tag',
  'authenticated',
  'requiresScopes',
  'policy',
  ...COST_DIRECTIVES,
];

/** A directive of the agencies' own that composition carries into the supergraph (Federation `@composeDirective`). */
export interface ComposedDirective {
  /** Identity and version of its specification, `https://<host>/<name>/v<major>.<minor>`. */
  readonly specification: string;
  readonly definition: GraphQLDirective;
}

function directivesIn(definitions: readonly DefinitionNode[]): ReadonlySet<string> {
  const used = new Set<string>();
  const note = {
    Directive: ({ name }: { readonly name: { readonly value: string } }) => void used.add(name.value),
  };
  for (const definition of definitions) visit(definition, note);
  return used;
}

/**
 * The `@link` by which a subgraph says that it is one (https://specs.apollo.dev/link/v1.0). It imports the federation
 * directives that the definitions use, so that each of them goes by its own name.
 */
export function federationLink(
  definitions: readonly DefinitionNode[],
  composed: readonly ComposedDirective[] = [],
): readonly DefinitionNode[] {
  const used = directivesIn(definitions);
  const imported = FEDERATION_DIRECTIVES.filter((name) => used.has(name));
  if (composed.length > 0) imported.push('composeDirective');
  const version = COST_DIRECTIVES.some((name) => used.has(name)) ? VERSION_WITH_COST : VERSION;
  const names = imported.map((name) => `"@${name}"`).join(', ');
  const own = composed.map(({ specification, definition: { name } }) => {
    const url = JSON.stringify(specification);
    return ` @link(url: ${url}, import: ["@${name}"]) @composeDirective(name: "@${name}")`;
  });
  const { definitions: link } = parse(
    `extend schema @link(url: "${FEDERATION}/${version}", import: [${names}])${own.join('')}`,
    { noLocation: true },
  );
  return link.filter(({ kind }) => kind === Kind.SCHEMA_EXTENSION);
}
