import type { Authorizer, Catalogue } from '../../access/index.js';
import type { Gateway } from '../../gateway/index.js';
import type { Caller } from '../../identity/index.js';
import type { SubOperations } from '../../subgraph-kit/index.js';

/**
 * What features of the coordination subgraph ask of the whole supergraph within a request, for its caller.
 *
 * @param gateway gives the gateway, which begins after the subgraphs that it asks
 */
export function createSubOperations(
  access: Authorizer,
  catalogue: Catalogue,
  gateway: () => Gateway,
): (caller: Caller) => SubOperations {
  return (caller) => ({
    async ask({ source, operationName, variables }) {
      const { data, errors } = await gateway().executeWithin(source, operationName, variables);
      return { data: data ?? null, errors: errors ?? [] };
    },
    async standings(items) {
      await access.refreshQuotaUsage(caller);
      const decided = access.evaluate(
        caller,
        items,
        await access.findWarrant(caller),
        await access.caseOf(caller),
      );
      const isOfCases = caller.purpose === 'SUBSTANCE_DETERMINATION';
      return items.flatMap((item) => {
        const entry = catalogue.item(item);
        if (!entry) return [];
        const { owner, shareType } = entry;
        const denial = decided.denied.get(item);
        return {
          item,
          owner,
          denied: denial ? { code: denial.reason, message: denial.message, remedy: denial.remedy } : null,
          masked: decided.masked.has(item),
          regional: decided.regional.has(item),
          caseOnly: isOfCases && shareType === 'CONDITIONAL' && owner !== caller.agency,
        };
      });
    },
  });
}
