import { createClient, NetworkError, type RequestParams } from 'graphql-sse';
import { operationOf } from '../ask';
import { PROOF_HEADERS } from '../session-life/proof-headers';
import type { StreamEnd } from './keep-stream';
import { WorkflowChanged } from './workflow-changed.generated';

const UNAUTHORIZED = 401;

function endOf(error: unknown): StreamEnd {
  const response: unknown = error instanceof NetworkError ? error.response : null;
  return response instanceof Response && response.status === UNAUTHORIZED ? 'SIGNED_OUT' : 'FAILED';
}

/**
 * Opens one stream of the steps of cases, disputes and agreements that the user may see. Which they are depends on who is signed in and
 * not on purpose, matter or basis, so that one serves all tabs.
 *
 * @param onOpen it is open: what happens from now on is told
 * @param onStep a step was taken
 * @returns how it ended
 */
export function openSteps(onOpen: () => void, onStep: () => void, signal: AbortSignal): Promise<StreamEnd> {
  return new Promise((resolve) => {
    // Its own pauses between attempts double without end (graphql-sse 2.6.1, not reported): `keepStream` has ours.
    const events = createClient({
      url: '/graphql/stream',
      headers: PROOF_HEADERS,
      retryAttempts: 0,
      on: { connected: onOpen },
    });
    const finish = (end: StreamEnd): void => {
      signal.removeEventListener('abort', stop);
      events.dispose();
      resolve(end);
    };
    function stop(): void {
      finish('CLOSED');
    }
    if (signal.aborted) {
      finish('CLOSED');
      return;
    }
    signal.addEventListener('abort', stop);
    // Sent as it is: the type knows operations by their text alone.
    events.subscribe(operationOf(WorkflowChanged, {}) as unknown as RequestParams, {
      next: ({ data }) => {
        if (data) onStep();
      },
      error: (error) => finish(endOf(error)),
      complete: () => finish('CLOSED'),
    });
  });
}
