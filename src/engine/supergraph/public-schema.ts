import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, Kind, visit, type DocumentNode, type GraphQLSchema } from 'graphql';

/**
 * What clients see of a supergraph: no federation directives, and nothing `@inaccessible`. The composition library leaves
 * inaccessible types among the members of unions; they are taken out here.
 *
 * @throws GraphQLError when the document is not a supergraph
 */
export function readPublicSchema(supergraph: DocumentNode): GraphQLSchema {
  const document = transformSupergraphToPublicSchema(supergraph);
  const objects = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) objects.add(definition.name.value);
  }
  return buildASTSchema(
    visit(document, {
      UnionTypeDefinition: (union) => ({
        ...union,
        types: (union.types ?? []).filter(({ name }) => objects.has(name.value)),
      }),
    }),
  );
}
