import { agencyUnavailable, type ErrorDetails } from '../errors/field-error.js';
import { SubgraphCircuitOpen, type SubgraphEvent } from './subgraph-client.js';
import { plannedVariables, subscriptionOf, type PreparedNode } from '../planning/index.js';
import { agencyError, AgencyErrors } from './agency-errors.js';
import type { PlanExecution } from './execute-plan.js';

/** The events of a subscription, or why there are none. */
export type OpenedSubscription =
  { readonly events: AsyncIterable<SubgraphEvent> } | { readonly errors: readonly ErrorDetails[] };

/**
 * Opens the subscription of a plan at the agency that has it. Never throws for what the agency does.
 *
 * @returns null when the plan asks nobody
 */
export async function openSubscription(
  plan: PreparedNode | null,
  { client, contextToken, signal, onFailure, ...given }: Omit<PlanExecution, 'matches'>,
): Promise<OpenedSubscription | null> {
  const fetch = subscriptionOf(plan);
  if (!fetch) return null;
  const { subgraph, operation, operationKind, literals } = fetch;
  const variables = plannedVariables(given.variables);
  const unavailable = agencyUnavailable(subgraph, 'NO_ANSWER');
  const picked = fetch.variables.filter((name) => variables[name] !== undefined);
  try {
    const opened = await client(subgraph).subscribe?.({
      operation,
      operationKind,
      variables: { ...literals, ...Object.fromEntries(picked.map((name) => [name, variables[name]])) },
      contextToken: await contextToken(subgraph),
      signal,
    });
    if (!opened) throw new Error(`The subgraph ${subgraph} offers no event streams.`);
    if (Symbol.asyncIterator in opened) return { events: opened };
    const errors = opened.errors ?? [];
    const told = AgencyErrors.of(errors, 'subscription');
    if (told) onFailure(subgraph, told);
    return {
      errors: errors[0] ? errors.map((error) => agencyError(subgraph, error, 'subscription')) : [unavailable],
    };
  } catch (error) {
    if (!(error instanceof SubgraphCircuitOpen)) onFailure(subgraph, error);
    return { errors: [unavailable] };
  }
}
