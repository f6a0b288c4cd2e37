import { HeaderMap, type ApolloServer } from '@apollo/server';
import { printAnswer } from '../../http/event-stream/index.js';
import { clientSignal } from '../../http/server/index.js';
import type { RequestContext } from './apollo.js';
import type { AnswerWhole } from './graphql-routes.js';
import { observerOf } from './observe-requests.js';
import type { OperationRequests } from './operation-requests.js';

/** What is said of an operation, as an event where that is accepted; any other status is HTTP's own refusal, as JSON. */
const OF_OPERATIONS: ReadonlySet<number> = new Set([200, 400, 403]);

/**
 * Hands an operation to Apollo Server. What it gets is always a well-formed POST that accepts one type: whatever HTTP has
 * to say about a request was said before, in the hub's own words and codes.
 */
export function answerWhole(apollo: ApolloServer<RequestContext>, requests: OperationRequests): AnswerWhole {
  return async (request, reply, { caller, rejectsDenied, given, type, takesOnlyJson }) => {
    const { query, operationName, variables } = given;
    const contextValue: RequestContext = {
      caller,
      requestId: request.id,
      rejectsDenied,
      readOnly: request.method === 'GET',
      takesOnlyJson,
      // A client that went away is answered to nobody: its fetches are given up.
      signal: clientSignal(reply.raw),
      observer: observerOf(request),
      work: requests.workOf(request) ?? undefined,
      onGiven: () => requests.given(request),
      onRefused: (extensions) => requests.refused(request, extensions),
    };
    const { headers, body, status } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([
          ['content-type', 'application/json'],
          ['accept', type === 'text/event-stream' ? 'application/json' : type],
        ]),
        search: '',
        body: { query, variables, ...(operationName === null ? {} : { operationName }) },
      },
      context: () => Promise.resolve(contextValue),
    });
    if (body.kind !== 'complete') throw new Error('An answer came in pieces, which the hub does not offer.');
    if (type === 'text/event-stream' && OF_OPERATIONS.has(status ?? 200)) {
      void reply.headers({ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
      return reply.send(printAnswer(body.string));
    }
    for (const [name, value] of headers) void reply.header(name, value);
    return reply.code(status ?? 200).send(body.string);
  };
}
