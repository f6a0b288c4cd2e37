import type { SubgraphContext } from '../../../subgraph-kit/index.js';
import type { DeterminationServices } from '../../services/open-determination.js';

/** What this feature's resolvers find in their GraphQL context. */
export type DeterminationContext = SubgraphContext<{ readonly determination: DeterminationServices }>;
