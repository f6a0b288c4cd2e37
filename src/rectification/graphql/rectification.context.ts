import type { DeterminationContext } from '../../determination/index.js';
import type { SubgraphContext } from '../../subgraph-kit/index.js';
import type { RectificationServices } from '../services/open-rectification.js';

/** What this feature's resolvers find in their GraphQL context. */
export type RectificationContext = SubgraphContext<
  DeterminationContext['data'] & { readonly rectification: RectificationServices }
>;
