import { GraphQLError } from 'graphql';
import { validate as isUuid } from 'uuid';
import { pageRequest, type PageRequest, type SubgraphContext } from '../subgraphs/kit/index.js';
import type { DeterminationServices } from './services.js';

/** What this feature's resolvers find in their GraphQL context. */
export type DeterminationContext = SubgraphContext<{ readonly determination: DeterminationServices }>;

/**
 * Reads `first` and `after` of a list that goes by id.
 *
 * @throws GraphQLError BAD_USER_INPUT when the cursor is none of ours
 */
export function idPage(first: number | null | undefined, after: string | null | undefined): PageRequest {
  const page = pageRequest(first, after);
  if (page.after === null || isUuid(page.after)) return page;
  throw new GraphQLError('`after` is not a cursor of this list.', {
    extensions: { code: 'BAD_USER_INPUT', remedy: 'Use an endCursor that this list has given you.' },
  });
}
