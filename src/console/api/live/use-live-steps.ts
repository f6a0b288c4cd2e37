import { useEffect } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { isOfSession } from '../session-life/open-session';
import { noteSignedOut, useIsSignedOut } from '../session-life/signed-out';
import { keepStream, type ToldStep } from './keep-stream';
import { leadOrFollow } from './lead-or-follow';
import { openSteps } from './open-steps';

/** Asked again at most so often, however many steps come. */
const QUIET_MILLISECONDS = 400;
const NAME = 'huishang.steps';

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(finish, milliseconds);
    function finish(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    }
    signal.addEventListener('abort', finish);
  });
}

/** A page that nobody looks at is asked again when somebody does. */
function refresh(client: QueryClient): void {
  const refetchType = document.visibilityState === 'hidden' ? 'none' : 'active';
  void client.invalidateQueries({ predicate: ({ queryKey }) => !isOfSession(queryKey), refetchType });
}

/**
 * Has what is shown asked again when somebody takes a step of a case, of a dispute or of an agreement that the user may see. All tabs of the
 * browser share one stream: a browser opens six connections to a host at most (HTTP/1.1), and pages need them, too. A stream that
 * was cut off goes on behind its last event, so that nothing is asked again but for what happened meanwhile.
 *
 * @param enabled not for those who see no case
 */
export function useLiveSteps(enabled: boolean): void {
  const client = useQueryClient();
  const isSignedOut = useIsSignedOut();
  const listens = enabled && !isSignedOut;
  useEffect(() => {
    if (!listens) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lastEventId: string | null = null;
    const onTold = (told: ToldStep): void => {
      // Kept in every tab: whichever leads next goes on behind it.
      lastEventId = told.lastEventId ?? lastEventId;
      if (!told.isStep) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        refresh(client);
      }, QUIET_MILLISECONDS);
    };
    const leave = leadOrFollow<ToldStep>(NAME, {
      onTold,
      lead: async ({ tell, isSuccessor, signal }) => {
        const end = await keepStream(
          {
            open: openSteps,
            onTold: tell,
            onMissed: () => tell({ lastEventId: null, isStep: true }),
            pause,
          },
          signal,
          { hasMissed: isSuccessor, lastEventId },
        );
        if (end === 'SIGNED_OUT') noteSignedOut();
      },
    });
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [listens, client]);
}
