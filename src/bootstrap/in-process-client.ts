import type { SubgraphClient } from '../gateway/index.js';
import type { Subgraph } from '../subgraphs/kit/index.js';

/** Reaches a subgraph that runs in this process: compiled operations, no HTTP. */
export function inProcessClient(subgraph: Subgraph): SubgraphClient {
  return {
    async fetch({ operation, variables, contextToken }) {
      const { data, errors } = await subgraph.execute({ operation, variables, contextToken });
      return {
        ...(data === undefined ? {} : { data }),
        ...(errors && errors.length > 0 ? { errors: errors.map((error) => error.toJSON()) } : {}),
      };
    },
  };
}
