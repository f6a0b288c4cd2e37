import type { ApolloServer } from '@apollo/server';
import { printAnswer } from '../../http/event-stream/index.js';
import { answerOf, clientSignal, giveAnswer } from '../../http/server/index.js';
import type { RequestContext } from './apollo.js';
import type { AnswerWhole } from './graphql-routes.js';
import { textOfData } from '../execution/answer-text.js';
import { observerOf } from './observe-requests.js';
import type { OperationRequests } from './operation-requests.js';

/** What is said of an operation, as an event where that is accepted; any other status is HTTP's own refusal, as JSON. */
const OF_OPERATIONS: ReadonlySet<number> = new Set([200, 400, 403]);

/** Nobody on the way keeps what one caller was given (RFC 9111, 5.2.2.5). */
const NOT_KEPT = { 'cache-control': 'no-store' };

function textOfAnswer(errors: unknown, data: object | null | undefined): string {
  const parts = [
    ...(errors === undefined ? [] : [`"errors":${JSON.stringify(errors)}`]),
    ...(data === undefined ? [] : [`"data":${textOfData(data)}`]),
  ];
  return `{${parts.join(',')}}`;
}

/**
 * Hands an operation to Apollo Server, without HTTP around it: whatever HTTP has to say about a request was said before,
 * in the hub's own words and codes.
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
      onRecorded: (record) => requests.recorded(request, record),
      onRefused: (extensions) => requests.refused(request, extensions),
    };
    const { body, http } = await apollo.executeOperation(
      { query, variables, ...(operationName === null ? {} : { operationName }) },
      { contextValue },
    );
    if (body.kind !== 'single') throw new Error('An answer came in pieces, which the hub does not offer.');
    const { errors, data } = body.singleResult;
    const told = textOfAnswer(errors, data);
    const status = http.status ?? 200;
    const headers = { ...Object.fromEntries(http.headers), ...NOT_KEPT };
    if (type !== 'text/event-stream') {
      // So that answers that are printed one after the other stand on lines of their own.
      return giveAnswer(reply, answerOf(status, type, `${told}\n`, headers));
    }
    return giveAnswer(
      reply,
      OF_OPERATIONS.has(status)
        ? answerOf(200, type, printAnswer(told), { 'cache-control': 'no-cache' })
        : answerOf(status, 'application/json', told, headers),
    );
  };
}
