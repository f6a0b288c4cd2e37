import { createClient } from 'graphql-sse';
import { useEffect, useRef, useState } from 'react';
import { ask, post, requestHeaders, type Answer } from '../../api/ask';
import { useExchange } from '../../api/exchange';
import { useLocale } from '../../i18n/locale';
import { ExplainOperation, type ExplainOperationQuery } from './explorer.generated';
import type { OperationKind } from './read-question';

/** At most so many events of a subscription are shown. */
const MAX_EVENTS = 50;

export type Explanation = ExplainOperationQuery['explainAccess'];

interface Shown {
  /** The answer as text; the events of a subscription, the latest first. */
  readonly answer: string | null;
  readonly milliseconds: number | null;
  readonly events: number | null;
  readonly explanation: Explanation | null;
  readonly failure: Error | null;
  readonly pending: boolean;
}

const NOTHING: Shown = {
  answer: null,
  milliseconds: null,
  events: null,
  explanation: null,
  failure: null,
  pending: false,
};
const pretty = (value: unknown): string => JSON.stringify(value, null, 2);
const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

type Variables = Readonly<Record<string, unknown>>;

/** Runs what is written, and has it explained; the last of both is what is shown. */
export function useRun() {
  const { purpose, caseId, basis } = useExchange().exchange;
  const { locale } = useLocale();
  const [shown, show] = useState<Shown>(NOTHING);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);
  const options = { exchange: { purpose, caseId, basis }, locale };
  const change = (part: Partial<Shown>): void => show((before) => ({ ...before, ...part }));

  const explain = async (text: string, variables: Variables): Promise<void> => {
    const { data, errors } = await ask(ExplainOperation, { operation: text, variables }, options);
    if (data) change({ explanation: data.explainAccess });
    else if (errors[0]) throw new Error(errors[0].message);
  };

  const listen = (text: string, variables: Variables): void => {
    const client = createClient({
      url: '/graphql/stream',
      headers: requestHeaders(options),
      retryAttempts: 0,
    });
    const received: unknown[] = [];
    const end = client.subscribe(
      { query: text, variables: { ...variables } },
      {
        next: (event) => {
          received.unshift(event);
          received.length = Math.min(received.length, MAX_EVENTS);
          show((before) => ({ ...before, answer: pretty(received), events: (before.events ?? 0) + 1 }));
        },
        error: (error) =>
          change({
            events: null,
            failure: Array.isArray(error) ? new Error(pretty(error)) : asError(error),
          }),
        complete: () => change({ events: null }),
      },
    );
    stop.current = () => {
      end();
      client.dispose();
      change({ events: null });
    };
    change({ events: 0, answer: null });
  };

  const run = async (kind: OperationKind, text: string, variables: Variables): Promise<void> => {
    stop.current();
    change({ pending: true, failure: null, answer: null, milliseconds: null });
    const began = performance.now();
    try {
      if (kind === 'subscription') listen(text, variables);
      else {
        const answer: Answer<unknown> = await post({ query: text, variables }, options);
        change({ answer: pretty(answer), milliseconds: Math.round(performance.now() - began) });
      }
    } catch (error) {
      change({ failure: asError(error) });
    }
    await explain(text, variables).catch((error: unknown) => change({ failure: asError(error) }));
    change({ pending: false });
  };

  return {
    shown,
    run,
    explain: (text: string, variables: Variables) => {
      change({ failure: null });
      return explain(text, variables).catch((error: unknown) => change({ failure: asError(error) }));
    },
    stop: () => stop.current(),
  };
}
