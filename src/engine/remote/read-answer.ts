import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { RemoteFailure, type HttpReply } from '../../http/client/index.js';
import { mediaTypeOf } from '../../http/negotiation/index.js';
import { isRow } from '../joined-data/row.js';

const GRAPHQL = 'application/graphql-response+json';
const JSON_TYPE = 'application/json';

/** Statuses by which a site, or a proxy before it, says that it cannot answer just now. */
const UNAVAILABLE: ReadonlySet<number> = new Set([502, 503, 504]);

/** @throws RemoteFailure */
export function parseBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch (error) {
    throw new RemoteFailure('The answer is not JSON.', false, { cause: error });
  }
}

function readError(error: unknown): GraphQLFormattedError {
  return isRow(error) && typeof error['message'] === 'string'
    ? (error as unknown as GraphQLFormattedError)
    : { message: 'An error without a message.' };
}

/** Whether a body of this type and status is the agency's GraphQL server's own word (GraphQL over HTTP, 6.4). */
function isGraphqlAnswer(status: number, type: string): boolean {
  if (type === GRAPHQL) return status < 300 || status >= 400;
  return type === JSON_TYPE && (status === 200 || (status >= 400 && status < 500));
}

/**
 * Reads a GraphQL answer out of an HTTP one, and believes nothing of its shape.
 *
 * @throws RemoteFailure for everything that is no GraphQL answer
 */
export function readAnswer({ status, contentType, body }: HttpReply): FormattedExecutionResult {
  const type = mediaTypeOf(contentType);
  if (UNAVAILABLE.has(status)) throw new RemoteFailure(`The site answered with HTTP ${status}.`, true);
  if (!isGraphqlAnswer(status, type)) {
    throw new RemoteFailure(`The site answered with HTTP ${status}, ${type || 'without a content type'}.`);
  }
  return readResult(parseBody(body));
}

export function isEventStream(contentType: string): boolean {
  return mediaTypeOf(contentType) === 'text/event-stream';
}

/**
 * Reads an execution result, of an answer or of an event, and believes nothing of its shape.
 *
 * @throws RemoteFailure for what is none
 */
export function readResult(answer: unknown): FormattedExecutionResult {
  if (!isRow(answer)) throw new RemoteFailure('The answer is not an object.');
  const { data, errors, extensions } = answer;
  const told = isRow(extensions) ? { extensions } : {};
  if (data !== undefined && data !== null && !isRow(data))
    throw new RemoteFailure('The data is not an object.');
  if (errors === undefined || errors === null) {
    if (!data) throw new RemoteFailure('The answer holds neither data nor errors.');
    return { data, ...told };
  }
  if (!Array.isArray(errors)) throw new RemoteFailure('The errors are not a list.');
  if (!data && errors.length === 0) throw new RemoteFailure('The answer holds neither data nor errors.');
  return { ...(data === undefined ? {} : { data }), ...told, errors: errors.map(readError) };
}
