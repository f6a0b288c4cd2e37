import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import { StreamPosition, type Subgraph, type SubgraphEvent as Event } from '../subgraph-kit/index.js';
import type { StreamPlace, SubgraphClient, SubgraphEvent } from '../engine/index.js';

/** Reaches a subgraph that runs in this process: compiled operations, no HTTP. */
export function inProcessClient(subgraph: Subgraph): SubgraphClient {
  return {
    fetch: async ({ operation, variables, contextToken }) =>
      formatted(await subgraph.execute({ operation, variables, contextToken })),
    async subscribe({ operation, variables, contextToken, lastEventId, signal }) {
      const opened = await subgraph.subscribe({ operation, variables, contextToken, lastEventId }, signal);
      return Symbol.asyncIterator in opened ? eventsOf(opened) : formatted(opened);
    },
  };
}

function formatted({ data, errors, extensions }: ExecutionResult): FormattedExecutionResult {
  return {
    ...(data === undefined ? {} : { data }),
    ...(extensions ? { extensions } : {}),
    ...(errors && errors.length > 0 ? { errors: errors.map((error) => error.toJSON()) } : {}),
  };
}

async function* eventsOf(
  events: AsyncIterable<Event | StreamPosition>,
): AsyncGenerator<SubgraphEvent | StreamPlace> {
  for await (const event of events) {
    if (event instanceof StreamPosition) {
      yield { place: event.id };
      continue;
    }
    yield {
      fixed: false,
      source: event.source,
      id: event.id,
      answer: async ({ operation, variables, contextToken }) =>
        formatted(await event.answer({ operation, variables, contextToken })),
    };
  }
}
