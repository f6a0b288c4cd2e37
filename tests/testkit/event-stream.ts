import { createClient, type Client } from 'graphql-sse';

/** One answer of an event stream. */
export interface StreamedAnswer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
  }[];
  readonly extensions?: { readonly receipt?: string };
}

/** A subscription as the protocol's own client library has it. */
export interface TestStream {
  /** The next answer; null when the stream is complete. @throws NetworkError when the server opens none or breaks off */
  next(): Promise<StreamedAnswer | null>;
  close(): Promise<void>;
}

/** Subscribes with the `graphql-sse` library, which asks at once. */
export function subscribe(
  url: string,
  headers: Record<string, string>,
  query: string,
  variables: Record<string, unknown> = {},
): TestStream {
  const client: Client = createClient({ url, headers, retryAttempts: 0 });
  const answers = client.iterate({ query, variables });
  return {
    async next() {
      const step = await answers.next();
      return step.done ? null : (step.value as unknown as StreamedAnswer);
    },
    async close() {
      await answers.return?.();
      client.dispose();
    },
  };
}
