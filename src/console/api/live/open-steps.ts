import { readEvents } from '../../../client/event-stream';
import { operationOf } from '../ask';
import { PROOF_HEADERS } from '../session-life/proof-headers';
import type { StreamEnd, StreamReader } from './keep-stream';
import { WorkflowChanged, type WorkflowChangedSubscription } from './workflow-changed.generated';

const UNAUTHORIZED = 401;
/** The hub cannot tell what was missed since that event. */
const EXPIRED = 'LAST_EVENT_ID_EXPIRED';

interface StepAnswer {
  readonly data?: WorkflowChangedSubscription | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/**
 * Opens one stream of the steps of cases, disputes and agreements that the user may see. Which they are depends on who is signed in and
 * not on purpose, matter or basis, so that one serves all tabs.
 *
 * @param lastEventId of the stream before, behind which this one goes on; null for one that begins
 * @returns how it ended
 */
export async function openSteps(
  lastEventId: string | null,
  { onOpen, onTold }: StreamReader,
  signal: AbortSignal,
): Promise<StreamEnd> {
  try {
    const response = await fetch('/graphql/stream', {
      method: 'POST',
      headers: {
        ...PROOF_HEADERS,
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(lastEventId === null ? {} : { 'last-event-id': lastEventId }),
      },
      body: JSON.stringify(operationOf(WorkflowChanged, {})),
      signal,
    });
    if (response.status === UNAUTHORIZED) return 'SIGNED_OUT';
    if (!response.ok || !response.body) return 'FAILED';
    let isOpen = false;
    for await (const { event, data, id } of readEvents(response.body)) {
      if (event === 'complete') return 'CLOSED';
      const answer = (event === 'next' ? JSON.parse(data) : {}) as StepAnswer;
      if (answer.errors?.some(({ extensions }) => extensions?.code === EXPIRED)) return 'EXPIRED';
      // Why it ends: the end itself comes next.
      if (answer.errors && !answer.data) continue;
      if (!isOpen) {
        isOpen = true;
        onOpen();
      }
      onTold({ lastEventId: id, isStep: event === 'next' });
    }
    return 'CLOSED';
  } catch {
    return signal.aborted ? 'CLOSED' : 'FAILED';
  }
}
