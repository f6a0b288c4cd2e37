import { agencyUnavailable, type ErrorDetails } from '../errors/field-error.js';
import { plannedVariables, subscriptionOf, type PreparedNode } from '../planning/index.js';
import type { PlanExecution } from './execute-plan.js';
import { SubgraphCircuitOpen, type StreamPlace, type SubgraphEvent } from './subgraph-client.js';
import { readErrors } from './subgraph-errors.js';

/** The events of a subscription, or why there are none. */
export type OpenedSubscription =
  | { readonly events: AsyncIterable<SubgraphEvent | StreamPlace> }
  | { readonly errors: readonly ErrorDetails[] };

/**
 * Opens the subscription of a plan at the agency that has it. Never throws for what the agency does.
 *
 * @returns null when the plan asks nobody
 */
export async function openSubscription(
  plan: PreparedNode | null,
  {
    client,
    contextToken,
    signal,
    onFailure,
    errorsForClients,
    ...given
  }: Omit<PlanExecution, 'matches'> & { readonly lastEventId?: string | null | undefined },
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
      lastEventId: given.lastEventId,
    });
    if (!opened) throw new Error(`The subgraph ${subgraph} offers no event streams.`);
    if (Symbol.asyncIterator in opened) return { events: opened };
    const { errors, logged } = readErrors(subgraph, opened.errors ?? [], 'subscription', errorsForClients);
    if (logged) onFailure(subgraph, logged);
    return { errors: errors.length > 0 ? errors.map(({ details }) => details) : [unavailable] };
  } catch (error) {
    if (!(error instanceof SubgraphCircuitOpen)) onFailure(subgraph, error);
    return { errors: [unavailable] };
  }
}
