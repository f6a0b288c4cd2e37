import { print } from 'graphql-sse';

/**
 * An answer in one piece as the events of a stream that is over with it (GraphQL over SSE, distinct connections mode):
 * one `next`, then `complete`.
 *
 * @param json the answer, as JSON without line breaks but at its end
 */
export function printAnswer(json: string): string {
  return `event: next\ndata: ${json.trimEnd()}\n\n${print({ event: 'complete', data: null })}`;
}
