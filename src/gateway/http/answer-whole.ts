import { HeaderMap, type ApolloServer } from '@apollo/server';
import { clientSignal } from '../../http-server/index.js';
import type { RequestContext } from './apollo.js';
import type { AnswerWhole } from './graphql-routes.js';
import { observerOf } from './observe-requests.js';
import type { OperationRequests } from './operation-requests.js';

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
          ['accept', type],
        ]),
        search: '',
        body: { query, variables, ...(operationName === null ? {} : { operationName }) },
      },
      context: () => Promise.resolve(contextValue),
    });
    if (body.kind !== 'complete') throw new Error('An answer came in pieces, which the hub does not offer.');
    for (const [name, value] of headers) void reply.header(name, value);
    return reply.code(status ?? 200).send(body.string);
  };
}
