import type { Authorizer, Catalogue } from '../access/index.js';
import type { Gateway } from '../gateway/index.js';
import type { AccessOracle } from '../coordination/index.js';

/**
 * What the coordination subgraph asks about access (`me`, `explainAccess`).
 *
 * @param gateway gives the gateway, which begins after the subgraphs that it asks
 */
export function createAccessOracle(
  access: Authorizer,
  catalogue: Catalogue,
  gateway: () => Gateway,
): AccessOracle {
  return {
    readableItems: async (caller) => {
      await access.refreshQuotaUsage(caller);
      return [
        ...access.evaluate(caller, null, await access.findWarrant(caller), await access.caseOf(caller))
          .granted,
      ];
    },
    explain: async (operation, caller, variables) => {
      await access.refreshQuotaUsage(caller);
      const warrant = await access.findWarrant(caller);
      const substanceCase = await access.caseOf(caller);
      return gateway().explain(operation, {
        caller,
        variables,
        decide: (items) => access.evaluate(caller, items, warrant, substanceCase),
      });
    },
    plan: (operation) => gateway().plan(operation),
    ownerOf: (item) => catalogue.item(item)?.owner ?? null,
  };
}
