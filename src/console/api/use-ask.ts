import {
  keepPreviousData,
  useInfiniteQuery,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLocale } from '../i18n/locale';
import { ask, type Answer } from './ask';
import type { Document } from './document';
import { useExchange } from './exchange';

/** What answers depend on besides the operation: they are kept by it. */
function useDependencies() {
  const { purpose, caseId, basis } = useExchange().exchange;
  const { locale } = useLocale();
  return { exchange: { purpose, caseId, basis }, locale };
}

export interface AskOptions {
  /** Whether to ask at all; where not, nothing is shown as loading. */
  readonly enabled?: boolean;
  /** Milliseconds for which an answer is taken again without asking, unless something has happened; or `static`, see {@link LASTING}. */
  readonly staleTime?: number | 'static';
  /** Milliseconds after which it is asked for again by itself, while the page is looked at: for what no step of a matter tells. */
  readonly every?: number;
  /** What the request says of itself in place of what was chosen for the tab, where the page is about one matter. */
  readonly exchange?: Readonly<{ purpose: string; caseId: string }>;
  /** Shows the answer before, while the one for other variables comes. */
  readonly keepsPrevious?: boolean;
}

/**
 * For what a page asks once and each step of a case leaves as it is: names, words of codes, the catalogue. Other answers are
 * asked for again whenever the hub tells of a step.
 */
export const LASTING = { staleTime: 'static' } as const;

/** Asks the hub, and keeps its answer with the places where something was denied. */
export function useAsk<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
  { enabled = true, staleTime, every, keepsPrevious = false, exchange }: AskOptions = {},
) {
  const chosen = useDependencies();
  const depends = exchange ? { ...chosen, exchange: { ...chosen.exchange, ...exchange } } : chosen;
  return useQuery<Answer<Data>>({
    queryKey: [document.id, variables, depends],
    queryFn: ({ signal }) => ask(document, variables, { ...depends, signal }),
    enabled,
    ...(staleTime === undefined ? {} : { staleTime }),
    ...(every === undefined ? {} : { refetchInterval: every }),
    ...(keepsPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/**
 * Asks the same of several things, for instance of each sector of a firm: each answer is kept by itself.
 *
 * @returns the answers that have come, in the order of the variables; pending until all have
 */
export function useAskEach<Data, Variables>(
  document: Document<Data, Variables>,
  each: readonly Variables[],
  { enabled = true, staleTime }: Omit<AskOptions, 'keepsPrevious' | 'every' | 'exchange'> = {},
) {
  const depends = useDependencies();
  return useQueries({
    queries: each.map((variables) => ({
      queryKey: [document.id, variables, depends],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        ask(document, variables, { ...depends, signal }),
      enabled,
      ...(staleTime === undefined ? {} : { staleTime }),
    })),
    combine: (results) => ({
      data: results.flatMap(({ data }) => (data?.data ? [data.data] : [])),
      isPending: results.some(({ isPending }) => isPending),
      error: results.find(({ error }) => error !== null)?.error ?? null,
    }),
  });
}

/** A list as the hub gives it (Relay connections). */
interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * Reads a list page by page (Relay connections).
 *
 * @param connectionOf finds the list in the answer
 * @returns `first` the answer of the first page, `rows` of all pages so far, `errors` of their answers, and `list`: what a `ListTable` shows and how it gets more
 */
export function useAskPages<Data, Variables extends { readonly after?: string | null | undefined }, Node>(
  document: Document<Data, Variables>,
  variables: Variables,
  connectionOf: (data: Data) => Connection<Node> | null | undefined,
) {
  const depends = useDependencies();
  const query = useInfiniteQuery({
    queryKey: [document.id, 'pages', variables, depends],
    queryFn: ({ signal, pageParam }) =>
      ask(document, pageParam === null ? variables : { ...variables, after: pageParam }, {
        ...depends,
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ data }: Answer<Data>) => {
      const page = data ? connectionOf(data)?.pageInfo : null;
      return page?.hasNextPage ? page.endCursor : null;
    },
  });
  const pages = query.data?.pages ?? [];
  const rows = pages.flatMap(({ data }) => (data && connectionOf(data)?.edges.map(({ node }) => node)) ?? []);
  return {
    first: pages[0]?.data ?? null,
    rows,
    errors: pages.flatMap(({ errors }) => errors),
    list: {
      rows,
      loading: query.isPending,
      failure: query.error,
      hasMore: query.hasNextPage,
      onMore: () => query.fetchNextPage(),
    },
  };
}

/** Asks once, when something is pressed, and keeps nothing: a check, a statement to sign. */
export function useAskNow() {
  const {
    exchange: { purpose, caseId, basis },
    locale,
  } = useDependencies();
  return useCallback(
    <Data, Variables>(document: Document<Data, Variables>, variables: Variables): Promise<Answer<Data>> =>
      ask(document, variables, { exchange: { purpose, caseId, basis }, locale }),
    [purpose, caseId, basis, locale],
  );
}

/** Has everything asked again: something was done, or the hub told of a change. */
export function useAskAgain(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries();
}
