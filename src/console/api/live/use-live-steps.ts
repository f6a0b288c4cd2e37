import { useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { createClient } from 'graphql-sse';
import { useLocale } from '../i18n/locale';
import { requestHeaders } from './ask';
import { useExchange } from './exchange';

/** Asked again at most so often, however many steps come. */
const QUIET_MILLISECONDS = 400;

const STEPS = [
  'subscription { caseChanged { __typename } }',
  'subscription { disputeChanged { __typename } }',
];

/**
 * Listens for steps of cases and disputes that the user may see, while the page is open, and has what is shown asked again.
 *
 * @param enabled not for those who see no case
 */
export function useLiveSteps(enabled: boolean): void {
  const client = useQueryClient();
  const { purpose, caseId, basis } = useExchange().exchange;
  const { locale } = useLocale();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    if (!enabled) return undefined;
    const headers = requestHeaders({ exchange: { purpose, caseId, basis }, locale });
    const events = createClient({
      url: '/graphql/stream',
      singleConnection: false,
      headers,
      retryAttempts: 1_000,
    });
    const refresh = (): void => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void client.invalidateQueries(), QUIET_MILLISECONDS);
    };
    const ends = STEPS.map((query) =>
      events.subscribe({ query }, { next: refresh, error: () => undefined, complete: () => undefined }),
    );
    return () => {
      clearTimeout(timer.current);
      for (const end of ends) end();
      events.dispose();
    };
  }, [enabled, client, purpose, caseId, basis, locale]);
}
